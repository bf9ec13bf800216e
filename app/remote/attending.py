"""Notes whether they came, while no program runs."""

from datetime import tzinfo

from app.clock import Moment
from app.records.attending import say
from app.remote.noting import NOTHING, noted
from app.remote.request import ExitStatus, Reply, Request
from app.session.keeper import SessionKeeper
from app.zone import told_time

NOT_NOTED = "It was not noted ({0})."
NOTED = "Noted for the session of {0}. To change that: its page, in the window (Ctrl+D)."


def attending_reply(request: Request, keeper: SessionKeeper, now: Moment, zone: tzinfo) -> Reply:
    """Carry out `outcome`; the session is told by its time in `zone`."""
    if request.attendance is None:
        return NOTHING
    session = noted(keeper, say(request.attendance, request.reason), NOT_NOTED)
    if isinstance(session, Reply):
        return session
    start = session.start or now.wall
    return Reply(ExitStatus.DONE, NOTED.format(told_time(start, now.wall, zone)))
