"""Which message the strip offers, by the words and the settings of now."""

from app.booking.slip import Slip, slip_of
from app.records.parting import Parting, parting_of
from app.session.session import Session
from ui.parts import Parts
from ui.writers import writer_in


class Slips:
    """Needs all that messages need, so it comes after the first paint."""

    def __init__(self, parts: Parts) -> None:
        """Write by the words of `parts`."""
        self._parts = parts
        self._book = parts.world().book

    def of(self, session: Session) -> Slip | None:
        """The message that can go out now."""
        return slip_of(session, writer_in(self._parts, self._book))

    def parting(self, session: Session) -> Parting | None:
        """The follow-up of a session that is over."""
        return parting_of(session, writer_in(self._parts, self._book))
