"""What was typed into a form and not used yet."""

import re
from itertools import chain
from sqlite3 import Connection

from app.refusal import Refusal
from app.storage.column import from_ids
from app.storage.database import Database, put

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


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


def sessions_in(name: str) -> list[str]:
    """The ids in the name of an unfinished text, among them that of the session it belongs to."""
    return re.findall(_ID, name)


def drop_left_behind(connection: Connection) -> None:
    """Forget what was typed for sessions that are deleted; their ids stand in the names."""
    typed = connection.execute("SELECT name FROM unfinished")
    ids = {name: sessions_in(name) for (name,) in typed}
    wanted = from_ids(chain.from_iterable(ids.values()))
    query = "SELECT id FROM session WHERE id IN (SELECT value FROM json_each(?))"
    known = {row["id"] for row in connection.execute(query, [wanted])}
    gone = [(name,) for name, some in ids.items() if some and known.isdisjoint(some)]
    connection.executemany("DELETE FROM unfinished WHERE name = ?", gone)
