"""Reads rows for those to whom a fault of the disk is a value."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from app.refusal import Reason, Refusal
from app.storage.trouble import Trouble, trouble_in

T = TypeVar("T")


def read(found: Callable[[], T]) -> T | Refusal:
    """What `found` finds, or why it cannot be read; a value that means nothing is damage."""
    try:
        return found()
    except ValueError:
        return Refusal(Reason.NOT_READ, Trouble.DAMAGED)
    except sqlite3.Error as error:
        return Refusal(Reason.NOT_READ, trouble_in(error))
