"""Backups that the agent asks for, and the way back from one."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.home import Home
from app.moving.fault import Fault, NotDoneError
from app.moving.files import Kept
from app.private_file import PRIVATE_FOLDER, replacing
from app.storage.backup import BEFORE_KEPT, backups_of, folder_of, keep
from app.storage.damage import set_aside
from app.storage.database import Database, connect, connect_to_look, connect_to_spare
from app.storage.duplicate import duplicate, is_whole, pour
from app.storage.migrate import migrate, newest_version, version_of
from app.storage.moving.target import target_in
from app.storage.sessions import SessionRows
from app.storage.trouble import told_of, trouble_in

MACHINES_FAULTS = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY}
NO_BACKUP = "This file is no backup of Callside, or it is damaged."


def kept(home: Home) -> tuple[Kept, ...]:
    """All backups of a home, the newest first."""
    found = ((path, path.stat()) for path in backups_of(home))
    return tuple(
        Kept(path, datetime.fromtimestamp(stat.st_mtime, UTC), stat.st_size) for path, stat in found
    )


def back_up(home: Home, target: Path | None, now: datetime) -> Path | Fault:
    """Copy the data file to `target`, or else to where the backups lie, and say where to."""
    folder = folder_of(home)
    path = target or folder / f"asked-{now:%Y%m%dT%H%M%S}.sqlite"
    if not home.database.exists():
        return Fault("There is nothing to back up yet.")
    try:
        if target is None:
            folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        duplicate(home.database, target_in(home, target) if target else path)
    except NotDoneError as error:
        return Fault(str(error))
    except sqlite3.Error as error:
        return Fault(f"No backup was made: the data file cannot be copied ({told_of(error)}).")
    except OSError as error:
        return Fault(f"No backup was made: {path} cannot be written ({error.strerror}).")
    return path


def keep_before(home: Home, now: datetime) -> Path:
    """Copy the data file before it is changed as a whole; the last such copies stay."""
    path = folder_of(home) / f"before-{now:%Y%m%dT%H%M%S%f}.sqlite"
    keep(home.database, path, BEFORE_KEPT)
    return path


def restore(home: Home, backup: Path, now: datetime) -> Path | Fault | None:
    """Put a copy of `backup`, led to the newest version, in the place of a closed data file.

    What was there, if anything, is a backup then; a file that cannot be copied any more is set
    aside. The path is that of the one or the other.
    """
    try:
        with replacing(home.database) as draft:
            with closing(connect(draft)) as target:
                _fill(target, backup)
            laid_by = _lay_by(home, now)
    except NotDoneError as error:
        return Fault(f"{error} Nothing was changed.")
    except sqlite3.Error as error:
        return Fault(f"Nothing was restored: it cannot be saved ({told_of(error)}).")
    except OSError as error:
        return Fault(f"Nothing was restored: {error.filename or backup}: {error.strerror}.")
    return laid_by


def flaw_of_backup(backup: Path) -> Fault | None:
    """Why the file cannot be restored."""
    try:
        with closing(connect_to_spare()) as spare:
            _fill(spare, backup)
    except NotDoneError as error:
        return Fault(f"{error} Nothing was changed.")
    except sqlite3.Error as error:
        return Fault(f"The backup cannot be tried ({told_of(error)}).")
    return None


def _fill(target: sqlite3.Connection, backup: Path) -> None:
    """A sound copy in `target`, which is thrown away otherwise, and so needs no journal.

    Raises `NotDoneError` if the file is none of ours.
    """
    if not backup.is_file():
        raise NotDoneError(f"There is no file {backup}.")
    try:
        target.execute("PRAGMA journal_mode = OFF")
        with closing(connect_to_look(backup)) as source:
            pour(source, target)
        if not 0 < version_of(target) <= newest_version() or not is_whole(target):
            raise NotDoneError(NO_BACKUP)
        migrate(target)
        SessionRows(Database(target)).unclosed()
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in MACHINES_FAULTS:
            raise
        raise NotDoneError(NO_BACKUP) from error


def _lay_by(home: Home, now: datetime) -> Path | None:
    try:
        return keep_before(home, now) if home.database.exists() else None
    except sqlite3.DatabaseError as error:
        trouble_in(error)
        return set_aside(home, now)
