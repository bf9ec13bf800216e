"""How long the agent has waited for somebody, and what is due by then."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from app.session.session import Phase, Session

MINUTE = timedelta(minutes=1)


class Turn(StrEnum):
    """What the wait has come to."""

    WAIT = "wait"
    NUDGE = "nudge"
    CLOSE = "close"


class Patience(Struct, frozen=True):
    """The agent's own: how long after the planned start a nudge may go out, and a kind close."""

    nudge: timedelta = 5 * MINUTE
    close: timedelta = 10 * MINUTE

    def turn(self, waited: timedelta) -> Turn:
        """What a wait of that length has come to."""
        if waited >= self.close:
            return Turn.CLOSE
        return Turn.NUDGE if waited >= self.nudge else Turn.WAIT


def waited(session: Session, now: datetime) -> timedelta | None:
    """How long ago a session was to begin that has not; nothing before, or once it began."""
    if session.phase is not Phase.BEFORE or session.planned_at is None:
        return None
    since = now - session.planned_at
    return since if since >= timedelta(0) else None


def minutes_waited(session: Session, now: datetime) -> int | None:
    """The same in whole minutes."""
    since = waited(session, now)
    return None if since is None else since // MINUTE


def is_attendance_open(session: Session) -> bool:
    """Whether it may be asked how they came: to a planned session that began, unless it is said."""
    is_begun = session.phase in {Phase.DURING, Phase.AFTER}
    return is_begun and session.planned_at is not None and session.outcome is None
