"""Sessions to rows and back."""

import sqlite3
from datetime import datetime
from sqlite3 import Connection, Row
from uuid import UUID

from app.refusal import Reason, Refusal
from app.session.session import Mark, Mode, Session
from app.storage.column import (
    from_deadline,
    from_instant,
    from_ladder,
    from_moment,
    from_span,
    maybe,
    to_deadline,
    to_instant,
    to_ladder,
    to_moment_if,
    to_span,
)
from app.storage.database import Columns, Database, Value, put
from app.storage.showings import save_showings, saved_showings
from app.storage.trouble import DamagedError, trouble_in


class SessionRows:
    """The sessions of a database; see `SessionStore`."""

    def __init__(self, database: Database) -> None:
        """Keep sessions in `database`."""
        self._database = database

    def unclosed(self) -> tuple[Session, ...]:
        """All sessions that are not closed; a value that means nothing is damage."""
        return self._found("SELECT * FROM session WHERE closed_at IS NULL ORDER BY planned_at, id")

    def ran_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All sessions that ran at some instant from `start` on and before `end`, oldest first."""
        query = (
            "SELECT * FROM session WHERE started_wall < ?"
            " AND (ended_wall IS NULL OR ended_wall >= ?) ORDER BY started_wall, id"
        )
        try:
            return self._found(query, from_instant(end), from_instant(start))
        except sqlite3.Error as error:
            return Refusal(Reason.NOT_READ, trouble_in(error))

    def is_empty(self) -> bool:
        """Whether there never was a session."""
        return not self._database.rows("SELECT 1 FROM session LIMIT 1")

    def save(self, session: Session) -> Refusal | None:
        """Put a session on disk, durably, before returning; or say why not."""

        def write(connection: Connection) -> None:
            identity: Columns = {"session_id": str(session.id)}
            put(connection, "session", [_from_session(session)])
            connection.execute("DELETE FROM mark WHERE session_id = :session_id", identity)
            put(
                connection, "mark", [identity | _from_mark(*mark) for mark in session.marks.items()]
            )
            save_showings(connection, identity, session.showings)

        return self._database.keep(write)

    def _found(self, query: str, *values: Value) -> tuple[Session, ...]:
        rows = self._database.rows(query, *values)
        try:
            return tuple(self._session(row) for row in rows)
        except ValueError as error:
            raise DamagedError(str(error)) from error

    def _session(self, row: Row) -> Session:
        marks = self._database.rows("SELECT * FROM mark WHERE session_id = ?", row["id"])
        return Session(
            id=UUID(row["id"]),
            name=row["name"],
            length=to_span(row["length"]),
            modes=frozenset(Mode(mode) for mode in row["modes"].split(",")),
            until=maybe(to_instant, row["until"]),
            planned_at=maybe(to_instant, row["planned_at"]),
            started=to_moment_if("started", row),
            deadline=to_deadline(row),
            armed_below=to_span(row["armed_below"]),
            paused=to_moment_if("paused", row),
            paused_for=to_span(row["paused_for"]),
            ended=to_moment_if("ended", row),
            ladder=to_ladder(row),
            closed_at=maybe(to_instant, row["closed_at"]),
            marks={mark["item_id"]: Mark(mark["state"]) for mark in marks},
            showings=saved_showings(self._database, row["id"]),
        )


def _from_session(session: Session) -> Columns:
    return {
        "id": str(session.id),
        "name": session.name,
        "length": from_span(session.length),
        "modes": ",".join(sorted(session.modes)),
        "until": maybe(from_instant, session.until),
        "planned_at": maybe(from_instant, session.planned_at),
        **from_moment("started", session.started),
        **from_deadline(session.deadline),
        "armed_below": from_span(session.armed_below),
        **from_moment("paused", session.paused),
        "paused_for": from_span(session.paused_for),
        **from_moment("ended", session.ended),
        **from_ladder(session.ladder),
        "closed_at": maybe(from_instant, session.closed_at),
    }


def _from_mark(item_id: str, mark: Mark) -> Columns:
    return {"item_id": item_id, "state": mark}
