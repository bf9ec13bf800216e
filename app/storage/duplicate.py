"""Writes one database into a new file, which is then whole, sound and durable, or not there."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from app.storage.database import connect, make_private
from app.storage.trouble import DamagedError

PART = ".part"


def duplicate(source: sqlite3.Connection, target: Path) -> None:
    """Put what `source` holds into `target`, in the place of what was there."""
    part = target.with_name(target.name + PART)
    part.unlink(missing_ok=True)
    try:
        make_private(part)
        _fill(part, source)
        _sync(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    with suppress(PermissionError):  # Windows opens no folders
        _sync(target.parent)


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every page and every index of a database is as it should be."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")


def pour(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy everything; the file is locked first, for which `backup` itself would wait for ever."""
    source.execute("BEGIN")
    try:
        source.execute("SELECT 1 FROM sqlite_schema").fetchall()
        source.backup(target)
    finally:
        source.execute("ROLLBACK")


def _fill(part: Path, source: sqlite3.Connection) -> None:
    """A half-filled part is thrown away, so that it needs no journal of its own."""
    with closing(connect(part)) as target:
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        pour(source, target)
        if not is_whole(target):
            raise DamagedError


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
