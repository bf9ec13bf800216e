"""Which cue is due, which one waits for an answer, and when each will come."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from app.clock import Moment
from app.session.countdown import is_past, planned_end, remaining, to_go
from app.session.early import awaited
from app.session.ladder import Ladder
from app.session.look import Look, delay_of
from app.session.session import Phase, Session
from app.session.showing import Answer, CueKind, Showing

UNSEEN_FOR = timedelta(minutes=1)
"""How long a cue may go unseen before it is pointed at once more."""
SLACK = timedelta(minutes=1)
"""How far ahead a shown cue may come to lie again: clocks are corrected by seconds."""


def armed(session: Session, ladder: Ladder) -> Mapping[CueKind, timedelta]:
    """The timed cues that this session has once begun, each with the time left when it is due.

    A talk has none.
    """
    if session.talk is not None:
        return {}
    below = session.length if session.started is None else session.armed_below
    return {
        kind: left
        for kind, left in ladder.thresholds.items()
        if left < below or session.latest(kind) is not None
    }


def waiting(session: Session, now: Moment) -> Showing | None:
    """The cue on show: the newest one, until it is answered, armed again or without a meaning."""
    if not session.showings or not has_cues(session, now):
        return None
    newest = session.showings[-1]
    return None if newest.answer or newest.rearmed else newest


def due(session: Session, ladder: Ladder, now: Moment) -> CueKind | None:
    """The cue to show now: only the most urgent of those that are past, and only once."""
    if not has_cues(session, now) or session.paused is not None:
        return None
    left = to_go(session, now)
    kind = _most_urgent(session, ladder, left)
    showing = None if kind is None else session.latest(kind)
    if showing is None:
        return kind
    put_off_until = showing.again_at
    return kind if put_off_until is not None and left <= put_off_until else None


def has_cues(session: Session, now: Moment) -> bool:
    """Whether there is a reason to point at something; a talk is never interrupted."""
    if session.talk is not None:
        return False
    if session.phase is Phase.BEFORE:
        return not is_past(session, now)
    return session.phase is Phase.DURING


def _most_urgent(session: Session, ladder: Ladder, left: timedelta) -> CueKind | None:
    """Also of those that came already: a small correction of the clock brings no earlier one."""
    is_ahead = session.phase is Phase.BEFORE
    marks = awaited(session, ladder) if is_ahead else armed(session, ladder)
    passed = [
        kind for kind, mark in marks.items() if left <= mark or session.latest(kind) is not None
    ]
    if not passed:
        return None if is_ahead else CueKind.OPENING
    kind = passed[-1]
    wrap = session.latest(CueKind.WRAP)
    if kind is CueKind.WRAP and wrap is not None and wrap.answer is Answer.SAID:
        return CueKind.RELATION
    return kind


def shown(
    session: Session, kind: CueKind, ladder: Ladder, now: Look, last: Look | None = None
) -> Session:
    """The session after `kind` was put before the agent; whatever was put off is overtaken.

    `last` is the look before, for the reason if the cue comes late.
    """
    late = _late_by(session, kind, ladder, now.at)
    settled = tuple(replace(past, again_at=None, remind_at=None) for past in session.showings)
    showing = Showing(
        kind,
        due_at=now.at.wall - late,
        shown=now.at,
        late_by=late,
        delay=delay_of(late, last, now),
        remind_at=to_go(session, now.at) - UNSEEN_FOR,
    )
    return replace(session, showings=(*settled, showing))


def is_overlooked(session: Session, now: Moment) -> bool:
    """Whether the cue on show has waited so long that it should be pointed at once more."""
    showing = waiting(session, now)
    if showing is None or showing.remind_at is None or session.paused is not None:
        return False
    return to_go(session, now) <= showing.remind_at


def reminded(session: Session) -> Session:
    """The session after the cue on show was pointed at once more; that happens only once."""
    *settled, newest = session.showings
    return replace(session, showings=(*settled, replace(newest, remind_at=None)))


def _late_by(session: Session, kind: CueKind, ladder: Ladder, now: Moment) -> timedelta:
    left = to_go(session, now)
    earlier = session.latest(kind)
    if earlier is not None and earlier.again_at is not None:
        return earlier.again_at - left
    if kind is CueKind.OPENING and session.started is not None:
        return now.since(session.started)
    return {**ladder.early, **ladder.thresholds}.get(kind, left) - left


def rearmed(
    session: Session, ladder: Ladder, left: timedelta, span: timedelta = timedelta(0)
) -> Session:
    """The session after its end moved by `span`, to `left` from now: cues ahead may come again."""
    is_ahead = session.phase is Phase.BEFORE
    marks = ladder.early if is_ahead else {**ladder.thresholds, CueKind.RELATION: ladder.wrap}

    def retold(showing: Showing) -> Showing:
        if marks.get(showing.kind, left) < left:
            return replace(showing, rearmed=True)
        return replace(
            showing,
            again_at=_moved(showing.again_at, span),
            remind_at=_moved(showing.remind_at, span),
        )

    below = session.armed_below if is_ahead else left
    return replace(session, armed_below=below, showings=tuple(map(retold, session.showings)))


def _moved(left: timedelta | None, span: timedelta) -> timedelta | None:
    return None if left is None else left + span


def turned_back(session: Session, ladder: Ladder, now: Moment) -> Session:
    """The session, its cues armed again if the wall clock was set back behind one of them."""
    left = to_go(session, now)
    bounds = _behind(session, ladder)
    if not bounds or left <= min(bounds) + SLACK:
        return session
    return rearmed(session, ladder, left)


def _behind(session: Session, ladder: Ladder) -> list[timedelta]:
    """How much was left at each cue that came or was left out, as far as it can come again."""
    if session.phase is Phase.DURING:
        marks, bounds = ladder.thresholds, [session.armed_below]
    else:
        marks, bounds = ladder.early if session.phase is Phase.BEFORE else {}, []
    return [*bounds, *(mark for kind, mark in marks.items() if session.latest(kind) is not None)]


def due_at(session: Session, kind: CueKind, ladder: Ladder, now: Moment) -> datetime:
    """When a cue was or will be due, by the wall clock of `now` (UTC)."""
    showing = session.latest(kind)
    if showing is not None:
        return showing.due_at
    if kind in ladder.early and session.planned_at is not None:
        return session.planned_at - ladder.early[kind]
    if kind is CueKind.OPENING:
        return session.started.wall if session.started else session.planned_at or now.wall
    end = planned_end(session, now)
    if session.started is not None:
        end = (session.ended or now).wall + remaining(session, now)
    return end - ladder.thresholds[kind]
