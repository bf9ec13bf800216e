"""The command line moves what rests on disk by itself; a program that runs makes room."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from app.home import Home, home_in
from app.moving.fault import Fault
from app.moving.files import Progress
from app.moving.told import TOLD
from app.moving.wish import Wish
from app.remote.instance import hold
from app.remote.outcome import NotRunning, Outcome, refused
from app.remote.request import Command, ExitStatus, Reply, Request
from app.storage.backup import folder_of
from app.storage.moving.counter import LIVE, MEANWHILE, NOT_USABLE, Counter
from app.storage.places import Places
from app.storage.sessions import SessionRows
from tests.app.fakes import ManualClock
from tests.app.storage.acts import a_session, after_acts, opened
from tests.app.storage.moving.homes import Holdings, everything, exported, filled

MARINA = "Marina Duarte"
MET = replace(a_session(), customer="marina duarte")
LIVE_ONE = replace(after_acts(1), customer="1")
DONE = Reply(ExitStatus.DONE)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a session that waits."""
    return filled(tmp_path / "home", Holdings(sessions=(MET,)))


def no_program(_request: Request) -> Outcome:
    return NotRunning()


def asked(home: Home, request: Request, ask: Callable[[Request], Outcome] = no_program) -> Reply:
    return Counter(home, ManualClock(), ask, lambda: None).reply(request)


def told(home: Home) -> object:
    with closing(opened(home)) as database:
        return Places(database).get(TOLD)


def test_that_an_export_tells_how_much_it_holds(home: Home, tmp_path: Path) -> None:
    out = str(tmp_path / "out")

    done = asked(home, Request(Command.EXPORT, file=out, form="json"))
    nobody = asked(home, Request(Command.EXPORT, file=f"{out}.md", form="md", customer="Zed"))

    assert done == Reply(ExitStatus.DONE, out=f"Exported 1 session to {out}.")
    assert nobody == refused("Nobody is called that.")


def test_that_an_export_can_be_stopped_by_the_keyboard(home: Home, tmp_path: Path) -> None:
    def interrupted(_home: Home, _wish: Wish, _go_on: Progress) -> Fault:
        raise KeyboardInterrupt

    serve = Counter(home, ManualClock(), no_program, lambda: None, export=interrupted)
    out = Request(Command.EXPORT, file=str(tmp_path / "out"), form="csv")

    assert serve.reply(out) == refused("Stopped. No file was written.")


def test_that_a_backup_says_where_it_lies(home: Home, tmp_path: Path) -> None:
    own = asked(home, Request(Command.BACKUP))
    named = asked(home, Request(Command.BACKUP, file=str(tmp_path / "b")))
    nowhere = asked(home, Request(Command.BACKUP, file=str(tmp_path / "no" / "b")))

    assert own.out.startswith(f"Backed up to {folder_of(home)}")
    assert named.out == f"Backed up to {tmp_path / 'b'}."
    assert nowhere.status is ExitStatus.REFUSED


@pytest.mark.parametrize("command", [Command.EXPORT, Command.BACKUP])
def test_that_no_file_that_is_there_is_written_over(
    home: Home, tmp_path: Path, command: Command
) -> None:
    file = tmp_path / "letter"
    file.write_text("Dear Ann")

    reply = asked(home, Request(command, file=str(file), form="csv"))

    assert reply == refused(f"{file} is there already, and stays as it is. Name another file.")
    assert file.read_text() == "Dear Ann"


def test_that_an_import_into_a_used_home_is_backed_up_first(home: Home, tmp_path: Path) -> None:
    other = filled(
        tmp_path / "other", Holdings(sessions=(replace(a_session(UUID(int=5)), name="Bo"),))
    )
    exported(other, tmp_path / "bo.json")
    fetch = Request(Command.IMPORT, file=str(tmp_path / "bo.json"), in_window=True)

    into_used = asked(home, fetch)
    into_new = asked(home_in(tmp_path / "new"), fetch)

    assert into_used == into_new == Reply(ExitStatus.DONE, out="Imported 1 session.")
    assert len(list(folder_of(home).iterdir())) == 1
    assert not folder_of(home_in(tmp_path / "new")).exists()
    assert told(home) == "Imported 1 session."


