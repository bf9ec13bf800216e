"""Sessions to rows and back."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from sqlite3 import Connection, Row
from uuid import UUID

from app.refusal import Reason, Refusal
from app.session.session import Mark, Mode, Session
from app.session.showing import Showing
from app.storage.bookings import save_booking, to_booking
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

START = "coalesce(started_wall, planned_at)"


class SessionRows:
    """The sessions of a database; see `SessionStore`."""

    def __init__(self, database: Database) -> None:
        """Keep sessions in `database`."""
        self._database = database

    def unclosed(self) -> tuple[Session, ...]:
        """All sessions that are not closed; a value that means nothing is damage."""
        return self._found("closed_at IS NULL")

    def ran_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All sessions that ran at some instant from `start` on and before `end`, oldest first."""
        ran = "started_wall < ? AND (ended_wall IS NULL OR ended_wall >= ?)"
        return self._read(ran, from_instant(end), from_instant(start))

    def closed_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All closed sessions that began, or were to begin, from `start` on and before `end`."""
        within = f"{START} >= ? AND {START} < ? AND closed_at IS NOT NULL"
        return self._read(within, from_instant(start), from_instant(end))

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
            save_booking(connection, identity, session.booking)

        return self._database.keep(write)

    def delete(self, session: Session) -> Refusal | None:
        """Take a session from disk, with all that belongs to it; or say why not."""
        return self._database.keep(
            lambda connection: connection.execute(
                "DELETE FROM session WHERE id = ?", [str(session.id)]
            )
        )

    def _read(self, which: str, *values: Value) -> tuple[Session, ...] | Refusal:
        try:
            return self._found(which, *values)
        except sqlite3.Error as error:
            return Refusal(Reason.NOT_READ, trouble_in(error))

    def _found(self, which: str, *values: Value) -> tuple[Session, ...]:
        ids = f"SELECT id FROM session WHERE {which}"
        rows = self._database.rows(
            f"SELECT session.*, facts FROM session LEFT JOIN booking ON session_id = id"
            f" WHERE {which} ORDER BY {START}, id",
            *values,
        )
        try:
            marks = self._marks(ids, *values)
            showings = saved_showings(self._database, ids, *values)
            return tuple(_to_session(row, marks[row["id"]], showings[row["id"]]) for row in rows)
        except ValueError as error:
            raise DamagedError(str(error)) from error

    def _marks(self, ids: str, *values: Value) -> dict[str, dict[str, Mark]]:
        marks = defaultdict[str, dict[str, Mark]](dict)
        query = f"SELECT * FROM mark WHERE session_id IN ({ids})"
        for row in self._database.rows(query, *values):
            marks[row["session_id"]][row["item_id"]] = Mark(row["state"])
        return marks


def _to_session(row: Row, marks: Mapping[str, Mark], showings: Sequence[Showing]) -> Session:
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
        marks=marks,
        showings=tuple(showings),
        booking=maybe(to_booking, row["facts"]),
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
