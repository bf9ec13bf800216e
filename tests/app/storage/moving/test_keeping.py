"""A backup is one step, and so is the way back from it; nothing that was there is lost."""

import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from subprocess import Popen
from threading import Thread
from uuid import UUID

import pytest

from app.home import Home, home_in
from app.moving.fault import Fault
from app.session.session import Session
from app.storage.backup import BEFORE_KEPT, folder_of
from app.storage.database import Database, connect
from app.storage.migrate import newest_version
from app.storage.moving.keeping import back_up, flaw_of_backup, kept, restore
from app.storage.sessions import SessionRows
from app.storage.unfinished import UnfinishedRows
from tests.app.storage.acts import LENGTH, NOW, opened
from tests.app.storage.limits import no_file_longer_than
from tests.app.storage.moving.homes import Holdings, everything, filled
from tests.app.storage.test_golden import VERSION_1, write

MILLION = 1_000_000
HOUSE = Path(__file__).parents[4]
NO_BACKUP = Fault("This file is no backup of Callside, or it is damaged. Nothing was changed.")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with Ann."""
    return filled(tmp_path / "home", Holdings(sessions=(Session(UUID(int=1), "Ann", LENGTH),)))


@pytest.fixture
def of_bo(tmp_path: Path) -> Path:
    """A backup of a home with Bo."""
    other = filled(tmp_path / "other", Holdings(sessions=(Session(UUID(int=2), "Bo", LENGTH),)))
    path = back_up(other, tmp_path / "bo.sqlite", NOW)
    assert isinstance(path, Path)
    return path


def names_in(path: Path) -> list[str]:
    with closing(Database(connect(path))) as database:
        return sorted(session.name for session in SessionRows(database).unclosed())


def test_that_a_backup_lies_beside_the_others_or_where_it_is_wanted(
    home: Home, tmp_path: Path
) -> None:
    own = back_up(home, None, NOW)
    named = back_up(home, tmp_path / "b.sqlite", NOW)

    assert own == folder_of(home) / "asked-20260302T140000.sqlite"
    assert named == tmp_path / "b.sqlite"
    assert names_in(own) == names_in(named) == ["Ann"]
    assert named.stat().st_mode & 0o777 == 0o600
    (only,) = kept(home)
    assert (only.path, only.size) == (own, own.stat().st_size)


def test_that_a_backup_that_cannot_be_made_is_told(home: Home, tmp_path: Path) -> None:
    nothing = back_up(home_in(tmp_path / "nothing"), None, NOW)
    nowhere = back_up(home, tmp_path / "no" / "where", NOW)
    onto_itself = back_up(home, home.database, NOW)
    home.database.write_bytes(b"no database at all, for long enough to be sure")
    damaged = back_up(home, tmp_path / "b", NOW)

    assert nothing == Fault("There is nothing to back up yet.")
    assert onto_itself == Fault("Choose a place outside the folder where Callside keeps its data.")
    assert isinstance(nowhere, Fault)
    assert "cannot be written (No such file or directory)" in nowhere.words
    assert damaged == Fault(
        "No backup was made: the data file cannot be copied (the file is damaged)."
    )


def test_that_a_restore_brings_the_backup_and_keeps_what_was_there(home: Home, of_bo: Path) -> None:
    assert flaw_of_backup(of_bo) is None
    assert not isinstance(restore(home, of_bo, NOW), Fault)

    assert names_in(home.database) == ["Bo"]
    assert home.database.stat().st_mode & 0o777 == 0o600
    (before,) = kept(home)
    assert names_in(before.path) == ["Ann"]
    assert sorted(path.name for path in home.data.iterdir() if path.is_file()) == [
        "callside.sqlite",
        "callside.sqlite-journal",
    ]


def test_that_an_empty_home_can_be_restored(tmp_path: Path, of_bo: Path) -> None:
    home = home_in(tmp_path / "new").made()

    assert not isinstance(restore(home, of_bo, NOW), Fault)

    assert names_in(home.database) == ["Bo"]
    assert kept(home) == ()


def test_that_a_damaged_data_file_is_set_aside_by_a_restore(home: Home, of_bo: Path) -> None:
    home.database.write_bytes(b"no database at all, for long enough to be sure")

    assert not isinstance(restore(home, of_bo, NOW), Fault)

    assert names_in(home.database) == ["Bo"]
    assert (home.data / "callside-20260302T140000-1.sqlite").exists()


def test_that_only_the_last_copies_from_before_stay(home: Home, of_bo: Path) -> None:
    for minute in range(BEFORE_KEPT + 2):
        assert not isinstance(restore(home, of_bo, NOW + timedelta(minutes=minute)), Fault)

    assert len(kept(home)) == BEFORE_KEPT


def test_that_a_backup_of_an_older_program_is_led_to_the_newest_version(
    home: Home, tmp_path: Path
) -> None:
    old = home_in(tmp_path / "old").made()
    write(old, "0001_initial.sql", VERSION_1)
    older = old.database

    assert not isinstance(restore(home, older, NOW), Fault)

    with closing(connect(home.database)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == newest_version()


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:  # noqa: TID251
        connection.execute("CREATE TABLE bookmark (title TEXT)")
        connection.execute(f"PRAGMA user_version = {newest_version()}")


def halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def newer(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")


def never_used(path: Path) -> None:
    path.write_bytes(b"")


def no_database(path: Path) -> None:
    path.write_text("format,callside\n" * 99)


def remade(path: Path) -> None:
    path.unlink()
    foreign(path)


@pytest.mark.parametrize("spoil", [halved, newer, never_used, no_database, remade])
def test_that_a_file_that_is_no_backup_changes_nothing(
    home: Home, of_bo: Path, spoil: object
) -> None:
    assert callable(spoil)
    spoil(of_bo)
    before, there = everything(home), of_bo.read_bytes()

    assert flaw_of_backup(of_bo) == NO_BACKUP
    assert restore(home, of_bo, NOW) == NO_BACKUP

    assert everything(home) == before
    assert of_bo.read_bytes() == there


def test_that_a_file_that_is_gone_is_told(home: Home, tmp_path: Path) -> None:
    words = f"There is no file {tmp_path / 'gone'}. Nothing was changed."

    assert (
        flaw_of_backup(tmp_path / "gone") == restore(home, tmp_path / "gone", NOW) == Fault(words)
    )


def test_that_a_full_disk_leaves_what_was_there(home: Home, of_bo: Path) -> None:
    with closing(Database(connect(of_bo))) as database:
        assert UnfinishedRows(database).put("plan", "long" * MILLION) is None
    before = everything(home)

    with no_file_longer_than(5_000):
        tried, outcome = flaw_of_backup(of_bo), restore(home, of_bo, NOW)

    assert tried == Fault("The backup cannot be tried (the file is out of reach).")
    assert outcome == Fault("Nothing was restored: it cannot be saved (the file is out of reach).")
    assert everything(home) == before


def test_that_a_folder_in_the_way_of_the_copies_is_told(home: Home, of_bo: Path) -> None:
    folder_of(home).write_text("in the way")
    before = everything(home)

    outcome = restore(home, of_bo, NOW)

    assert isinstance(outcome, Fault)
    assert outcome.words.startswith("Nothing was restored: ")
    assert everything(home) == before


def test_that_a_restore_that_is_killed_leaves_the_old_or_the_new_data_whole(
    home: Home, of_bo: Path
) -> None:
    words = [sys.executable, str(HOUSE / "main.py"), "--home", str(home.folder)]

    for tenths in range(1, 9):
        with Popen([*words, "restore", str(of_bo)]) as program:
            sum(range(tenths * 700_000))
            program.kill()
        assert names_in(home.database) in (["Ann"], ["Bo"])
        with closing(opened(home)) as database:
            assert database.rows("SELECT 1 FROM session")


def test_that_no_copy_from_a_clock_that_was_ahead_drives_out_what_was_just_kept(
    home: Home, of_bo: Path
) -> None:
    for day in range(BEFORE_KEPT):
        assert isinstance(restore(home, of_bo, NOW + timedelta(days=4000 + day)), Path)

    kept = [restore(home, of_bo, NOW + timedelta(minutes=minute)) for minute in range(3)]

    assert all(isinstance(path, Path) and path.exists() for path in kept)
    assert len(list(folder_of(home).glob("before-*"))) == BEFORE_KEPT


def test_that_backups_of_one_second_do_not_hinder_each_other(home: Home) -> None:
    outcomes: list[Path | Fault] = []
    threads = [Thread(target=lambda: outcomes.append(back_up(home, None, NOW))) for _ in range(6)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    path = folder_of(home) / "asked-20260302T140000.sqlite"
    assert outcomes == [path] * 6
    assert names_in(path) == ["Ann"]
    assert [*folder_of(home).iterdir()] == [path]
