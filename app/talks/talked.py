"""A talk as it counts for whom to ask next."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from app.key import key_of
from app.talks.colleague import colleague_key


class Talked(Struct, frozen=True):
    """With whom it was, when it was over, and whether they named a challenge.

    One that is not `over` yet waits, or runs.
    """

    session: UUID
    name: str
    team: str
    over: datetime | None
    has_challenge: bool = False

    @property
    def key(self) -> str:
        """By what the colleague is recognised, in all spellings; without a name each is another."""
        return colleague_key(self.name, self.team) if key_of(self.name) else str(self.session)
