"""What is to be written to the customer of a planned session, and what came of it."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from app.booking.absence import ABSENCES, MISSED, tell_absence
from app.booking.arranging import follow_up, judge_clarity, tell, tell_cancelled
from app.booking.readiness import NOTHING_AGREED
from app.message.facts import Facts
from app.message.language import Language
from app.message.wording import Kind
from app.records.attending import is_missed, is_off
from app.records.happened import handed_out, happened
from app.session.booking import Booking
from app.session.patience import Turn
from app.session.preparation import Clarity, Preparation, Verdict
from app.session.session import Phase, Session
from app.session.steps import Step
from app.wall.night import Night
from app.zone import ZoneOf

REFUSALS: Mapping[Verdict, Kind] = {
    Verdict.NOT_ALLOWED: Kind.NOT_ALLOWED,
    Verdict.NOT_POSSIBLE: Kind.NOT_PROVIDED,
}
TIMES = (Kind.CONFIRMATION, Kind.ODD_HOUR, Kind.MOVED, Kind.CANCELLED)
"""Kinds that tell when the session is, of which each session has one at any moment."""
OFFERED = frozenset({*TIMES, *ABSENCES}) - {Kind.CANCELLED}
"""Kinds that the strip offers."""


class Told(Struct, frozen=True):
    """When a message went out by the agent's word, and when the customer answered it."""

    sent_at: datetime | None = None
    answered_at: datetime | None = None


def language_of(booking: Booking) -> Language:
    """The one that the customer is written to in; English where nobody words another."""
    known = tuple(Language)
    return Language(booking.language) if booking.language in known else Language.ENGLISH


def kinds_of(
    session: Session, *, is_odd: bool, turn: Turn | None = None, is_again: bool = False
) -> tuple[Kind, ...]:
    """All kinds that can be written now, the one that fits first.

    `is_odd` tells that the customer starts at night, `turn` what a wait for them has come to,
    `is_again` that they did not come to an earlier session. After the call there is one, and also
    of a session that began and was then called off.
    """
    if happened(session):
        return (Kind.FOLLOW_UP,)
    if session.started is not None and is_off(session):
        return (Kind.CANCELLED,)
    time, refusals = _time_kind(session, is_odd=is_odd), tuple(REFUSALS.values())
    missed = MISSED[::-1] if is_again else MISSED
    if is_missed(session):
        return missed
    if time is Kind.CANCELLED:
        return (time, *refusals)
    waiting = () if turn is None else (Kind.NUDGE, *missed)
    late = (Kind.RUNNING_LATE,) if session.phase is Phase.BEFORE else ()
    everything = (time, Kind.ASK, *refusals, *waiting, *late)
    awaited = {Turn.NUDGE: Kind.NUDGE, Turn.CLOSE: missed[0]}
    fitting = _fitting(session, time, awaited.get(turn) if turn else None)
    return (fitting, *(kind for kind in everything if kind is not fitting))


def facts_of(session: Session, zone_of: ZoneOf) -> Facts | None:
    """What a message says of the session; nothing where nobody knows the customer's own time."""
    booking, start = session.booking, told_start(session)
    if booking is None or booking.city is None or start is None:
        return None
    zone = zone_of(booking.city.zone)
    if zone is None:
        return None
    known = booking.confirmation.start
    return Facts(
        name=session.name,
        start=start,
        length=session.length,
        city=booking.city,
        zone=zone,
        link=booking.call_link,
        old=known if known != start else None,
    )


def told_start(session: Session) -> datetime | None:
    """The start that a message is about: of a cancelled session, the one that they know of."""
    booking = session.booking or NOTHING_AGREED
    known = booking.confirmation.start
    return known if known and booking.cancelled_at else session.planned_at


def is_agreed(session: Session, *, is_odd: bool) -> bool:
    """Whether its start is one that a calendar may have: not while a night hour is asked about."""
    booking = session.booking or NOTHING_AGREED
    return not is_odd or told(session, Kind.ODD_HOUR).answered_at is not None or _is_off(booking)


def sequence_of(session: Session) -> int:
    """The number of the invitation that goes out next: one more than that of the one before."""
    return (session.booking or NOTHING_AGREED).confirmation.sequence


def told(session: Session, kind: Kind) -> Told:
    """What came of the message of a kind as the session stands now."""
    if kind in TIMES and kind is not Kind.CANCELLED:
        return _told_start(session)
    booking = session.booking or NOTHING_AGREED
    known = booking.preparation
    if kind is Kind.ASK:
        return _asked(known)
    if kind in REFUSALS.values():
        is_this = REFUSALS.get(known.verdict) is kind
        return Told(known.followed_up_at if is_this else None)
    if kind in ABSENCES:
        return Told(getattr(booking.absence, ABSENCES[kind]))
    off = booking.cancellation_told_at
    return Told(off if kind is Kind.CANCELLED else handed_out(session).sent_at)


def _told_start(session: Session) -> Told:
    """When they were told the start that the session has now, and agreed to it."""
    booking = session.booking or NOTHING_AGREED
    known = booking.confirmation
    if known.start != session.planned_at or booking.is_told_elsewhere or _is_off(booking):
        return Told()
    return Told(known.told_at, known.answered_at)


def _asked(known: Preparation) -> Told:
    """When they were asked what they want, and when they answered."""
    if known.clarity is Clarity.ASKED:
        return Told(known.asked_at or known.clarity_at)
    is_answered = known.clarity is Clarity.ANSWERED
    return Told(known.asked_at, known.clarity_at if is_answered and known.asked_at else None)


def marking(session: Session, kind: Kind) -> Step | None:
    """What the agent does by saying that the message was sent; nothing where that changes nothing.

    A refusal can be marked once it was decided.
    """
    booking = session.booking or NOTHING_AGREED
    if _is_off(booking) or kind is Kind.CANCELLED:
        return tell_cancelled if kind is Kind.CANCELLED else None
    if kind in ABSENCES:
        return tell_absence(ABSENCES[kind])
    if kind is Kind.ASK:
        return judge_clarity(Clarity.ASKED)
    if kind in REFUSALS.values():
        return follow_up if REFUSALS.get(booking.preparation.verdict) is kind else None
    return tell


def is_odd_start(facts: Facts, night: Night) -> bool:
    """Whether the customer starts at an hour that is more likely a mistake."""
    return night.covers(facts.start, facts.zone)


def _fitting(session: Session, time: Kind, absence: Kind | None) -> Kind:
    """A refusal comes first, then who is awaited, the time, and the question what they want."""
    known = (session.booking or NOTHING_AGREED).preparation
    if known.verdict in REFUSALS:
        return REFUSALS[known.verdict]
    if absence is not None:
        return absence
    is_told = told(session, time).sent_at is not None
    return Kind.ASK if is_told and known.clarity is Clarity.UNCLEAR else time


def _time_kind(session: Session, *, is_odd: bool) -> Kind:
    booking = session.booking or NOTHING_AGREED
    known = booking.confirmation
    if _is_off(booking):
        return Kind.CANCELLED
    if known.start is not None and known.start != session.planned_at:
        return Kind.MOVED
    is_answered = known.answered_at is not None and not booking.is_told_elsewhere
    return Kind.ODD_HOUR if is_odd and not is_answered else Kind.CONFIRMATION


def _is_off(booking: Booking) -> bool:
    return booking.cancelled_at is not None
