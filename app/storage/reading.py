"""Reads rows for those to whom a fault of the disk is a value."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from sqlite3 import Row
from typing import TypeVar

from app.refusal import Reason, Refusal
from app.storage.database import Database
from app.storage.trouble import Trouble, trouble_in

T = TypeVar("T")


def sound(
    database: Database, rows: Iterable[Row], to: Callable[[Row], T], key: str = "id"
) -> Iterator[T]:
    """What `to` makes of each row; of one that means nothing its session, its `key`, is noted."""
    for row in rows:
        try:
            yield to(row)
        except ValueError:
            database.unread.add(row[key])


def read(found: Callable[[], T]) -> T | Refusal:
    """What `found` finds, or why it cannot be read; a value that means nothing is damage."""
    try:
        return found()
    except ValueError:
        return Refusal(Reason.NOT_READ, Trouble.DAMAGED)
    except sqlite3.Error as error:
        return Refusal(Reason.NOT_READ, trouble_in(error))
