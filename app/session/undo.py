"""What was an act, and the step that takes it back."""

from collections.abc import Callable, Collection

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Refusal
from app.session.capture import CaptureKind
from app.session.cues_back import (
    TOO_LATE,
    answer_back,
    answers,
    is_extension,
    shortened,
    unstarted,
)
from app.session.session import Session
from app.session.steps import Step, reopen
from app.session.taken_back import taken_back

Pair = Callable[[Session, Session], bool]

WRITTEN = (
    "closed_at",
    "marks",
    "modes",
    "outcome",
    "booking",
    "captures",
    "aftercare",
    "talk",
    "harvest",
)
"""What is written of a session, apart from how it runs and which cues came."""
ARRANGED = (*WRITTEN, "name", "customer", "length", "until", "planned_at", "showings")
"""What is changed of one that is planned; a move has its cues come anew."""


def reversal(before: Session, after: Session) -> Step | None:
    """The step that takes back what led from `before` to `after`; nothing if that was no act."""
    for is_this, back in REVERSALS:
        if is_this(before, after):
            return back(before, after)
    return None


def unwritten(before: Session, after: Session, names: Collection[str] = WRITTEN) -> Step:
    """What takes back what an act wrote of a session; whatever else was written since stays."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        facts = [{name: getattr(one, name) for name in names} for one in (session, after, before)]
        back = replace(session, **taken_back(*facts))
        has_stood = back == session and facts[1] != facts[2]
        return TOO_LATE if has_stood or not _is_sound(back) else back

    return step


def _is_sound(session: Session) -> bool:
    """Whether it can be, after what was done elsewhere since.

    A line that was sorted stays an insight, one that is owed a promise, and a session that runs is
    not closed.
    """
    runs = session.started is not None and session.ended is None
    are_alike = all(
        (line.insight is None or line.kind is CaptureKind.INSIGHT)
        and (line.promise is None or line.kind is CaptureKind.PROMISE)
        for line in session.captures
    )
    return are_alike and not (runs and session.closed_at is not None)


def unarranged(before: Session, after: Session) -> Step:
    """What takes back whatever an act on the plan changed."""
    return unwritten(before, after, ARRANGED)


def _laid_open(before: Session, after: Session) -> Step:
    """Take back that it was laid down, or brought back."""
    back = unwritten(before, after)

    def step(session: Session, now: Moment) -> Session | Refusal:
        return TOO_LATE if session.started != after.started else back(session, now)

    return step


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


def _ended_later(before: Session, after: Session) -> Step:
    """Take back that it ended at another hour."""
    del after
    return lambda session, _now: replace(session, ended=before.ended)


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


def has_other_words(before: Session, after: Session) -> bool:
    """Whether anything else was written of it; an item that nobody spoke of is open."""
    marks = {item: before.mark(item) for item in after.marks}
    others = set(WRITTEN) - {"marks"}
    return marks != after.marks or any(
        getattr(after, name) != getattr(before, name) for name in others
    )


REVERSALS: tuple[tuple[Pair, Callable[[Session, Session], Step]], ...] = (
    (lambda before, after: after.closed_at != before.closed_at, _laid_open),
    (lambda before, after: after.started is not None and before.started is None, unstarted),
    (lambda before, after: after.ended is not None and before.ended is None, _reopened),
    (lambda before, after: after.ended != before.ended, _ended_later),
    (lambda before, after: after.paused is not None and before.paused is None, _unpaused),
    (lambda before, after: after.paused is None and before.paused is not None, _paused_again),
    (is_extension, shortened),
    (has_other_words, unwritten),
    (lambda before, after: answers(after) != answers(before), answer_back),
)
"""Each kind of act by what it changed, and how that is taken back."""
