"""What became of each cue of a session, as rows for other programs to read."""

from typing import TypedDict

from app.audit import Entry, audit
from app.clock import Moment
from app.plain import seconds, told, told_if
from app.session.delivery import Arrival
from app.session.ladder import Ladder
from app.session.session import Session


class AlertStatus(TypedDict):
    """One cue on one channel; what did not happen is null."""

    cue: str
    channel: str
    due_at: str
    fired_at: str | None
    outcome: str
    reason: str | None
    seen_by: str | None
    late_seconds: float | None


def alerts_of(session: Session, ladder: Ladder, now: Moment) -> list[AlertStatus]:
    """One row for each cue on each channel, in the order in which they were due."""
    return [_row(entry) for entry in audit(session, ladder, now)]


def _row(entry: Entry) -> AlertStatus:
    return AlertStatus(
        cue=entry.cue.value,
        channel=entry.channel.value,
        due_at=told(entry.due_at),
        fired_at=told_if(entry.fired_at),
        outcome=entry.arrival.value,
        reason=_reason(entry),
        seen_by=entry.seen_by.value if entry.seen_by else None,
        late_seconds=None if entry.late_by is None else seconds(entry.late_by),
    )


def _reason(entry: Entry) -> str | None:
    """Why it came no further; where it came, why so late."""
    came = entry.arrival is Arrival.ACCEPTED
    why = (entry.delay, entry.fault) if came else (entry.fault, entry.delay)
    return next((one.value for one in why if one is not None), None)
