"""Writes one database into a new file, which is then whole, sound and durable, or not there."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.private_file import replacing
from app.storage.database import connect
from app.storage.trouble import DamagedError


def duplicate(source: Path, target: Path) -> None:
    """Put what the database `source` holds into `target`, in the place of what was there.

    The draft is there first: whoever puts another file in the place of `source` waits for it.
    """
    with replacing(target) as draft, closing(connect(source)) as connection:
        _fill(draft, connection)


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


def _fill(draft: Path, source: sqlite3.Connection) -> None:
    """A half-filled draft is thrown away, so that it needs no journal of its own."""
    with closing(connect(draft)) as target:
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        pour(source, target)
        if not is_whole(target):
            raise DamagedError
