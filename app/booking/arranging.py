"""What an agent can do to a session that is planned: each act is a step, as in `app.session`."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from app.clock import Moment
from app.records.attending import attend, is_off
from app.refusal import Reason, Refusal
from app.session.booking import Absence, Booking, Confirmation, Override
from app.session.draft import Draft, session_from
from app.session.early import awaited_anew
from app.session.outcome import Attendance
from app.session.preparation import Clarity, Preparation, Verdict
from app.session.session import Phase, Session
from app.session.steps import Step


def booking_of(session: Session, now: Moment) -> Booking:
    """Its booking; one that was begun without a plan gets its first one now."""
    return session.booking or Booking(booked_at=now.wall)


def booked(change: Callable[[Booking, Moment], Booking]) -> Step:
    """Change what was agreed."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        return replace(session, booking=change(booking_of(session, now), now))

    return step


def prepared(change: Callable[[Preparation, Moment], Preparation]) -> Step:
    """Change what is known and ready."""

    def step(booking: Booking, now: Moment) -> Booking:
        return replace(booking, preparation=change(booking.preparation, now))

    return booked(step)


def move(start: datetime) -> Step:
    """Give a session that has not begun another start; its length stays, its cues come anew."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.phase is not Phase.BEFORE:
            return Refusal(Reason.ALREADY_STARTED)
        if session.planned_at == start:
            return session
        booking = replace(booking_of(session, now), moved_at=now.wall, absence=Absence())
        return awaited_anew(replace(session, planned_at=start, until=None, booking=booking))

    return step


def rearrange(draft: Draft) -> Step:
    """Give a waiting session what `draft` says; what was prepared and told of it stays."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.phase is not Phase.BEFORE:
            return Refusal(Reason.ALREADY_STARTED)
        wanted = session_from(draft, session.id, session.length, now)
        if isinstance(wanted, Refusal):
            return wanted
        booking = _rebooked(booking_of(wanted, now), booking_of(session, now))
        until = session.until if wanted.length == session.length else None
        changed = replace(
            session,
            name=wanted.name,
            customer=wanted.customer or (session.customer if wanted.name == session.name else ""),
            length=wanted.length,
            until=until,
            modes=wanted.modes,
            booking=booking,
        )
        return changed if wanted.planned_at is None else move(wanted.planned_at)(changed, now)

    return step


def _rebooked(wanted: Booking, old: Booking) -> Booking:
    """As it is `wanted`, which says the city, too, with what was prepared and told."""
    return replace(
        wanted,
        booked_at=old.booked_at,
        confirmation=_noted(old),
        preparation=old.preparation,
        moved_at=old.moved_at,
        absence=old.absence,
    )


cancel: Step = attend(Attendance.CANCELLED_BY_ME)
"""Call a session off that has not begun; it is kept, and at hand no more."""


def carried_over(draft: Draft, session: Session) -> Draft:
    """`draft` in the place of a session that did not happen: what was prepared comes along.

    Goals that came up in it stay there. A city from last time is no more certain than before.
    """
    if draft.booking is None or session.booking is None:
        return draft
    wanted, old = draft.booking, session.booking
    booking = replace(
        wanted,
        preparation=replace(old.preparation, goals=()),
        remembered=old.remembered and wanted.city == old.city,
    )
    return replace(draft, booking=booking)


def judge_clarity(clarity: Clarity) -> Step:
    """Say whether it is known what the customer wants; this hour and that of the question stay."""

    def change(known: Preparation, now: Moment) -> Preparation:
        asked_at = {Clarity.ASKED: now.wall, Clarity.UNCLEAR: None}.get(clarity, known.asked_at)
        return replace(known, clarity=clarity, clarity_at=now.wall, asked_at=asked_at)

    return prepared(change)


def judge(verdict: Verdict) -> Step:
    """Say whether it can and may be done; a refused customer is still to be told."""
    return prepared(
        lambda known, now: replace(known, verdict=verdict, verdict_at=now.wall, followed_up_at=None)
    )


def follow_up(session: Session, now: Moment) -> Session | Refusal:
    """The refused customer was told."""
    return prepared(lambda known, at: replace(known, followed_up_at=at.wall))(session, now)


def tell(session: Session, now: Moment) -> Session | Refusal:
    """The customer was told the start that the session has now; an earlier answer is void."""
    if session.planned_at is None:
        return Refusal(Reason.OUT_OF_BOUNDS)
    booking = booking_of(session, now)
    told = booking.confirmation
    is_same = told.start == session.planned_at and not booking.is_told_elsewhere
    confirmation = replace(
        told,
        start=session.planned_at,
        zone=booking.city.zone if booking.city else "",
        told_at=now.wall,
        answered_at=told.answered_at if is_same else None,
    )
    return replace(session, booking=replace(booking, confirmation=confirmation))


def tell_cancelled(session: Session, now: Moment) -> Session | Refusal:
    """The customer was told that the session was called off."""
    booking = session.booking
    if booking is None or not is_off(session):
        return Refusal(Reason.OUT_OF_BOUNDS)
    return replace(session, booking=replace(booking, cancellation_told_at=now.wall))


def write_in(language: str) -> Step:
    """Write to the customer in another language, by its code."""
    return booked(lambda known, _: replace(known, language=language))


def hand_out(session: Session, now: Moment) -> Session | Refusal:
    """An invitation goes out; the next one has a higher number."""
    return booked(lambda known, _: _counted(known))(session, now)


def insist(objections: tuple[str, ...]) -> Step:
    """Use a text although the guard objected; that, and when, stays with the session."""
    return booked(lambda known, now: _overridden(known, Override(now.wall, objections)))


def hear_answer(session: Session, now: Moment) -> Session | Refusal:
    """The customer agreed to the start that they were told."""
    booking = booking_of(session, now)
    confirmation = replace(booking.confirmation, answered_at=now.wall)
    return replace(session, booking=replace(booking, confirmation=confirmation))


def _counted(known: Booking) -> Booking:
    told = known.confirmation
    return replace(known, confirmation=replace(told, sequence=told.sequence + 1))


def _noted(known: Booking) -> Confirmation:
    """What they were told, with the zone by whose clock; before that was kept, it was theirs."""
    told = known.confirmation
    if told.zone or told.start is None or known.city is None:
        return told
    return replace(told, zone=known.city.zone)


def _overridden(known: Booking, override: Override) -> Booking:
    told = known.confirmation
    return replace(known, confirmation=replace(told, overrides=(*told.overrides, override)))
