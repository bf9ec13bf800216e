"""Tables of documents: one JSON text for each key."""

from collections.abc import Iterator
from sqlite3 import Connection
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from app.storage.database import Database, put
from app.storage.trouble import DamagedError

S = TypeVar("S", bound=Struct)


class Facts(Generic[S]):
    """The documents of one `kind`, in a `table` whose column `key` tells them apart.

    A document that means nothing raises `DamagedError`.
    """

    def __init__(self, kind: type[S], table: str, key: str = "key") -> None:
        """Nothing is read yet."""
        self._decoder = msgspec.json.Decoder(kind)
        self._table = table
        self._key = key

    def each(self, database: Database) -> Iterator[S]:
        """All of them by their keys, of which few are at hand at a time."""
        query = f"SELECT facts FROM {self._table} ORDER BY {self._key}"
        for row in database.connection.execute(query):
            yield self._decoded(row["facts"])

    def find(self, database: Database, key: str) -> S | None:
        """The one of that key, if there is one."""
        rows = database.rows(f"SELECT facts FROM {self._table} WHERE {self._key} = ?", key)
        return self._decoded(rows[0]["facts"]) if rows else None

    def write(self, connection: Connection, key: str, facts: S) -> None:
        """Put one in the place of what was saved."""
        text = msgspec.json.encode(facts).decode()
        put(connection, self._table, [{self._key: key, "facts": text}])

    def drop(self, connection: Connection, key: str) -> None:
        """Take the one of that key away."""
        connection.execute(f"DELETE FROM {self._table} WHERE {self._key} = ?", [key])

    def _decoded(self, facts: str) -> S:
        try:
            return self._decoder.decode(facts)
        except ValueError as error:
            raise DamagedError(str(error)) from error
