"""What the machine may do to a write, told apart from mistakes of the program."""

import sqlite3
from enum import StrEnum

from app.refusal import Reason, Refusal
from app.trouble_words import file_trouble, trouble_told


class Trouble(StrEnum):
    """Why the disk did not do what was asked."""

    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    LOCKED = "locked"
    DAMAGED = "damaged"
    OUT_OF_REACH = "out-of-reach"
    NEWER = "newer"


class DamagedError(sqlite3.DatabaseError):
    """A database that can be read, but not trusted."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


_BY_RESULT = {
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_READONLY_DBMOVED: Trouble.OUT_OF_REACH,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR: Trouble.OUT_OF_REACH,
    sqlite3.SQLITE_CANTOPEN: Trouble.OUT_OF_REACH,
}
_PRIMARY = 0xFF


def trouble_in(error: sqlite3.Error | OSError) -> Trouble:
    """What the machine did; an error that is a mistake of the program is raised anew."""
    if isinstance(error, OSError):
        return Trouble(file_trouble(error))
    result: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    trouble = _BY_RESULT.get(result) or _BY_RESULT.get(result & _PRIMARY)
    if trouble is None:
        raise error
    return trouble


def not_saved(error: sqlite3.Error | OSError) -> Refusal:
    """The refusal that names what the machine did."""
    return Refusal(Reason.NOT_SAVED, trouble_in(error))


def told_of(error: sqlite3.Error | OSError) -> str:
    """The words for what the machine did; an error that is a mistake is raised anew."""
    return trouble_told(trouble_in(error))
