"""What an agent can do to a session: each act is a step from one value to the next."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.aftercare import Aftercare
from app.session.countdown import is_late, planned_end, remaining
from app.session.cue import rearmed
from app.session.deadline import Deadline, by_clock, by_length
from app.session.ladder import Ladder
from app.session.marked import marks_of
from app.session.session import Mark, Mode, Phase, Session

Step = Callable[[Session, Moment], Session | Refusal]

LONGEST = timedelta(hours=12)


def begin(length: timedelta | None = None, until: datetime | None = None) -> Step:
    """Start a waiting session; a late one only with `length` or `until` (UTC) decided."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.phase is not Phase.BEFORE:
            return Refusal(Reason.ALREADY_STARTED)
        if length is None and until is None and is_late(session, now):
            return Refusal(Reason.LATE_START)
        agreed = until or session.until if length is None else None
        deadline = _deadline(session, length, agreed, now)
        left = deadline.remaining(now)
        if not timedelta(0) < left <= LONGEST:
            return Refusal(Reason.OUT_OF_BOUNDS)
        return replace(
            session, started=now, deadline=deadline, length=left, until=agreed, armed_below=left
        )

    return step


def _deadline(
    session: Session, length: timedelta | None, until: datetime | None, now: Moment
) -> Deadline:
    if length is not None:
        return by_length(now, length)
    return by_length(now, session.length) if until is None else by_clock(until)


def keep_end(session: Session, now: Moment) -> Session | Refusal:
    """Start a late session and keep its planned end."""
    return begin(until=planned_end(session, now))(session, now)


def mark(item_id: str, state: Mark) -> Step:
    """Say of an item that it is open, done or not applicable."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        return replace(session, marks={**session.marks, item_id: state})

    return step


def set_modes(modes: frozenset[Mode]) -> Step:
    """Change how the customer sees or hears the agent; items keep their marks.

    That a screen was shared in the call stays known.
    """

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        if not modes:
            return Refusal(Reason.LAST_MODE)
        ends_sharing = Mode.SCREEN in session.modes and Mode.SCREEN not in modes
        if ends_sharing and session.started is not None:
            care = session.aftercare or Aftercare()
            session = replace(session, aftercare=replace(care, was_shared=True))
        return replace(session, modes=modes)

    return step


def extend(span: timedelta, ladder: Ladder) -> Step:
    """Move the end of a running session by `span`, from now on if it is over.

    The cues ahead are armed again.
    """

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.phase is not Phase.DURING or session.deadline is None:
            return _not_running(session)
        if not timedelta(0) < span <= LONGEST:
            return Refusal(Reason.OUT_OF_BOUNDS)
        more = span + max(-remaining(session, now), timedelta(0))
        moved = replace(session, deadline=session.deadline.moved(more))
        left = remaining(moved, now)
        if left > LONGEST:
            return Refusal(Reason.OUT_OF_BOUNDS)
        return rearmed(moved, ladder, left, more)

    return step


def pause(session: Session, now: Moment) -> Session | Refusal:
    """Stop the clock: the connection dropped."""
    if session.phase is not Phase.DURING:
        return _not_running(session)
    return Refusal(Reason.PAUSED) if session.paused else replace(session, paused=now)


def resume(session: Session, now: Moment) -> Session | Refusal:
    """Go on with as much time as there was, whatever the clocks did meanwhile."""
    if session.paused is None or session.deadline is None:
        return Refusal(Reason.NOT_PAUSED)
    lost = remaining(session, now) - session.deadline.remaining(now)
    return replace(
        session,
        paused=None,
        paused_for=session.paused_for + lost,
        deadline=session.deadline.moved(lost),
    )


def end(session: Session, now: Moment) -> Session | Refusal:
    """The call is over; its clock stands still from here."""
    if session.phase is not Phase.DURING:
        return _not_running(session)
    running = resume(session, now) if session.paused else session
    return replace(running, ended=now) if isinstance(running, Session) else running


def reopen(session: Session, now: Moment) -> Session | Refusal:
    """Take back an end; not after a restart of the machine, when nobody knows how long it was."""
    if session.phase is not Phase.AFTER or session.ended is None:
        return Refusal(Reason.NOTHING_TO_UNDO)
    if session.ended.boot_id != now.boot_id:
        return Refusal(Reason.UNDO_TOO_LATE)
    return replace(session, ended=None, ladder=None)


def close(item_ids: Collection[str]) -> Step:
    """Lay the session down after its end; unmarked items are kept as open."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.phase is Phase.DURING:
            return Refusal(Reason.NOT_ENDED)
        if session.phase is Phase.BEFORE:
            return Refusal(Reason.NEVER_BEGAN)
        marks = {**dict.fromkeys(item_ids, Mark.OPEN), **marks_of(session)}
        return replace(session, closed_at=now.wall, marks=marks)

    return step


def both(first: Step, second: Step) -> Step:
    """One step after the other, or neither."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        after = first(session, now)
        return second(after, now) if isinstance(after, Session) else after

    return step


def anchor(session: Session, now: Moment) -> Session:
    """Tell the facts of a running session in the new reading, after the wall clock was set."""
    if session.deadline is None or session.started is None or session.phase is not Phase.DURING:
        return session
    if not session.deadline.strayed(now):
        return session
    deadline = session.deadline.anchored(now)
    return replace(session, deadline=deadline, started=session.started.retold(now))


def _not_running(session: Session) -> Refusal:
    before = session.phase is Phase.BEFORE
    return Refusal(Reason.NOT_STARTED if before else Reason.ALREADY_ENDED)
