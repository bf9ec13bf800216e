"""An end that was forgotten: said long after the agreed one, with nothing noted in between."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.countdown import remaining
from app.session.session import Session

FORGOTTEN_AFTER = timedelta(hours=2)


class Quiet(Struct, frozen=True):
    """Since when nothing was noted; `is_planned` if that is the agreed end itself."""

    since: datetime
    is_planned: bool


def quiet_of(session: Session) -> Quiet | None:
    """The quiet after the agreed end of a session, if it lasted so long that it was none."""
    ended = session.ended
    if ended is None or session.closed_at is not None or session.talk is not None:
        return None
    since = agreed = ended.wall + remaining(session, ended)
    for at in sorted({ended.wall, *(at for at in _noted_at(session) if at < ended.wall)}):
        if at - since > FORGOTTEN_AFTER:
            return Quiet(since, since == agreed)
        since = max(since, at)
    return None


def end_then(session: Session, now: Moment) -> Session | Refusal:
    """It ended when that quiet began."""
    del now
    quiet = quiet_of(session)
    if quiet is None or session.started is None:
        return Refusal(Reason.NOT_FORGOTTEN)
    ended = session.started.after(quiet.since - session.started.wall)
    return replace(session, ended=ended)


def _noted_at(session: Session) -> Iterator[datetime]:
    """When a line was written down, or a cue was answered."""
    yield from (line.at for line in session.captures)
    yield from (one.answered_at for one in session.showings if one.answered_at is not None)
