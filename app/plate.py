"""The time of a session as the plate and the pill show it."""

from datetime import datetime, timedelta

from msgspec import Struct

from app.clock import Moment
from app.session.countdown import MINUTE, SECOND, State, ends_at, remaining, state_in
from app.session.cue import armed
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.showing import CueKind


class Plate(Struct, frozen=True):
    """What is to be read at a glance.

    `left` is whole minutes, rounded up, while calm and whole seconds otherwise; before the start
    it is the time until then. `elapsed`, `total` and `planned` are minutes. `cuts` are the places
    of the cues on the bar, as parts of the whole.
    """

    phase: Phase
    state: State
    left: timedelta
    starts_at: datetime
    ends_at: datetime
    elapsed: int
    total: int
    planned: int
    is_paused: bool = False
    is_soft: bool = False
    """Of a talk: its time is only suggested, and what has gone by is counted instead."""
    cuts: tuple[float, ...] = ()

    @property
    def has_seconds(self) -> bool:
        """Whether the digits tick."""
        return self.phase is Phase.DURING and self.state is not State.CALM

    @property
    def share_left(self) -> float:
        """The part of the session that is left, 0 to 1."""
        return min(max(self.left / (MINUTE * max(self.total, 1)), 0.0), 1.0)


def plate_of(session: Session, ladder: Ladder, now: Moment) -> Plate:
    """The plate of `session` at `now`."""
    left = remaining(session, now)
    state = state_in(session, ladder, now)
    end = ends_at(session, now)
    start = session.started.wall if session.started else session.planned_at or now.wall
    whole = _whole(session, end, now)
    total = round(whole / MINUTE)
    return Plate(
        phase=session.phase,
        state=state,
        left=_visible(start - now.wall if session.started is None else left, state),
        starts_at=to_minute(start),
        ends_at=to_minute(end),
        elapsed=total if session.ended else max(total + (-left // MINUTE), 0),
        total=total,
        planned=round(session.length / MINUTE),
        is_paused=session.paused is not None,
        is_soft=session.talk is not None,
        cuts=_cuts(session, ladder, whole),
    )


def digits(left: timedelta, *, with_seconds: bool) -> str:
    """`left` as digits: minutes, or m:ss; a plus says that the end has passed."""
    if not with_seconds:
        return str(left // MINUTE)
    minutes, rest = divmod(abs(left), MINUTE)
    hours, minutes = divmod(minutes, 60)
    clock = f"{minutes:02}:{rest // SECOND:02}" if hours else f"{minutes}:{rest // SECOND:02}"
    sign = "+" if left <= timedelta(0) else ""
    return f"{sign}{hours}:{clock}" if hours else f"{sign}{clock}"


def _whole(session: Session, end: datetime, now: Moment) -> timedelta:
    """From the start to the end, without the pauses."""
    if session.started is None or session.deadline is None:
        return session.length
    if session.paused is not None:
        end = session.deadline.told_at(now)
    return end - session.started.wall - session.paused_for


def _visible(left: timedelta, state: State) -> timedelta:
    step = MINUTE if state is State.CALM else SECOND
    return -(-left // step) * step


def _cuts(session: Session, ladder: Ladder, whole: timedelta) -> tuple[float, ...]:
    if session.phase is not Phase.DURING:
        return ()
    marks = [left for kind, left in armed(session, ladder).items() if kind is not CueKind.OVER]
    return tuple(left / whole for left in marks if left < whole)


def to_minute(instant: datetime) -> datetime:
    """What a clock on the wall shows at `instant`."""
    return instant.replace(second=0, microsecond=0)
