"""What the machine refuses becomes a value, and what was saved before stays."""

import errno
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from msgspec.structs import replace

from app.home import Home
from app.refusal import Reason, Refusal
from app.storage.backup import back_up_daily
from app.storage.database import Database, connect
from app.storage.places import Places
from app.storage.sessions import SessionRows
from app.storage.trouble import Trouble, trouble_in
from tests.app.storage.acts import acts_in, after_acts, opened
from tests.app.storage.limits import no_file_longer_than

LONG_LINE = "x" * 1_000_000
LONG_ACT = replace(after_acts(2), marks={}, name=LONG_LINE)
DISK_FULL = Refusal(Reason.NOT_SAVED, Trouble.DISK_FULL)
READ_ONLY = Refusal(Reason.NOT_SAVED, Trouble.READ_ONLY)
LOCKED = Refusal(Reason.NOT_SAVED, Trouble.LOCKED)
OUT_OF_REACH = Refusal(Reason.NOT_SAVED, Trouble.OUT_OF_REACH)


@pytest.fixture
def rows(database: Database) -> SessionRows:
    """Sessions on disk, after one act."""
    rows = SessionRows(database)
    assert rows.save(after_acts(1)) is None
    return rows


def test_that_a_full_disk_keeps_the_last_act_and_takes_the_next_when_there_is_room(
    home: Home, database: Database, rows: SessionRows
) -> None:
    pages = database.rows("PRAGMA page_count")[0][0]
    database.connection.execute(f"PRAGMA max_page_count = {pages}")
    assert rows.save(LONG_ACT) == DISK_FULL
    assert acts_in(database) == 1

    database.connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert rows.save(after_acts(2)) is None

    with closing(opened(home)) as after_restart:
        assert acts_in(after_restart) == 2


def test_that_a_write_that_breaks_off_leaves_the_last_act(
    home: Home, database: Database, rows: SessionRows
) -> None:
    with no_file_longer_than(home.database.stat().st_size):
        assert rows.save(LONG_ACT) == OUT_OF_REACH
        assert acts_in(database) == 1

    assert rows.save(after_acts(2)) is None
    assert acts_in(database) == 2


def test_that_a_file_that_may_only_be_read_takes_nothing(home: Home, rows: SessionRows) -> None:
    with closing(Database(connect(home.database))) as read_only:
        read_only.connection.execute("PRAGMA query_only = ON")
        assert SessionRows(read_only).save(after_acts(2)) == READ_ONLY
        assert acts_in(read_only) == 1

    assert rows.save(after_acts(2)) is None


def test_that_a_file_held_by_another_program_takes_nothing(
    home: Home, database: Database, rows: SessionRows
) -> None:
    database.connection.execute("PRAGMA busy_timeout = 0")

    with closing(connect(home.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert rows.save(after_acts(2)) == LOCKED

    assert rows.save(after_acts(2)) is None


def test_that_an_act_that_a_reader_keeps_from_its_commit_is_not_half_done(
    home: Home, database: Database, rows: SessionRows
) -> None:
    database.connection.execute("PRAGMA busy_timeout = 0")

    with closing(connect(home.database)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM session").fetchall()
        assert rows.save(after_acts(2)) == LOCKED

    assert acts_in(database) == 1
    assert rows.save(after_acts(2)) is None


def test_that_no_act_goes_into_a_file_that_was_taken_away(home: Home, rows: SessionRows) -> None:
    home.database.unlink()

    assert rows.save(after_acts(2)) == OUT_OF_REACH


def test_that_a_backup_that_breaks_off_leaves_nothing_behind(home: Home, rows: SessionRows) -> None:
    assert rows.save(LONG_ACT) is None

    with no_file_longer_than(home.database.stat().st_size // 2):
        refusal = back_up_daily(home, date(2026, 3, 2))

    assert refusal == Refusal(Reason.NO_BACKUP, Trouble.OUT_OF_REACH)
    assert list((home.data / "backups").iterdir()) == []


def test_that_a_place_is_refused_like_everything_else(home: Home, database: Database) -> None:
    assert Places(database).put("strip", b"there") is None

    with closing(Database(connect(home.database))) as read_only:
        read_only.connection.execute("PRAGMA query_only = ON")
        assert Places(read_only).put("strip", b"elsewhere") == READ_ONLY
        assert Places(read_only).get("strip") == b"there"


@pytest.mark.parametrize(
    "number,trouble",
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EDQUOT, Trouble.DISK_FULL),
        (errno.EACCES, Trouble.READ_ONLY),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EIO, Trouble.OUT_OF_REACH),
        (None, Trouble.OUT_OF_REACH),
    ],
)
def test_that_each_refusal_of_the_system_is_named(number: int | None, trouble: Trouble) -> None:
    assert trouble_in(OSError(number, "refused")) is trouble


@pytest.mark.parametrize("mistake", [sqlite3.OperationalError(), sqlite3.ProgrammingError()])
def test_that_a_mistake_of_the_program_is_no_refusal(mistake: sqlite3.Error) -> None:
    with pytest.raises(type(mistake)):
        trouble_in(mistake)
