"""Whether a session took place: what follows a call follows only a call that was."""

from app.records.attending import took_place
from app.session.aftercare import FollowUp
from app.session.session import Mode, Session


def happened(session: Session) -> bool:
    """Whether it is over, and nobody said that the customer was not there; a talk is no call."""
    return session.talk is None and session.ended is not None and took_place(session)


def was_shared(session: Session) -> bool:
    """Whether a screen was shared at any time of the call."""
    care = session.aftercare
    return Mode.SCREEN in session.modes or (care is not None and care.was_shared)


def handed_out(session: Session) -> FollowUp:
    """What is kept of the follow-up; nothing yet says nothing."""
    return (session.aftercare and session.aftercare.follow_up) or FollowUp("", "", "")
