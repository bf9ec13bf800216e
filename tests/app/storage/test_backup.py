"""Good copies of each day, for the agent's eyes alone."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest

from app.home import Home
from app.refusal import Reason, Refusal
from app.storage.backup import DailyBackups, back_up_daily, newest_good_backup
from app.storage.database import Database, connect
from app.storage.duplicate import pour
from app.storage.sessions import SessionRows
from app.storage.trouble import Trouble
from tests.app.storage.acts import acts_in, after_acts, opened
from tests.app.storage.limits import shut

TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)


@pytest.fixture
def open_umask() -> Iterator[None]:
    """A user whose files anybody may read."""
    before = os.umask(0)
    yield
    os.umask(before)


def backups_of(home: Home) -> list[Path]:
    return sorted((home.data / "backups").glob("*"))


def acts_in_file(path: Path) -> int:
    with closing(Database(connect(path))) as database:
        return acts_in(database)


def rights(path: Path) -> str:
    return f"{path.stat().st_mode & 0o777:o}"


def test_that_a_day_without_a_session_needs_no_backup(home: Home, database: Database) -> None:
    assert database.rows("SELECT * FROM session") == []

    assert back_up_daily(home, TODAY) is None

    assert backups_of(home) == []


def test_that_the_first_opening_of_a_day_makes_the_backup(home: Home, database: Database) -> None:
    SessionRows(database).save(after_acts(1))
    assert back_up_daily(home, TODAY) is None
    SessionRows(database).save(after_acts(2))
    assert back_up_daily(home, TODAY) is None

    assert [path.name for path in backups_of(home)] == ["daily-2026-03-02.sqlite"]
    assert acts_in_file(backups_of(home)[0]) == 1


def test_that_the_backups_of_the_last_seven_days_stay(home: Home, database: Database) -> None:
    for day in range(10):
        SessionRows(database).save(after_acts(day + 1))
        assert back_up_daily(home, TODAY + day * DAY) is None

    assert [acts_in_file(path) for path in backups_of(home)] == [4, 5, 6, 7, 8, 9, 10]
    assert backups_of(home)[0].name == "daily-2026-03-05.sqlite"


def test_that_a_backup_can_be_made_beside_the_work(home: Home, database: Database) -> None:
    SessionRows(database).save(after_acts(1))
    outcomes: list[Refusal | None] = []
    thread = Thread(target=lambda: outcomes.append(back_up_daily(home, TODAY)))

    thread.start()
    for count in range(2, 30):
        assert SessionRows(database).save(after_acts(count)) is None
    thread.join()

    assert outcomes == [None]
    assert acts_in_file(backups_of(home)[0]) in range(1, 30)


def test_that_what_a_killed_backup_left_is_cleared_away(home: Home, database: Database) -> None:
    SessionRows(database).save(after_acts(1))
    back_up_daily(home, TODAY)
    (home.data / "backups" / ".daily-2026-03-03.sqlite.draft").write_bytes(b"half")

    assert back_up_daily(home, TODAY + 2 * DAY) is None

    assert [path.suffix for path in backups_of(home)] == [".sqlite", ".sqlite"]


def test_that_a_damaged_file_never_becomes_a_backup(home: Home, database: Database) -> None:
    SessionRows(database).save(after_acts(1))
    database.connection.execute("PRAGMA ignore_check_constraints = ON")
    database.connection.execute("UPDATE session SET modes = 'smell'")

    assert back_up_daily(home, TODAY) == Refusal(Reason.NO_BACKUP, Trouble.DAMAGED)

    assert backups_of(home) == []


def hinder_all(home: Home) -> None:
    (home.data / "backups").write_bytes(b"no folder")


def hinder_none(home: Home) -> None:
    (home.data / "backups").unlink()


def test_that_a_backup_that_cannot_be_made_is_told_once_a_day(
    home: Home, database: Database
) -> None:
    days = [TODAY]
    backups = DailyBackups(home, lambda: days[-1])
    SessionRows(database).save(after_acts(1))
    hinder_all(home)

    assert backups() == Refusal(Reason.NO_BACKUP, Trouble.OUT_OF_REACH)
    assert backups() is None
    days.append(TODAY + DAY)
    assert backups() == Refusal(Reason.NO_BACKUP, Trouble.OUT_OF_REACH)

    hinder_none(home)
    assert backups() is None
    assert [path.name for path in backups_of(home)] == ["daily-2026-03-03.sqlite"]


@pytest.mark.parametrize("way", ["backups", ""])
def test_that_a_folder_that_is_shut_refuses_the_backup(
    home: Home, database: Database, way: str
) -> None:
    SessionRows(database).save(after_acts(1))
    (home.data / "backups").mkdir()

    with shut(home.data / way):
        assert back_up_daily(home, TODAY) == Refusal(Reason.NO_BACKUP, Trouble.READ_ONLY)


def test_that_a_copy_does_not_wait_for_ever_for_a_file_in_use(
    home: Home, database: Database
) -> None:
    with closing(connect(home.database)) as source, closing(connect(home.database)) as other:
        source.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(sqlite3.OperationalError, match="locked"):
            pour(source, database.connection)


def test_that_where_nothing_was_kept_there_is_no_good_backup(home: Home) -> None:
    assert newest_good_backup(home) is None


@pytest.mark.usefixtures("open_umask")
def test_that_only_the_agent_can_read_what_is_kept(home: Home) -> None:
    with closing(opened(home)) as database:
        SessionRows(database).save(after_acts(1))
        database.connection.execute("BEGIN IMMEDIATE")
        database.connection.execute("DELETE FROM mark")
        assert rights(home.database) == "600"
        assert rights(home.database.with_name("callside.sqlite-journal")) == "600"
        database.connection.execute("ROLLBACK")
        back_up_daily(home, TODAY)

    assert rights(home.data / "backups") == "700"
    assert [rights(path) for path in backups_of(home)] == ["600"]


def test_that_a_file_that_others_could_read_is_closed_to_them(home: Home) -> None:
    opened(home).close()
    home.database.chmod(0o644)

    opened(home).close()

    assert rights(home.database) == "600"
