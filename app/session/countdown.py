"""What the clock says of a session: read from its facts, never counted."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from app.clock import EPOCH, Moment
from app.session.early import awaited
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.showing import CueKind

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
LONGEST_REST = timedelta(seconds=30)
REOPEN_WITHIN = timedelta(seconds=10)
"""How long an act is taken back without a question, where there is one."""
PUNCTUAL = timedelta(minutes=1)
"""Until when after its planned start a session still counts as on time."""


class State(StrEnum):
    """What the time left asks of the agent."""

    CALM = "calm"
    NOTICE = "notice"
    WRAP = "wrap"
    OVER = "over"


def remaining(session: Session, now: Moment) -> timedelta:
    """The time left: the whole length before the start, still while paused or ended."""
    if session.deadline is None:
        return session.length
    return session.deadline.remaining(session.ended or session.paused or now)


def took(session: Session) -> timedelta | None:
    """How long it took without its pauses; nothing of one that never ran to its end."""
    if session.started is None or session.ended is None:
        return None
    return session.ended.since(session.started) - session.paused_for


def to_go(session: Session, now: Moment) -> timedelta:
    """What the cues are measured by: the time to a planned start, and once begun the time left."""
    if session.started is None and session.planned_at is not None:
        return session.planned_at - now.wall
    return remaining(session, now)


def ends_at(session: Session, now: Moment) -> datetime:
    """When the session ends by the wall clock of `now`, or ended."""
    if session.ended is not None:
        return session.ended.wall
    if session.deadline is None:
        return planned_end(session, now)
    if session.paused is not None:
        return now.wall + remaining(session, now)
    return session.deadline.told_at(now)


def planned_end(session: Session, now: Moment) -> datetime:
    """When a session ends that starts as planned."""
    if session.until is not None:
        return session.until
    return (session.planned_at or now.wall) + session.length


def state_of(left: timedelta, ladder: Ladder) -> State:
    """The state that `left` of the session means."""
    if left <= timedelta(0):
        return State.OVER
    if left <= ladder.wrap:
        return State.WRAP
    if ladder.notice is not None and left <= ladder.notice:
        return State.NOTICE
    return State.CALM


def state_in(session: Session, ladder: Ladder, now: Moment) -> State:
    """What the time asks of the agent now: nothing before and after a call, nor ever in a talk."""
    if session.phase is not Phase.DURING or session.talk is not None:
        return State.CALM
    return state_of(remaining(session, now), ladder)


def is_late(session: Session, now: Moment) -> bool:
    """Whether a waiting session should have begun already."""
    return session.planned_at is not None and now.wall - session.planned_at >= PUNCTUAL


def is_past(session: Session, now: Moment) -> bool:
    """Whether all the time planned for a session went by, and it never began."""
    is_waiting = session.phase is Phase.BEFORE
    return is_waiting and is_late(session, now) and planned_end(session, now) <= now.wall


def is_reopenable(session: Session, now: Moment) -> bool:
    """Whether an end was said just now; not after a restart of the machine."""
    return _reopenable_for(session, now) > timedelta(0)


def until_change(session: Session, ladder: Ladder, now: Moment) -> timedelta:
    """The time to the next visible change, in the session's own time; a look is due by then."""
    match session.phase:
        case Phase.BEFORE:
            changes = _before(session, ladder, now)
        case Phase.DURING if session.paused is not None:
            changes = [_until_minute(ends_at(session, now)), *_until_agreed(session, now)]
        case Phase.DURING:
            changes = [*_during(session, ladder, now), *_until_agreed(session, now)]
        case Phase.AFTER:
            changes = [_reopenable_for(session, now)]
        case _:
            changes = []
    if session.booking is not None and session.booking.city is not None:
        changes = [*changes, _until_minute(now.wall)]
    return min([change for change in changes if change > timedelta(0)] + [LONGEST_REST])


def _until_agreed(session: Session, now: Moment) -> Iterator[timedelta]:
    """The end that a cue asks to agree on counts from now, also in a pause."""
    over = session.latest(CueKind.OVER)
    if over is not None and over.answer is None:
        yield _until_minute(now.wall)


def _reopenable_for(session: Session, now: Moment) -> timedelta:
    ended = session.ended
    if ended is None or ended.boot_id != now.boot_id:
        return timedelta(0)
    return REOPEN_WITHIN - now.since(ended)


def _before(session: Session, ladder: Ladder, now: Moment) -> list[timedelta]:
    """The time until the start, the early cues, and what would be the end if it started now."""
    full_end = _until_minute(now.wall + session.length)
    if session.planned_at is None:
        return [_until_minute(now.wall), full_end]
    left = to_go(session, now)
    start = _to_whole(left, MINUTE)
    if is_past(session, now):
        return [start, full_end]
    coming = [start, *_until_cues(session, awaited(session, ladder).values(), left)]
    if not is_late(session, now):
        return coming
    kept = planned_end(session, now) - now.wall
    return [*coming, full_end, min(_to_whole(kept, MINUTE), kept)]


def _during(session: Session, ladder: Ladder, now: Moment) -> list[timedelta]:
    left = remaining(session, now)
    step = MINUTE if state_in(session, ladder, now) is State.CALM else SECOND
    return [_to_whole(left, step), *_until_cues(session, ladder.thresholds.values(), left)]


def _until_cues(
    session: Session, marks: Iterable[timedelta], left: timedelta
) -> Iterator[timedelta]:
    """The time until each cue comes, comes again or is pointed at once more, `left` being to go."""
    shown = [showing for kind in CueKind if (showing := session.latest(kind))]
    again = [at for one in shown for at in (one.again_at, one.remind_at) if at is not None]
    return (left - mark for mark in (*marks, *again))


def _to_whole(left: timedelta, step: timedelta) -> timedelta:
    """The time until `left` crosses a whole number of steps on its way down."""
    return left % step or step


def _until_minute(instant: datetime) -> timedelta:
    """The time until a clock that shows `instant` shows the next minute."""
    return _to_whole(EPOCH - instant, MINUTE)
