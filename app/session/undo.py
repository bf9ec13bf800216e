"""What was an act, and the step that takes it back."""

from collections.abc import Callable

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Refusal
from app.session.aftercare import Aftercare
from app.session.booking import Absence, Booking
from app.session.captures_back import captures_back
from app.session.cues_back import (
    TOO_LATE,
    answer_back,
    answers,
    is_extension,
    shortened,
    unstarted,
)
from app.session.goals import goals_again, has_new_goals
from app.session.outcome import Outcome
from app.session.session import Session
from app.session.steps import Step, reopen

Pair = Callable[[Session, Session], bool]


def reversal(before: Session, after: Session) -> Step | None:
    """The step that takes back what led from `before` to `after`; nothing if that was no act."""
    for is_this, back in REVERSALS:
        if is_this(before, after):
            return back(before, after)
    return None


def _laid_open(before: Session, after: Session) -> Step:
    """Take back that it was laid down, or brought back; what was noted since stays."""
    unsaid = _unsaid(before, after)

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.started != after.started:
            return TOO_LATE
        back = replace(session, closed_at=before.closed_at, marks=before.marks)
        return unsaid(back, now)

    return step


def _unsaid(before: Session, after: Session) -> Step:
    """Take back what was said of whether they came; a reason that was typed since stays."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        if before.outcome == after.outcome:
            return session
        booking = _booking_back(before, after, session.booking)
        return replace(session, outcome=_outcome_back(before, after, session), booking=booking)

    return step


def _outcome_back(before: Session, after: Session, session: Session) -> Outcome | None:
    then, said, now = before.outcome, after.outcome, session.outcome
    if then is None or said is None or now is None or now.reason == said.reason:
        return then
    return replace(then, reason=now.reason)


def _booking_back(before: Session, after: Session, booking: Booking | None) -> Booking | None:
    """Called off or not, as it was; one that came with the word goes with it."""
    if booking is None or (before.booking is None and booking == after.booking):
        return None
    cancelled_at = before.booking.cancelled_at if before.booking else None
    return replace(booking, cancelled_at=cancelled_at)


def _reopened(before: Session, after: Session) -> Step:
    """Take back an end, also one in a pause."""
    del after

    def step(session: Session, now: Moment) -> Session | Refusal:
        again = reopen(session, now)
        return again if isinstance(again, Refusal) else _run_of(before, again)

    return step


def _run_of(before: Session, session: Session) -> Session:
    return replace(
        session, paused=before.paused, paused_for=before.paused_for, deadline=before.deadline
    )


def _unpaused(before: Session, after: Session) -> Step:
    """Take back a pause, as if the clock had never stopped."""
    del before, after
    return lambda session, _now: replace(session, paused=None)


def _paused_again(before: Session, after: Session) -> Step:
    """Take back that it went on: the clock still stands where it stood."""
    lost = after.paused_for - before.paused_for

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        deadline = session.deadline and session.deadline.moved(-lost)
        return replace(
            session, paused=before.paused, paused_for=before.paused_for, deadline=deadline
        )

    return step


def _marks_back(before: Session, after: Session) -> Step:
    changed = {item for item in after.marks if after.mark(item) is not before.mark(item)}
    marks = {item: before.mark(item) for item in changed}
    return lambda session, _now: replace(session, marks={**session.marks, **marks})


def _differs(fact: str) -> Pair:
    """Whether that fact of the session is another one."""
    return lambda before, after: bool(getattr(after, fact) != getattr(before, fact))


def _fact_back(fact: str) -> Callable[[Session, Session], Step]:
    """Give the session back what that fact was."""

    def back(before: Session, after: Session) -> Step:
        del after
        return lambda session, _now: replace(session, **{fact: getattr(before, fact)})

    return back


def _has_other_absence(before: Session, after: Session) -> bool:
    return _absence_of(before) != _absence_of(after)


def _absence_of(session: Session) -> Absence:
    return session.booking.absence if session.booking else Absence()


def _absence_back(before: Session, after: Session) -> Step:
    """They were not written to after all."""
    del after

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        booking = session.booking and replace(session.booking, absence=_absence_of(before))
        return replace(session, booking=booking)

    return step


def _modes_back(before: Session, after: Session) -> Step:
    """Take back that the modes changed, and what that said of a shared screen."""
    del after
    care = before.aftercare
    was_shared = care is not None and care.was_shared

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        known = session.aftercare and replace(session.aftercare, was_shared=was_shared)
        is_new = care is None and known == Aftercare()
        return replace(session, modes=before.modes, aftercare=None if is_new else known)

    return step


def _has_new_marks(before: Session, after: Session) -> bool:
    return any(after.mark(item) is not before.mark(item) for item in after.marks)


REVERSALS: tuple[tuple[Pair, Callable[[Session, Session], Step]], ...] = (
    (lambda before, after: after.closed_at != before.closed_at, _laid_open),
    (lambda before, after: after.started is not None and before.started is None, unstarted),
    (lambda before, after: after.ended is not None and before.ended is None, _reopened),
    (lambda before, after: after.paused is not None and before.paused is None, _unpaused),
    (lambda before, after: after.paused is None and before.paused is not None, _paused_again),
    (is_extension, shortened),
    (_has_new_marks, _marks_back),
    (_differs("outcome"), _unsaid),
    (_has_other_absence, _absence_back),
    (_differs("modes"), _modes_back),
    (_differs("aftercare"), _fact_back("aftercare")),
    (_differs("captures"), captures_back),
    (_differs("harvest"), _fact_back("harvest")),
    (_differs("talk"), _fact_back("talk")),
    (has_new_goals, goals_again),
    (lambda before, after: answers(after) != answers(before), answer_back),
)
"""Each kind of act by what it changed, and how that is taken back."""
