"""Which message the strip offers, by the words and the settings of now."""

from typing import TYPE_CHECKING

from app.booking.parting import Parting, parting_of
from app.booking.slip import Slip, slip_of
from app.session.session import Session
from ui.parts import Parts
from ui.writers import writer_in

if TYPE_CHECKING:
    from uuid import UUID

LATE = "running-late"


class Slips:
    """Needs all that messages need, so it comes after the first paint."""

    def __init__(self, parts: Parts) -> None:
        """Write by the words of `parts`."""
        self._parts = parts
        self._book = parts.world().book
        self._late_for: UUID | None = None
        """The session that the agent is late for."""

    def run_late(self, session: Session) -> None:
        """Offer that message of `session` first, or no more."""
        self._late_for = None if self._late_for == session.id else session.id

    def is_late_for(self, session: Session) -> bool:
        """Whether that is what the agent wants to tell of `session`."""
        return session.id == self._late_for

    def of(self, session: Session) -> Slip | None:
        """The message that can go out now."""
        wanted = LATE if self.is_late_for(session) else None
        return slip_of(session, writer_in(self._parts, self._book), wanted)

    def parting(self, session: Session) -> Parting | None:
        """The follow-up of a session that is over."""
        return parting_of(session, writer_in(self._parts, self._book))
