"""One start of the program reaches another, or learns at once why it cannot."""

import os
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.remote.channel import OWN_USER, address, ask, listening
from app.remote.outcome import OTHER_VERSION, STRANGER, NotRunning, Silent
from app.remote.request import Command, ExitStatus, Reply, Request
from tests.app.remote.neighbour import answering, heard, neighbour, saying

STATUS = Request(Command.STATUS)
SOON = timedelta(milliseconds=20)
LONG = timedelta(seconds=30)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "callside.sock"


@pytest.fixture
def far_away(tmp_path: Path) -> Path:
    """A place whose path no socket's address can hold."""
    folder = tmp_path / ("d" * 100) / ("e" * 100)
    folder.mkdir(parents=True)
    return folder / "callside.sock"


def test_that_a_request_is_answered(place: Path) -> None:
    start = Request(Command.START, name="Zoë", minutes=45)
    reply = Reply(ExitStatus.REFUSED, err="no")

    with neighbour(
        place, answering(lambda request: reply if request == start else Reply(ExitStatus.DONE))
    ):
        answer = ask(place, start, LONG)

    assert answer == reply


def test_that_a_path_of_any_length_is_reached(far_away: Path) -> None:
    with neighbour(far_away, answering(lambda _: Reply(ExitStatus.DONE, out="here"))):
        answer = ask(far_away, STATUS, LONG)

    assert answer == Reply(ExitStatus.DONE, out="here")


def test_that_reaching_far_leaves_nothing_open(far_away: Path) -> None:
    before = sorted(Path("/proc/self/fd").iterdir())

    with closing(listening(far_away)):
        ask(far_away, STATUS, SOON)

    assert sorted(Path("/proc/self/fd").iterdir()) == before


def test_that_a_path_stays_as_it_is_where_the_system_cannot_shorten_it(far_away: Path) -> None:
    with address(far_away, open_files=far_away.parent / "none") as name:
        assert name == str(far_away)


def test_that_a_path_that_cannot_be_an_address_is_refused(far_away: Path) -> None:
    name = far_away.with_name("n" * 120)

    with pytest.raises(OSError, match="too long"):
        listening(name)
    answer = ask(name, STATUS, SOON)

    assert isinstance(answer, Reply)
    assert answer.status is ExitStatus.REFUSED
    assert "too long" in answer.err


def test_that_only_the_owner_may_open_the_socket(place: Path) -> None:
    with closing(listening(place)):
        assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_that_a_socket_that_was_left_behind_is_replaced(place: Path) -> None:
    listening(place).close()
    assert ask(place, STATUS, LONG) == NotRunning()

    with neighbour(place, answering(lambda _: Reply(ExitStatus.DONE, out="new"))):
        assert ask(place, STATUS, LONG) == Reply(ExitStatus.DONE, out="new")


@pytest.mark.parametrize("path", ["nothing", "nowhere/nothing", "file", "file/nothing"])
def test_that_where_nobody_listens_nobody_runs(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").touch()

    assert ask(tmp_path / path, STATUS, LONG) == NotRunning()


def test_that_one_who_leaves_without_an_answer_runs_no_more(place: Path) -> None:
    with neighbour(place, saying(b"")):
        assert ask(place, STATUS, LONG) == NotRunning()


def test_that_one_who_leaves_without_listening_runs_no_more(place: Path) -> None:
    with neighbour(place, lambda _: None):
        assert ask(place, STATUS, LONG) == NotRunning()


def test_that_one_who_does_not_answer_is_named(place: Path) -> None:
    with closing(listening(place)):
        assert ask(place, STATUS, SOON) == Silent(os.getpid())


def test_that_one_with_no_room_left_to_wait_is_silent(place: Path) -> None:
    with closing(listening(place)) as door:
        door.listen(0)
        outcomes = [ask(place, STATUS, SOON), ask(place, STATUS, SOON)]

    assert outcomes == [Silent(os.getpid()), Silent(None)]


@pytest.mark.parametrize("words", [b"hello\n", b"{}\n", b'{"status": 1}\n', b"no end"])
def test_that_one_who_answers_otherwise_is_of_another_version(place: Path, words: bytes) -> None:
    with neighbour(place, saying(words)):
        assert ask(place, STATUS, LONG) == OTHER_VERSION


def test_that_an_answer_to_what_was_not_read_is_heard(place: Path) -> None:
    long = Request(Command.START, name="n" * 3_000_000)

    with neighbour(place, lambda caller: caller.sendall(b'{"status": 2, "out": "", "err": "!"}\n')):
        answer = ask(place, long, LONG)

    assert answer == Reply(ExitStatus.WRONG_USAGE, err="!")


def test_that_a_program_of_another_user_is_told_nothing(place: Path) -> None:
    told = []

    with neighbour(place, lambda caller: told.append(heard(caller))):
        answer = ask(place, STATUS, LONG, user=OWN_USER + 1)

    assert answer == STRANGER
    assert told == [b""]
