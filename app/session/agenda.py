"""Which session is at hand, and which ones wait after it."""

from collections.abc import Collection
from uuid import UUID

from msgspec import Struct

from app.clock import EPOCH
from app.session.session import Phase, Session


class Agenda(Struct, frozen=True):
    """The session at hand and those that wait after it, soonest first."""

    at_hand: Session | None = None
    waiting: tuple[Session, ...] = ()

    @property
    def next(self) -> Session | None:
        """The one that comes after the session at hand."""
        return self.waiting[0] if self.waiting else None

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All of them, the one at hand first."""
        return (*([self.at_hand] if self.at_hand else []), *self.waiting)

    def find(self, identity: UUID) -> Session | None:
        """The session of that id, if it is not closed."""
        return next((one for one in self.sessions if one.id == identity), None)


def arranged(sessions: Collection[Session]) -> Agenda:
    """The live session, or else the soonest of those that wait, is the one at hand."""
    waiting = sorted(
        (session for session in sessions if session.phase is Phase.BEFORE),
        key=lambda session: (session.planned_at or EPOCH, session.id),
    )
    live = [session for session in sessions if session.phase in {Phase.DURING, Phase.AFTER}]
    everyone = [*live, *waiting]
    return Agenda(everyone[0], tuple(everyone[1:])) if everyone else Agenda()
