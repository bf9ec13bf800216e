"""Keeps what was read last, as long as nothing was written anywhere in the database."""

from collections.abc import Callable
from typing import Generic, TypeVar

from app.refusal import Refusal
from app.storage.database import Database, Value
from app.storage.reading import read

T = TypeVar("T")


class Kept(Generic[T]):
    """One frozen value of a database, at most as old as the last write to it by anybody."""

    def __init__(self, database: Database) -> None:
        """Nothing is read yet."""
        self._database = database
        self._known: tuple[object, T] | None = None

    def read(self, found: Callable[[], T], *values: Value) -> T | Refusal:
        """What `found` finds by these values, or why it cannot be read."""
        return read(lambda: self._newest(found, values))

    def _newest(self, found: Callable[[], T], values: tuple[Value, ...]) -> T:
        """The writes are counted first: what comes in while it is read is read the next time."""
        writes = self._database.writes
        if writes is None:
            return found()
        if self._known is None or self._known[0] != (writes, values):
            self._known = ((writes, values), found())
        return self._known[1]
