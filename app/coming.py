"""What comes next in a day: the next cue, the next session, and the question of a late start."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from app.clock import Moment
from app.plate import to_minute
from app.session.agenda import Agenda
from app.session.countdown import MINUTE, ends_at, is_late, is_past, remaining
from app.session.cue import armed
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.showing import CueKind


class Ahead(Struct, frozen=True):
    """The next cue: how many minutes before the end."""

    kind: CueKind
    minutes: int


class Next(Struct, frozen=True):
    """The next session: when, and the minutes between; negative when they overlap.

    `within` is in how many minutes it starts, once its early cues are due; 0 if it should have.
    """

    at: datetime
    gap: int
    within: int | None = None


class LateStart(Struct, frozen=True):
    """The one question of a late start: keep the end, or the full length.

    `gap` is what is left before the next session if the full length is taken.
    """

    kept_end: datetime
    kept_minutes: int
    full_end: datetime
    full_minutes: int
    gap: int | None


def ahead_of(session: Session, ladder: Ladder, now: Moment) -> Ahead | None:
    """The next cue of a running session."""
    if session.phase is not Phase.DURING:
        return None
    left = remaining(session, now)
    for kind, mark in armed(session, ladder).items():
        if mark < left and kind is not CueKind.OVER and session.latest(kind) is None:
            return Ahead(kind, mark // MINUTE)
    return None


def follower(agenda: Agenda, now: Moment) -> Session | None:
    """The next session, as long as its time is not over."""
    following = agenda.next
    return None if following is None or is_past(following, now) else following


def near(following: Next | None, ladder: Ladder, now: Moment) -> Next | None:
    """The same, with the minutes to its start if they are few."""
    if following is None:
        return None
    left = following.at - now.wall
    if left > max(ladder.early.values()):
        return following
    return replace(following, within=max(-(-left // MINUTE), 0))


def next_after(following: Session | None, end: datetime) -> Next | None:
    """The session that follows one that ends then."""
    if following is None or following.planned_at is None:
        return None
    gap = to_minute(following.planned_at) - to_minute(end)
    return Next(following.planned_at, gap // MINUTE)


def late_start(session: Session, following: Session | None, now: Moment) -> LateStart | None:
    """The question of a late start, if there is one."""
    if session.phase is not Phase.BEFORE or not is_late(session, now):
        return None
    kept = ends_at(session, now)
    full = now.wall + session.length
    coming = next_after(following, full)
    return LateStart(
        kept_end=kept,
        kept_minutes=max(-(-(kept - now.wall) // MINUTE), 0),
        full_end=to_minute(full),
        full_minutes=session.length // MINUTE,
        gap=None if coming is None else coming.gap,
    )
