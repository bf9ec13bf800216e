"""Which promises of a session are open."""

from app.session.capture import Capture
from app.session.session import Session


def owed(session: Session) -> tuple[Capture, ...]:
    """The promises that nobody has kept yet, in the order in which they were made."""
    return tuple(line for line in session.captures if line.promise and not line.promise.done_at)
