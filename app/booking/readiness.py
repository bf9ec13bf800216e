"""How ready the agent is for a session: derived from what is known, never ticked."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from app.clock import EPOCH
from app.session.booking import Booking, Confirmation
from app.session.outcome import Attendance
from app.session.preparation import Clarity, Preparation, Verdict
from app.session.session import Session


class Readiness(StrEnum):
    """How far the preparation of a session came."""

    READY = "ready"
    NEARLY = "nearly"
    NOT = "not"


class LooseEnd(StrEnum):
    """What is still open about a session, the gravest first."""

    ON_HOLD = "on-hold"
    OFF = "off"
    """It was called off, and the customer, who was told a start, does not know."""
    OLD_TIME = "old-time"
    """They were told a start that no longer holds, or the time of another city."""
    NIGHT = "night"
    """The start lies at an odd hour of theirs, and they have not confirmed it."""
    UNTOLD = "untold"
    NEEDS = "needs"
    UNCLEAR = "unclear"
    ASKED = "asked"
    ELIGIBILITY = "eligibility"
    SOMEBODY = "somebody"
    CITY = "city"
    UNANSWERED = "unanswered"
    UNCOVERED = "uncovered"


GRAVE = frozenset(
    {
        LooseEnd.ON_HOLD,
        LooseEnd.OFF,
        LooseEnd.NEEDS,
        LooseEnd.UNCLEAR,
        LooseEnd.ASKED,
        LooseEnd.NIGHT,
        LooseEnd.OLD_TIME,
    }
)
"""With one of these a session is not ready."""

BY_THEM = frozenset({Attendance.NO_SHOW, Attendance.CANCELLED_BY_THEM})
GRADES = {end: grade for grade, end in enumerate(LooseEnd)}
BY_CLARITY = {
    Clarity.UNCHECKED: LooseEnd.NEEDS,
    Clarity.UNCLEAR: LooseEnd.UNCLEAR,
    Clarity.ASKED: LooseEnd.ASKED,
}
BY_VERDICT = {Verdict.UNCHECKED: LooseEnd.ELIGIBILITY, Verdict.ASK: LooseEnd.SOMEBODY}
NOTHING_AGREED = Booking(booked_at=EPOCH)


def loose_ends(session: Session, *, is_odd: bool) -> tuple[LooseEnd, ...]:
    """What is still open, the gravest first; `is_odd` tells that the customer starts at night."""
    booking = session.booking or NOTHING_AGREED
    if _is_settled(session):
        return ()
    if booking.cancelled_at is not None:
        return tuple(_in_cancellation(booking))
    found = {
        *_in_preparation(booking.preparation),
        *_in_agreement(booking, session.planned_at, is_odd=is_odd),
    }
    return tuple(sorted(found, key=GRADES.__getitem__))


def readiness(still_open: tuple[LooseEnd, ...]) -> Readiness:
    """What the open points amount to."""
    if not still_open:
        return Readiness.READY
    return Readiness.NEARLY if GRAVE.isdisjoint(still_open) else Readiness.NOT


def _is_settled(session: Session) -> bool:
    """Whether it is off by the customer, who knows, so that nothing of it is open."""
    return session.outcome is not None and session.outcome.attendance in BY_THEM


def _in_cancellation(booking: Booking) -> Iterator[LooseEnd]:
    if booking.confirmation.start is not None and booking.cancellation_told_at is None:
        yield LooseEnd.OFF


def _in_preparation(known: Preparation) -> Iterator[LooseEnd]:
    if known.clarity in BY_CLARITY:
        yield BY_CLARITY[known.clarity]
    if known.verdict in BY_VERDICT:
        yield BY_VERDICT[known.verdict]
    if known.is_on_hold:
        yield LooseEnd.ON_HOLD
    if known.uncovered:
        yield LooseEnd.UNCOVERED


def _in_agreement(booking: Booking, start: datetime | None, *, is_odd: bool) -> Iterator[LooseEnd]:
    if booking.city is None:
        yield LooseEnd.CITY
    told = booking.confirmation
    if told.start is not None and told.start != start:
        yield LooseEnd.OLD_TIME
        return
    end = LooseEnd.OLD_TIME if booking.is_told_elsewhere else _in_confirmation(told)
    if end is not None:
        yield LooseEnd.NIGHT if is_odd else end


def _in_confirmation(told: Confirmation) -> LooseEnd | None:
    if told.start is None:
        return LooseEnd.UNTOLD
    return LooseEnd.UNANSWERED if told.answered_at is None else None
