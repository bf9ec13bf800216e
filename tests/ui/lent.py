"""The history of a database that others go on using."""

from collections.abc import Callable, Iterable

from app.people.customer import Customer
from app.storage.customers import CustomerRows
from app.storage.database import Database
from app.storage.history import HistoryFile
from app.storage.sessions import SessionRows
from tests.app.fakes import MemoryStore


class Lent(HistoryFile):
    """Does not close what it was lent."""

    def close(self) -> None:
        """Nothing."""


def lent(database: Database, store: MemoryStore, known: Iterable[Customer]) -> Lent:
    """The history of what `store` holds by now and of whom is `known`, written down first."""
    rows = SessionRows(database)
    for session in store.sessions.values():
        assert rows.save(session) is None
    for customer in known:
        assert CustomerRows(database).save(customer) is None
    return Lent(database)


def at_once(job: Callable[[], None]) -> None:
    """Do it before going on."""
    job()