def test_that_a_file_that_cannot_come_in_never_bothers_the_program(
    home: Home, tmp_path: Path
) -> None:
    (tmp_path / "x").write_text("{}")
    (tmp_path / "y").write_bytes(b"")

    def never(_request: Request) -> Outcome:
        raise AssertionError

    fetch = asked(home, Request(Command.IMPORT, file=str(tmp_path / "x")), never)
    back = asked(home, Request(Command.RESTORE, file=str(tmp_path / "y")), never)

    assert fetch == refused("Nothing was imported. Line 1: this is no export of Callside.")
    assert back.err.startswith("This file is no backup")


def test_that_what_cannot_be_is_told_after_all(home: Home, tmp_path: Path) -> None:
    exported(home, tmp_path / "out.json")
    text = (tmp_path / "out.json").read_text().replace("PT2700S", "PT0S")
    (tmp_path / "out.json").write_text(text.replace("6f2f5c9e", "6f2f5c9f"))

    reply = asked(home, Request(Command.IMPORT, file=str(tmp_path / "out.json")))

    assert "Line 14: it cannot be" in reply.err


def test_that_an_import_without_a_backup_is_not_made(home: Home, tmp_path: Path) -> None:
    exported(home, tmp_path / "out.json")
    folder_of(home).write_text("in the way")

    reply = asked(home, Request(Command.IMPORT, file=str(tmp_path / "out.json")))

    assert reply.err.startswith("Nothing was imported: no backup can be made (")


def test_that_a_restore_brings_a_backup_back(home: Home, tmp_path: Path) -> None:
    asked(home, Request(Command.BACKUP, file=str(tmp_path / "b")))
    with closing(opened(home)) as database:
        SessionRows(database).delete(a_session())

    reply = asked(home, Request(Command.RESTORE, file=str(tmp_path / "b")))

    (kept,) = folder_of(home).glob("before-*.sqlite")
    assert reply.out.startswith(f"Restored. What was there before is kept as {kept}.")
    with closing(opened(home)) as database:
        assert SessionRows(database).unclosed() == (MET,)
        assert Places(database).get(TOLD) is None


def test_that_a_restore_says_who_came_back_with_it(home: Home, tmp_path: Path) -> None:
    asked(home, Request(Command.BACKUP, file=str(tmp_path / "b")))
    asked(home, Request(Command.FORGET, name=MARINA, is_sure=True))
    back = Request(Command.RESTORE, file=str(tmp_path / "b"))

    again, once_more = asked(home, back), asked(home, back)

    assert again.out.endswith(
        " It brought 1 customer who was not here: if you forgot them, do so again."
    )
    assert "brought" not in once_more.out


@pytest.mark.parametrize("before", [None, b"no database at all, for long enough to be sure"])
def test_that_where_nobody_was_nobody_came_back(
    home: Home, tmp_path: Path, before: bytes | None
) -> None:
    asked(home, Request(Command.BACKUP, file=str(tmp_path / "b")))
    home.database.unlink()
    if before is not None:
        home.database.write_bytes(before)

    reply = asked(home, Request(Command.RESTORE, file=str(tmp_path / "b")))

    assert reply.out.startswith("Restored.")
    assert "brought" not in reply.out


def test_that_a_restore_says_where_a_file_lies_that_could_not_be_copied(
    home: Home, tmp_path: Path
) -> None:
    asked(home, Request(Command.BACKUP, file=str(tmp_path / "b")))
    home.database.write_bytes(b"no database at all, for long enough to be sure")

    reply = asked(home, Request(Command.RESTORE, file=str(tmp_path / "b")))
    (aside,) = home.data.glob("callside-*.sqlite")

    assert reply.out == f"Restored. What was there before is kept as {aside}."
    home.database.unlink()
    assert asked(home, Request(Command.RESTORE, file=str(tmp_path / "b"))).out == "Restored."


def test_that_a_restore_that_fails_says_so(home: Home, tmp_path: Path) -> None:
    asked(home, Request(Command.BACKUP, file=str(tmp_path / "b")))
    folder_of(home).write_text("in the way")

    reply = asked(home, Request(Command.RESTORE, file=str(tmp_path / "b"), in_window=True))

    assert reply.err.startswith("Nothing was restored: ")
    assert told(home) == reply.err


def test_that_forgetting_first_tells_what_would_go(home: Home) -> None:
    before = everything(home)

    reply = asked(home, Request(Command.FORGET, name=MARINA))

    assert reply.status is ExitStatus.DONE
    assert reply.out.startswith(f"Forgetting {MARINA} takes away 1 session.")
    assert reply.out.endswith("To do it, say it again with --yes.")
    assert everything(home) == before
    assert asked(home, Request(Command.FORGET, name="Zed")) == refused("Nobody is called that.")


