"""An insight with the session in which it was heard."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight
from app.session.session import Session


class Heard(Struct, frozen=True, gc=False):
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


def heard_in(session: Session) -> tuple[Heard, ...]:
    """The insights of one session."""
    return tuple(
        Heard(session.id, session.customer, session.name, line, session.start)
        for line in session.captures
        if line.kind is CaptureKind.INSIGHT
    )


def brought_up(known: Iterable[Heard], session: Session) -> tuple[Heard, ...]:
    """What is `known`, the newest first, with the insights of `session` as they are now."""
    others = (one for one in known if one.session != session.id)
    return tuple(
        sorted(
            (*others, *reversed(heard_in(session))), key=lambda one: one.capture.at, reverse=True
        )
    )
