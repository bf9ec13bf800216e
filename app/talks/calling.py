"""Which colleagues and teams may be meant by what was typed."""

from collections.abc import Iterable

from app.insights.in_use import offered
from app.insights.likeness import name_key
from app.insights.teams import teams_of
from app.talks.colleague import Colleague

MOST_CALLED = 5


def colleagues_called(known: Iterable[Colleague], typed: str) -> tuple[Colleague, ...]:
    """Those of whose name a word begins with what was typed."""
    key = name_key(typed)
    found = (one for one in known if one.name and _begins(one.name, key))
    return tuple(sorted(found, key=lambda one: name_key(one.name)))[:MOST_CALLED]


def teams_called(known: Iterable[str], typed: str) -> tuple[str, ...]:
    """The teams that may be meant by what was typed, however it is spelt, each once."""
    return offered(typed, [team.name for team in teams_of(known)])


def _begins(name: str, key: str) -> bool:
    known = name_key(name)
    return bool(key) and any(word.startswith(key) for word in (known, *known.split()))
