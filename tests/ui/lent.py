"""The history of a database that others go on using."""

from collections.abc import Callable

from app.storage.database import Database
from app.storage.history import HistoryFile
from app.storage.sessions import SessionRows
from tests.app.fakes import MemoryStore


class Lent(HistoryFile):
    """Does not close what it was lent."""

    def close(self) -> None:
        """Nothing."""


def lent(database: Database, store: MemoryStore) -> Lent:
    """The history of what `store` holds by now, written into `database` first."""
    rows = SessionRows(database)
    for session in store.sessions.values():
        assert rows.save(session) is None
    return Lent(database)


def at_once(job: Callable[[], None]) -> None:
    """Do it before going on."""
    job()
