"""Where windows stood, in whatever words they have for it."""

from sqlite3 import Connection

from app.refusal import Refusal
from app.storage.database import Database, put


class Places:
    """The places of a database, each by the name of its window."""

    def __init__(self, database: Database) -> None:
        """Keep places in `database`."""
        self._database = database

    def get(self, name: str) -> str | bytes | None:
        """What was put under `name`."""
        rows = self._database.rows("SELECT value FROM place WHERE name = ?", name)
        return rows[0]["value"] if rows else None

    def put(self, name: str, place: str | bytes) -> Refusal | None:
        """Keep `place` under `name`; or say why not."""

        def write(connection: Connection) -> None:
            put(connection, "place", [{"name": name, "value": place}])

        return self._database.keep(write)
