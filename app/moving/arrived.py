"""What becomes of a session that comes in with an export: it never runs on."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from app.clock import Moment
from app.session.ladder import Ladder
from app.session.session import Phase, Session


def arrived(session: Session, now: datetime, ladder: Ladder, *, is_free: bool) -> Session:
    """`session` as it comes in at `now`: a live one has ended, as far as its facts tell.

    It waits to be closed by the agent if the place at hand `is_free`, or else is closed.
    """
    if session.phase is Phase.DURING and session.started is not None:
        last = session.paused or _last_known(session, session.started, now)
        session = replace(session, paused=None, ended=last, ladder=ladder)
    if is_free or session.ended is None or session.closed_at is not None:
        return session
    return replace(session, closed_at=session.ended.wall)


def _last_known(session: Session, started: Moment, now: datetime) -> Moment:
    """Its end, or the last line that was written after it; neither is still to come."""
    agreed = session.deadline.at if session.deadline else now
    known = min(now, max([agreed, *(one.at for one in session.captures)]))
    return started.after(max(known - started.wall, timedelta(0)))
