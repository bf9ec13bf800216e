"""The cues before the start of a planned session: which there are, and how they come anew."""

from collections.abc import Mapping
from datetime import timedelta

from msgspec.structs import replace

from app.session.ladder import Ladder
from app.session.session import Session
from app.session.showing import CueKind


def awaited(session: Session, ladder: Ladder) -> Mapping[CueKind, timedelta]:
    """The early cues that a session has or had, each with the time to its start when it is due.

    What was due already when the start was agreed is left out, and what a start before its time
    made needless.
    """
    if session.planned_at is None:
        return {}
    return {
        kind: left
        for kind, left in ladder.early.items()
        if session.latest(kind) is not None or _comes(session, left)
    }


def _comes(session: Session, left: timedelta) -> bool:
    if session.planned_at is None:
        return False
    due = session.planned_at - left
    is_news = session.booking is None or session.booking.agreed_at < due
    return is_news and (session.started is None or due < session.started.wall)


def awaited_anew(session: Session) -> Session:
    """A waiting session after its start was moved: what was shown belongs to the old one."""
    showings = (
        replace(showing, rearmed=True, again_at=None, remind_at=None)
        for showing in session.showings
    )
    return replace(session, showings=tuple(showings))
