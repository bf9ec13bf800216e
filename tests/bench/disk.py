"""The data file of a home, opened as the program opens it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime

from app.home import Home
from app.storage.database import Database
from app.storage.opening import open_database


@contextmanager
def disk(home: Home, at: datetime) -> Iterator[Database]:
    """The database of that home, at that instant; raises `TypeError` where it cannot be opened."""
    database = open_database(home, at)
    if not isinstance(database, Database):
        raise TypeError(database)
    with closing(database):
        yield database
