"""The files of a home while the program runs; see `Files`."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.home import Home
from app.moving.fault import Fault, NotDoneError
from app.moving.files import Kept, Progress
from app.moving.outcome import Exported, Going
from app.moving.wish import Whom, Wish
from app.storage.database import Database
from app.storage.moving.going import would_go
from app.storage.moving.keeping import back_up, kept
from app.storage.moving.outgoing import export
from app.storage.moving.snapshot import customer_called, customer_of, customer_with, snapshot
from app.storage.trouble import told_of


class HomeFiles:
    """Each of its acts opens what it needs, and lets go of it."""

    def __init__(self, home: Home, now: Callable[[], datetime], lists: Path | None = None) -> None:
        """Nothing is touched yet; `lists` are the built-in ones."""
        self._home = home
        self._lists = lists
        self._now = now

    @property
    def folder(self) -> Path:
        """Where the data lies."""
        return self._home.data

    def export(self, wish: Wish, go_on: Progress) -> Exported | Fault:
        """Write what `wish` wants."""
        return export(self._home, wish, go_on, self._lists)

    def back_up(self) -> Path | Fault:
        """Copy the data file, and say where to."""
        return back_up(self._home, None, self._now())

    def backups(self) -> tuple[Kept, ...]:
        """All backups, the newest first."""
        return kept(self._home)

    def going(self, whom: Whom) -> Going | Fault:
        """What would go with that customer."""
        found = who_is(self._home, whom)
        return found if isinstance(found, Fault) else found[1]


def who_is(home: Home, whom: Whom) -> tuple[str, Going] | Fault:
    """The key of that customer, and what would go with them."""
    try:
        with snapshot(home) as database:
            key = _key_of(whom, database)
            if not key:
                return Fault("That session is with nobody whose name is known.")
            return key, would_go(home, database, key)
    except NotDoneError as error:
        return Fault(str(error))
    except sqlite3.Error as error:
        return Fault(f"The data file cannot be read ({told_of(error)}).")


def _key_of(whom: Whom, database: Database) -> str:
    if whom.key:
        return customer_with(database, whom.key)
    if whom.session is not None:
        return customer_of(database, str(whom.session))
    return customer_called(database, whom.name)
