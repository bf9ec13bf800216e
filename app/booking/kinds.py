"""How long a session of a kind is, and how one becomes of a kind."""

from datetime import timedelta

from msgspec.structs import replace

from app.booking.arranging import booking_of
from app.clock import Moment
from app.lists.kind import SessionKind
from app.refusal import Refusal
from app.session.session import Phase, Session
from app.session.steps import Step

NONE = ""
"""In the place of the id of a kind where a session is of none."""


def usual_length(kind: SessionKind | None, otherwise: timedelta) -> timedelta:
    """How long a session of `kind` is where nobody says; `otherwise` if any length is usual."""
    return otherwise if kind is None or kind.minutes is None else timedelta(minutes=kind.minutes)


def be(kind: SessionKind | None) -> Step:
    """Let a session be of `kind`, or of none; one that has not begun gets its usual length."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        booking = replace(booking_of(session, now), kind=kind.id if kind else "")
        fresh = replace(session, booking=booking)
        if kind is None or kind.minutes is None or session.phase is not Phase.BEFORE:
            return fresh
        return replace(fresh, length=timedelta(minutes=kind.minutes), until=None)

    return step
