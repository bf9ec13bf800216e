"""Which acts can be taken back, and the step that does it."""

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Refusal
from app.session.booking import Booking
from app.session.preparation import Goal
from app.session.session import Phase, Session
from app.session.showing import CueKind, Showing
from app.session.steps import Step, reopen


def reversal(before: Session, after: Session) -> Step | None:
    """The step that takes back what led from `before` to `after`, if that can be undone.

    Where too much happened since, the step changes nothing.
    """
    if after.phase is not before.phase:
        return _restore_run(before) if after.phase is Phase.AFTER else None
    if after.marks != before.marks:
        return _restore_marks(before, after)
    if _goals(after) != _goals(before):
        return _restore_goals(_goals(before))
    if _answers(after) != _answers(before):
        return _take_back_answer(before.showings[-1], after.showings[-1])
    return None


def _answers(session: Session) -> list[object]:
    return [showing.answer for showing in session.showings]


def _restore_run(before: Session) -> Step:
    """Take back an end, also one in a pause."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        again = reopen(session, now)
        if isinstance(again, Refusal):
            return again
        return replace(
            again,
            paused=before.paused,
            paused_for=before.paused_for,
            deadline=before.deadline,
        )

    return step


def _goals(session: Session) -> tuple[Goal, ...]:
    """What came up in the call."""
    return session.booking.preparation.goals if session.booking else ()


def _restore_goals(goals: tuple[Goal, ...]) -> Step:
    def step(session: Session, now: Moment) -> Session | Refusal:
        booking = session.booking or Booking(booked_at=now.wall)
        known = replace(booking.preparation, goals=goals)
        return replace(session, booking=replace(booking, preparation=known))

    return step


def _restore_marks(before: Session, after: Session) -> Step:
    changed = {item for item in after.marks if after.mark(item) is not before.mark(item)}

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        marks = {**session.marks, **{item: before.mark(item) for item in changed}}
        return replace(session, marks=marks)

    return step


def _take_back_answer(before: Showing, after: Showing) -> Step:
    """Take back an answer while its cue is the newest, but for what the answer itself brought."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        shown = list(session.showings)
        while shown and shown[-1].kind is CueKind.RELATION and shown[-1].key != after.key:
            shown.pop()
        if not shown or _answer(shown[-1]) != _answer(after):
            return session
        newest = shown[-1]
        asked_again = replace(
            before,
            deliveries=newest.deliveries,
            seen_after=newest.seen_after,
            seen_by=newest.seen_by,
            remind_at=None,
        )
        return replace(session, showings=(*shown[:-1], asked_again))

    return step


def _answer(showing: Showing) -> object:
    """What was answered to which showing, as far as it still stands."""
    return showing.key, showing.answered_at, showing.again_at, showing.rearmed
