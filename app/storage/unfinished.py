"""What was typed into a form and not used yet."""

import re
from sqlite3 import Connection

from app.refusal import Refusal
from app.storage.database import Database, put

SESSION_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""In the name of what was typed for one session."""


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

    def forget_deleted(self) -> None:
        """Forget what was typed for sessions that are gone, of which no act can bring one back."""
        names = [row["name"] for row in self._database.rows("SELECT name FROM unfinished")]
        for name in names:
            session = SESSION_ID.search(name)
            if session is not None and not self._is_there(session[0]):
                self.put(name, "")

    def put(self, name: str, text: str) -> Refusal | None:
        """Keep `text` under `name`, durably, or forget what was there; or say why not."""

        def write(connection: Connection) -> None:
            if text:
                put(connection, "unfinished", [{"name": name, "text": text}])
            else:
                connection.execute("DELETE FROM unfinished WHERE name = ?", [name])

        return self._database.keep(write)

    def _is_there(self, session: str) -> bool:
        return bool(self._database.rows("SELECT 1 FROM session WHERE id = ?", session))
