"""A talk as it counts for whom to ask next."""

from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

from msgspec import Struct

from app.insights.likeness import name_key
from app.session.talk import Harvest, Talk
from app.talks.colleague import colleague_key


class Talked(Struct, frozen=True):
    """With whom it was, when it was over, and what was written of what they `said`.

    One that is not `over` yet waits, or runs.
    """

    session: UUID
    name: str
    team: str
    over: datetime | None
    said: str = ""

    @property
    def key(self) -> str:
        """By what the colleague is recognised, in all spellings; without a name each is another."""
        return colleague_key(self.name, self.team) if name_key(self.name) else str(self.session)

    @property
    def identity(self) -> UUID:
        """By what it is known as long as no challenge of it is."""
        return uuid5(NAMESPACE_OID, f"unnamed {self.session}")


def said_in(talk: Talk, harvest: Harvest | None) -> str:
    """What they said, in their words; without notes, what else the question brought in."""
    told = (harvest.why_now, harvest.goals, harvest.reality) if harvest else ()
    return talk.words.strip() or "\n".join(filter(None, map(str.strip, told)))
