"""The cues before the start of a planned session: which there are, and how they come anew."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from app.session.ladder import Ladder
from app.session.session import Session
from app.session.showing import CueKind


def awaited(session: Session, ladder: Ladder) -> Mapping[CueKind, timedelta]:
    """The early cues that a session has or had, each with the time to its start when it is due.

    What was due already when the start was agreed is left out, and what a start before its time
    made needless.
    """
    start = session.planned_at
    if start is None:
        return {}
    return {
        kind: left
        for kind, left in ladder.early.items()
        if session.latest(kind) is not None or _comes(session, start - left)
    }


def _comes(session: Session, due: datetime) -> bool:
    """Whether a cue that is `due` then is still ahead when it is agreed, and the wait goes on."""
    is_news = session.booking is None or session.booking.agreed_at < due
    return is_news and (session.started is None or due < session.started.wall)


def awaited_anew(session: Session) -> Session:
    """A waiting session after its start was moved: what was shown belongs to the old one."""
    showings = (
        replace(showing, rearmed=True, again_at=None, remind_at=None)
        for showing in session.showings
    )
    return replace(session, showings=tuple(showings))
