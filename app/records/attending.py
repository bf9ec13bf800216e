"""What an agent says of whether the customer came: each act is a step, as in `app.session`."""

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.booking import Booking
from app.session.outcome import ABSENT, Attendance, Outcome
from app.session.patience import waited
from app.session.session import Phase, Session
from app.session.steps import Step
from app.text.tidy import tidy

CANCELLED = frozenset({Attendance.CANCELLED_BY_THEM, Attendance.CANCELLED_BY_ME})
LONGEST_REASON = 500


def attend(attendance: Attendance, reason: str = "") -> Step:
    """Say whether they came; a session that never began is laid down if they did not.

    One that is live takes place. A reason stays until there is another.
    """

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.phase is Phase.DURING and attendance in ABSENT:
            return Refusal(Reason.ALREADY_STARTED)
        said = session.outcome
        why = _line(reason) or (said.reason if said else "")
        is_known = said is not None and said.attendance is attendance
        at = said.at if said is not None and is_known else now.wall
        return _following(replace(session, outcome=Outcome(attendance, at, why)), now)

    return step


def say(attendance: Attendance, reason: str = "") -> Step:
    """The same, in time: whoever is to come later can be called off, but not missed."""
    attended = attend(attendance, reason)

    def step(session: Session, now: Moment) -> Session | Refusal:
        is_early = session.phase is Phase.BEFORE and waited(session, now.wall) is None
        if is_early and attendance not in CANCELLED:
            return Refusal(Reason.NOT_DUE)
        return attended(session, now)

    return step


def give_reason(reason: str) -> Step:
    """Say why, of a session of which it was said whether they came."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        if session.outcome is None:
            return session
        return replace(session, outcome=replace(session.outcome, reason=_line(reason)))

    return step


def forget_outcome(session: Session, now: Moment) -> Session | Refusal:
    """Say nothing of it after all; a session that never began waits again."""
    return _following(replace(session, outcome=None), now)


def is_missed(session: Session) -> bool:
    """Whether the agent said that they did not come."""
    return session.outcome is not None and session.outcome.attendance is Attendance.NO_SHOW


def is_off(session: Session) -> bool:
    """Whether it will not take place any more, or did not."""
    booking, outcome = session.booking, session.outcome
    is_cancelled = booking is not None and booking.cancelled_at is not None
    return is_cancelled or (outcome is not None and outcome.attendance in ABSENT)


def took_place(session: Session) -> bool:
    """Whether there was a session to speak of: the agent's word counts, then that it began."""
    if session.outcome is not None:
        return session.outcome.attendance not in ABSENT
    return session.started is not None


def _line(reason: str) -> str:
    return tidy(reason)[:LONGEST_REASON].rstrip()


def _following(session: Session, now: Moment) -> Session:
    """What never began is laid down or waits, and is called off or not, as the outcome says."""
    if session.started is not None:
        return session
    attendance = session.outcome.attendance if session.outcome else None
    closed_at = (session.closed_at or now.wall) if attendance in ABSENT else None
    laid_down = replace(session, closed_at=closed_at)
    booking, is_off = session.booking, attendance in CANCELLED
    if booking is None and not is_off:
        return laid_down
    known = booking or Booking(booked_at=now.wall)
    cancelled_at = (known.cancelled_at or now.wall) if is_off else None
    return replace(laid_down, booking=replace(known, cancelled_at=cancelled_at))
