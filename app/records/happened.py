"""Whether a session took place: what follows a call follows only a call that was."""

from app.session.outcome import ABSENT
from app.session.session import Mode, Session


def happened(session: Session) -> bool:
    """Whether it is over, and nobody said that the customer was not there."""
    is_absent = session.outcome is not None and session.outcome.attendance in ABSENT
    return session.ended is not None and not is_absent


def was_shared(session: Session) -> bool:
    """Whether a screen was shared at any time of the call."""
    care = session.aftercare
    return Mode.SCREEN in session.modes or (care is not None and care.was_shared)
