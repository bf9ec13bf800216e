"""Opens the database of a home, or says why not and what can be done about it."""

import sqlite3
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from app.home import Home
from app.opened import Damaged, Newer, Unopened
from app.private_file import make_private
from app.storage.backup import back_up_before_migration, newest_good_backup
from app.storage.damage import last_aside, set_aside
from app.storage.database import Database, connect, connect_to_memory
from app.storage.migrate import SCRIPTS, migrate, newest_version, version_of
from app.storage.sessions import SessionRows
from app.storage.trouble import DamagedError, Trouble, trouble_in
from app.storage.unfinished import drop_left_behind

Opened = Database | Newer | Damaged | Unopened


def open_database(
    home: Home, now: datetime, *, afresh: bool = False, scripts: Path = SCRIPTS
) -> Opened:
    """The database of `home`, made where there is none, and led to the newest version.

    A file that is gone while a good backup is there, or one that was set aside, counts as damaged,
    unless the agent chose to begin `afresh`.
    """
    try:
        if not afresh and _is_missed(home):
            return Damaged(set_aside(home, now) or last_aside(home), newest_good_backup(home))
        return _opened_or_set_aside(home, now, scripts)
    except (sqlite3.Error, OSError) as error:
        return Unopened(trouble_in(error))


def open_as_it_is(home: Home, now: datetime) -> Database | Newer | Unopened:
    """The same, but a file that cannot be trusted stays in its place: the window asks about it."""
    try:
        if _is_missed(home):
            return Unopened(Trouble.DAMAGED)
        return _opened(home, now, SCRIPTS)
    except (sqlite3.Error, OSError) as error:
        return Unopened(trouble_in(error))


def _is_missed(home: Home) -> bool:
    """Whether there is nothing in the place of a file that there was."""
    path = home.database
    is_gone = not path.exists() or path.stat().st_size == 0
    return is_gone and (newest_good_backup(home) is not None or last_aside(home) is not None)


def _opened_or_set_aside(home: Home, now: datetime, scripts: Path) -> Opened:
    if not home.database.exists():
        set_aside(home, now)
    try:
        return _opened(home, now, scripts)
    except sqlite3.DatabaseError as error:
        if trouble_in(error) is not Trouble.DAMAGED:
            raise
    return Damaged(set_aside(home, now), newest_good_backup(home))


def _opened(home: Home, now: datetime, scripts: Path) -> Database | Newer:
    make_private(home.database)
    with ExitStack() as stack:
        connection = connect(home.database)
        stack.callback(connection.close)
        version, known = version_of(connection), newest_version(scripts)
        if version > known:
            return Newer(version, known)
        _must_be_sound(connection)
        if 0 < version < known:
            back_up_before_migration(connection, home, now)
        migrate(connection, scripts)
        database = Database(connection)
        SessionRows(database).unclosed()
        database.keep(drop_left_behind)
        stack.pop_all()
    return database


def _must_be_sound(connection: sqlite3.Connection) -> None:
    """Look at every page, but leave out the constraints, which would cost six times as much."""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    if verdict != "ok":
        raise DamagedError(verdict)


def open_scratch() -> Database:
    """A database in memory, for what shall leave no trace."""
    connection = connect_to_memory()
    migrate(connection)
    return Database(connection)
