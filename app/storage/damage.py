"""What to do about a database that cannot be trusted: lay it aside, and put a good copy there."""

import sqlite3
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path

from app.home import Home
from app.refusal import Refusal
from app.storage.database import connect
from app.storage.duplicate import duplicate
from app.storage.trouble import not_saved


def set_aside(home: Home, now: datetime) -> Path | None:
    """Move the database out of the way, and its journal after it; say where to.

    The file goes first: left without its journal, it may look sound and not be it.
    """
    aside = _free_name(home.database, now)
    for path, place in ((home.database, aside), (_journal(home.database), _journal(aside))):
        if path.exists():
            path.rename(place)
    return aside if aside.exists() else None


def last_aside(home: Home) -> Path | None:
    """The file that was moved out of the way last; its journal does not count."""
    path = home.database
    return max(path.parent.glob(f"{path.stem}-*{path.suffix}"), default=None)


def restore(backup: Path, home: Home, now: datetime) -> Refusal | None:
    """Put a copy of `backup` in the place of a closed database, which is set aside."""
    try:
        with closing(connect(backup)):
            set_aside(home, now)
            duplicate(backup, home.database)
    except (sqlite3.Error, OSError) as error:
        return not_saved(error)
    return None


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _free_name(path: Path, now: datetime) -> Path:
    stem = f"{path.stem}-{now:%Y%m%dT%H%M%S}"
    names = (path.with_name(f"{stem}-{number}{path.suffix}") for number in count(1))
    return next(name for name in names if not (name.exists() or _journal(name).exists()))
