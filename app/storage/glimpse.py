"""Looks at a database from outside, for the command line, while no program has it open."""

import os
import sqlite3
from contextlib import closing

from msgspec import Struct

from app.home import Home
from app.session.session import Session
from app.settings import Settings
from app.storage.database import Database, connect, connect_to_memory
from app.storage.duplicate import pour
from app.storage.migrate import migrate, newest_version, version_of
from app.storage.sessions import SessionRows
from app.storage.settings import SettingsRows
from app.storage.trouble import Trouble, trouble_in


class Glimpse(Struct, frozen=True):
    """What rests in a database."""

    sessions: tuple[Session, ...] = ()
    settings: Settings = Settings()


def peek(home: Home) -> Glimpse | Trouble:
    """What rests in `home`, or why it cannot be read; an empty one where there is no database.

    Nothing is made: a file that is not of the newest version stays as it is, and is read from a
    copy in memory.
    """
    if not os.path.exists(home.database):  # noqa: PTH110 - a folder that is shut is no fault here
        return Glimpse()
    try:
        with closing(connect(home.database)) as resting:
            if version_of(resting) == newest_version():
                return _told(resting)
            with closing(connect_to_memory()) as memory:
                pour(resting, memory)
                return _seen(memory)
    except sqlite3.Error as error:
        return trouble_in(error)


def resting_settings(home: Home) -> Settings:
    """The settings that rest in `home`; the usual ones where they cannot be read."""
    seen = peek(home)
    return seen.settings if isinstance(seen, Glimpse) else Settings()


def _seen(memory: sqlite3.Connection) -> Glimpse | Trouble:
    if version_of(memory) > newest_version():
        return Trouble.NEWER
    migrate(memory)
    return _told(memory)


def _told(connection: sqlite3.Connection) -> Glimpse:
    database = Database(connection)
    return Glimpse(SessionRows(database).unclosed(), SettingsRows(database).load())
