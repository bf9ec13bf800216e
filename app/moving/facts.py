"""What an export for people says of a session, in the same words in a table and in prose."""

from app.clock import EPOCH
from app.session import countdown
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner
from app.session.marked import marks_of
from app.session.session import Mark, Session

KINDS = {
    CaptureKind.PROMISE: "promise",
    CaptureKind.QUESTION: "question",
    CaptureKind.QUOTE: "quote",
    CaptureKind.GOAL: "parked goal",
    CaptureKind.INSIGHT: "insight",
    CaptureKind.NOTE: "note",
}


def booking_of(session: Session) -> Booking:
    """What was agreed, empty for a session without a plan."""
    return session.booking or Booking(booked_at=session.planned_at or EPOCH)


def took(session: Session) -> int | None:
    """How many minutes it took; nothing for one that never ran to its end."""
    span = countdown.took(session)
    return None if span is None else round(span / countdown.MINUTE)


def items(session: Session, mark: Mark) -> tuple[str, ...]:
    """The ids of the items with that mark."""
    return tuple(sorted(item for item, said in marks_of(session).items() if said is mark))


def of_kind(session: Session, kind: CaptureKind) -> tuple[Capture, ...]:
    """What was written down of that kind, the oldest first."""
    return tuple(capture for capture in session.captures if capture.kind is kind)


def capture_words(capture: Capture) -> str:
    """A capture on one line; a promise says who keeps it, by when, and what became of it."""
    text = " ".join(capture.text.split())
    owed = capture.promise
    if owed is None:
        return text
    owner = owed.name or "somebody" if owed.owner is Owner.OTHER else owed.owner.value
    due = f"by {owed.due.isoformat()}" if owed.due else ""
    done = f"done {owed.done_at:%Y-%m-%d}" if owed.done_at else ""
    told = f"told {owed.told_at:%Y-%m-%d}" if owed.told_at else ""
    return f"{text} ({', '.join(part for part in (owner, due, done, told) if part)})"
