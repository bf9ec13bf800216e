"""What was typed into a form and not used yet."""

from sqlite3 import Connection

from app.refusal import Refusal
from app.storage.database import Database, put


class UnfinishedRows:
    """The unfinished texts of a database; see `Unfinished`."""

    def __init__(self, database: Database) -> None:
        """Keep texts in `database`."""
        self._database = database

    def get(self, name: str) -> str:
        """What was typed under `name`; nothing if nothing was."""
        rows = self._database.rows("SELECT text FROM unfinished WHERE name = ?", name)
        text: str = rows[0]["text"] if rows else ""
        return text

    def put(self, name: str, text: str) -> Refusal | None:
        """Keep `text` under `name`, durably, or forget what was there; or say why not."""

        def write(connection: Connection) -> None:
            if text:
                put(connection, "unfinished", [{"name": name, "text": text}])
            else:
                connection.execute("DELETE FROM unfinished WHERE name = ?", [name])

        return self._database.keep(write)
