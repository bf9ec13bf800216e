"""Sessions to rows and back."""

from sqlite3 import Connection, Row
from uuid import UUID

from app.refusal import Refusal
from app.session.session import Answer, CueKind, Mark, Mode, Session, Showing
from app.storage.column import (
    from_deadline,
    from_instant,
    from_moment,
    from_span,
    maybe,
    to_deadline,
    to_instant,
    to_moment,
    to_span,
)
from app.storage.database import Columns, Database, put
from app.storage.trouble import DamagedError


class SessionRows:
    """The sessions of a database; see `SessionStore`."""

    def __init__(self, database: Database) -> None:
        """Keep sessions in `database`."""
        self._database = database

    def unclosed(self) -> tuple[Session, ...]:
        """All sessions that are not closed; a value that means nothing is damage."""
        rows = self._database.rows(
            "SELECT * FROM session WHERE closed_at IS NULL ORDER BY planned_at, id"
        )
        try:
            return tuple(self._session(row) for row in rows)
        except ValueError as error:
            raise DamagedError(str(error)) from error

    def is_empty(self) -> bool:
        """Whether there never was a session."""
        return not self._database.rows("SELECT 1 FROM session LIMIT 1")

    def save(self, session: Session) -> Refusal | None:
        """Put a session on disk, durably, before returning; or say why not."""

        def write(connection: Connection) -> None:
            identity: Columns = {"session_id": str(session.id)}
            put(connection, "session", [_from_session(session)])
            connection.execute("DELETE FROM mark WHERE session_id = :session_id", identity)
            connection.execute("DELETE FROM showing WHERE session_id = :session_id", identity)
            put(
                connection, "mark", [identity | _from_mark(*mark) for mark in session.marks.items()]
            )
            put(
                connection,
                "showing",
                [identity | _from_showing(*shown) for shown in enumerate(session.showings)],
            )

        return self._database.keep(write)

    def _session(self, row: Row) -> Session:
        marks = self._database.rows("SELECT * FROM mark WHERE session_id = ?", row["id"])
        showings = self._database.rows(
            "SELECT * FROM showing WHERE session_id = ? ORDER BY seq", row["id"]
        )
        return Session(
            id=UUID(row["id"]),
            name=row["name"],
            length=to_span(row["length"]),
            modes=frozenset(Mode(mode) for mode in row["modes"].split(",")),
            until=maybe(to_instant, row["until"]),
            planned_at=maybe(to_instant, row["planned_at"]),
            started=to_moment("started", row),
            deadline=to_deadline(row),
            armed_below=to_span(row["armed_below"]),
            paused=to_moment("paused", row),
            ended=to_moment("ended", row),
            closed_at=maybe(to_instant, row["closed_at"]),
            marks={mark["item_id"]: Mark(mark["state"]) for mark in marks},
            showings=tuple(_to_showing(showing) for showing in showings),
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
        **from_moment("ended", session.ended),
        "closed_at": maybe(from_instant, session.closed_at),
    }


def _from_mark(item_id: str, mark: Mark) -> Columns:
    return {"item_id": item_id, "state": mark}


def _from_showing(seq: int, showing: Showing) -> Columns:
    return {
        "seq": seq,
        "kind": showing.kind,
        "due_at": from_instant(showing.due_at),
        "shown_at": from_instant(showing.shown_at),
        "late_by": from_span(showing.late_by),
        "answered_at": maybe(from_instant, showing.answered_at),
        "answer": showing.answer,
        "again_at": maybe(from_span, showing.again_at),
        "rearmed": showing.rearmed,
    }


def _to_showing(row: Row) -> Showing:
    return Showing(
        kind=CueKind(row["kind"]),
        due_at=to_instant(row["due_at"]),
        shown_at=to_instant(row["shown_at"]),
        late_by=to_span(row["late_by"]),
        answered_at=maybe(to_instant, row["answered_at"]),
        answer=maybe(Answer, row["answer"]),
        again_at=maybe(to_span, row["again_at"]),
        rearmed=bool(row["rearmed"]),
    )
