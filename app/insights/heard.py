"""An insight with the session in which it was heard."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from app.session.capture import Capture
from app.session.insight import Insight


class Heard(Struct, frozen=True):
    """A line of the kind insight: in which session, of which customer, by what name, when it began.

    Without a `customer`, a key, nobody's name is known.
    """

    session: UUID
    customer: str
    name: str
    capture: Capture
    held: datetime | None = None

    @property
    def insight(self) -> Insight:
        """What is known of it; empty as long as it was not sorted."""
        return self.capture.insight or Insight()
