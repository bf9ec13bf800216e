"""A session becomes one of a kind: its usual length, and what to ask."""

from datetime import timedelta

from msgspec.structs import replace

from app.booking.arranging import booking_of
from app.clock import Moment
from app.lists.kind import SessionKind
from app.refusal import Refusal
from app.session.session import Phase, Session
from app.session.steps import Step


def be(kind: SessionKind | None) -> Step:
    """Let a session be of `kind`, or of none; one that has not begun gets its usual length."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        booking = replace(booking_of(session, now), kind=kind.id if kind else "")
        fresh = replace(session, booking=booking)
        if kind is None or kind.minutes is None or session.phase is not Phase.BEFORE:
            return fresh
        return replace(fresh, length=timedelta(minutes=kind.minutes), until=None)

    return step