def test_that_a_customer_is_forgotten_by_name_or_by_a_session(home: Home, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", Holdings(sessions=(MET,)))
    by_name = Request(Command.FORGET, name=MARINA, is_sure=True, in_window=True)
    by_session = Request(Command.FORGET, session=a_session().id, is_sure=True)

    assert asked(home, by_name).out == asked(other, by_session).out == "Forgotten: 1 session."

    assert told(home) == "Forgotten: 1 session."
    assert asked(home, by_name).err == "Nobody is called that."


def test_that_the_key_tells_which_of_two_of_one_name_is_forgotten(tmp_path: Path) -> None:
    other = replace(a_session(UUID(int=5)), customer="marina duarte 2")
    home = filled(tmp_path / "home", Holdings(sessions=(MET, other)))

    by_name = asked(home, Request(Command.FORGET, name=MARINA, is_sure=True))
    by_key = asked(home, Request(Command.FORGET, key="marina duarte 2", is_sure=True))
    nobody = asked(home, Request(Command.FORGET, key="marina duarte 2", is_sure=True))

    assert by_name.err.startswith("2 customers are called that.")
    assert (by_key.out, nobody.err) == ("Forgotten: 1 session.", "Nobody is known by that key.")
    with closing(opened(home)) as database:
        assert SessionRows(database).unclosed() == (MET,)


def test_that_a_session_without_a_name_takes_nobody_away(tmp_path: Path) -> None:
    nameless = replace(a_session(), name="")
    home = filled(tmp_path / "home", Holdings(sessions=(nameless,)))

    reply = asked(home, Request(Command.FORGET, session=nameless.id, is_sure=True))

    assert reply == refused("That session is with nobody whose name is known.")


def test_that_not_everything_being_forgotten_is_told(home: Home) -> None:
    (home.data / ".x.draft").mkdir()

    reply = asked(home, Request(Command.FORGET, name=MARINA, is_sure=True))

    assert reply.err.startswith("Not everything was forgotten")


@pytest.mark.parametrize("command", [Command.IMPORT, Command.RESTORE, Command.FORGET])
def test_that_nothing_is_changed_under_a_live_session(tmp_path: Path, command: Command) -> None:
    home = filled(tmp_path / "home", Holdings(sessions=(LIVE_ONE,)))
    file = tmp_path / "file"
    if command is Command.IMPORT:
        exported(home, file)
    else:
        asked(home, Request(Command.BACKUP, file=str(file)))
    before = everything(home)

    request = Request(command, name="1", file=str(file), is_sure=True)

    assert asked(home, request) == refused(LIVE)
    assert everything(home) == before


def test_that_a_session_that_went_live_meanwhile_counts_too(home: Home) -> None:
    def ask(request: Request) -> Outcome:
        if request.command is Command.QUIT:
            with closing(opened(home)) as database:
                SessionRows(database).save(after_acts(1))
        return NotRunning()

    forget = Request(Command.FORGET, name=MARINA, is_sure=True)

    assert asked(home, forget, ask) == refused(LIVE)


def test_that_a_program_that_was_started_meanwhile_is_left_alone(home: Home) -> None:
    instance = hold(home)
    assert instance is not None

    def ask(request: Request) -> Outcome:
        return NotRunning() if request.command is Command.QUIT else DONE

    with closing(instance):
        reply = asked(home, Request(Command.FORGET, name=MARINA, is_sure=True), ask)

    assert reply == refused(MEANWHILE)


def test_that_a_home_that_cannot_be_used_is_told(home: Home, tmp_path: Path) -> None:
    exported(home, tmp_path / "out.json")
    (tmp_path / "in the way").touch()
    fetch = Request(Command.IMPORT, file=str(tmp_path / "out.json"))

    nowhere = asked(home_in(tmp_path / "in the way"), fetch)
    home.database.write_bytes(b"no database at all, for long enough to be sure")
    damaged = asked(home, fetch)

    assert "cannot be used" in nowhere.err
    assert damaged == refused(NOT_USABLE)


def test_that_word_is_left_only_where_it_can_be(home: Home, tmp_path: Path) -> None:
    exported(home, tmp_path / "out.json")
    home.database.write_bytes(b"no database at all, for long enough to be sure")
    fetch = Request(Command.IMPORT, file=str(tmp_path / "out.json"), in_window=True)

    assert asked(home, fetch) == refused(NOT_USABLE)
