"""What the agent answered to questions about the lists, to rows and back."""

from collections.abc import Mapping
from sqlite3 import Connection

from app.history.advice import Answer, Answered
from app.refusal import Refusal
from app.storage.column import from_instant, to_instant
from app.storage.database import Columns, Database, put


class AdviceRows:
    """The answers of a database; see `Advice`."""

    def __init__(self, database: Database) -> None:
        """Keep answers in `database`."""
        self._database = database

    def answers(self) -> Mapping[str, Answered]:
        """The last answer about each item."""
        rows = self._database.rows("SELECT item_id, answer, answered_at FROM advice")
        return {row[0]: Answered(Answer(row[1]), to_instant(row[2])) for row in rows}

    def put(self, item: str, answered: Answered | None) -> Refusal | None:
        """Keep an answer, durably, or forget it; or say why not."""

        def write(connection: Connection) -> None:
            connection.execute("DELETE FROM advice WHERE item_id = ?", [item])
            if answered is not None:
                write_answer(connection, item, answered)

        return self._database.keep(write)


def write_answer(connection: Connection, item: str, answered: Answered) -> None:
    """Put an answer in the place of the one that was saved."""
    row: Columns = {
        "item_id": item,
        "answer": answered.answer,
        "answered_at": from_instant(answered.at),
    }
    put(connection, "advice", [row])
