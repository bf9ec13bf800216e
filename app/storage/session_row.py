"""A session to its row and back."""

from collections.abc import Mapping, Sequence
from sqlite3 import Row
from uuid import UUID

from app.people.customer import known_by
from app.session.capture import Capture
from app.session.outcome import Attendance, Outcome
from app.session.session import Mark, Mode, Session
from app.session.showing import Showing
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
from app.storage.database import Columns
from app.storage.documents import to_aftercare, to_booking, to_harvest, to_talk


def to_session(
    row: Row, marks: Mapping[str, Mark], showings: Sequence[Showing], captures: Sequence[Capture]
) -> Session:
    """The session of a row with its documents; raises `ValueError` if a value means nothing."""
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
        booking=maybe(to_booking, row["booked"]),
        customer=row["customer"],
        outcome=_to_outcome(row),
        captures=tuple(captures),
        aftercare=maybe(to_aftercare, row["cared_for"]),
        talk=maybe(to_talk, row["talked"]),
        harvest=maybe(to_harvest, row["harvested"]),
    )


def from_session(session: Session) -> Columns:
    """The row of a session, but for what has rows of its own."""
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
        "name_key": "" if session.talk else known_by(session.name),
        "customer": session.customer,
        **_from_outcome(session.outcome),
    }


def _to_outcome(row: Row) -> Outcome | None:
    if row["attendance"] is None:
        return None
    at = to_instant(row["outcome_at"])
    return Outcome(Attendance(row["attendance"]), at, row["outcome_reason"])


def _from_outcome(outcome: Outcome | None) -> Columns:
    return {
        "attendance": None if outcome is None else outcome.attendance,
        "outcome_at": None if outcome is None else from_instant(outcome.at),
        "outcome_reason": "" if outcome is None else outcome.reason,
    }
