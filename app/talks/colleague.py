"""A colleague: somebody of another team who can be asked."""

from datetime import datetime
from functools import lru_cache

from msgspec import Struct

from app.insights.likeness import name_key


class Colleague(Struct, frozen=True):
    """Whom to talk to, since when that is known, and who named them.

    All talks with the same name and team are with this colleague; a team can be asked without
    knowing a name.
    """

    name: str
    team: str
    added_at: datetime
    named_by: str = ""

    @property
    def key(self) -> str:
        """By what they are recognised, in all spellings."""
        return colleague_key(self.name, self.team)


@lru_cache(maxsize=20_000)
def colleague_key(name: str, team: str) -> str:
    """The key of a colleague of that name and team."""
    return f"{name_key(team)}/{name_key(name)}"


class Revision(Struct, frozen=True):
    """How a colleague was known before, and is now; nothing where not yet, or no more."""

    before: Colleague | None
    after: Colleague | None
