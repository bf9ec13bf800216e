"""What came up in the call, and how a change of it is taken back."""

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Refusal
from app.session.booking import Booking
from app.session.preparation import Goal
from app.session.session import Session
from app.session.steps import Step


def has_new_goals(before: Session, after: Session) -> bool:
    """Whether a goal came, went, or was ranked anew."""
    return _goals(after) != _goals(before)


def _goals(session: Session) -> tuple[Goal, ...]:
    """What came up in the call."""
    return session.booking.preparation.goals if session.booking else ()


def goals_again(before: Session, after: Session) -> Step:
    """The goals as they were."""
    del after
    goals = _goals(before)

    def step(session: Session, now: Moment) -> Session | Refusal:
        booking = session.booking or Booking(booked_at=now.wall)
        known = replace(booking.preparation, goals=goals)
        return replace(session, booking=replace(booking, preparation=known))

    return step
