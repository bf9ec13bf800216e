"""Which colleagues and teams may be meant by what was typed."""

from collections.abc import Iterable

from app.key import key_of
from app.talks.colleague import Colleague

MOST_CALLED = 5


def colleagues_called(known: Iterable[Colleague], typed: str) -> tuple[Colleague, ...]:
    """Those of whose name a word begins with what was typed."""
    key = key_of(typed)
    found = (one for one in known if one.name and _begins(one.name, key))
    return tuple(sorted(found, key=lambda one: key_of(one.name)))[:MOST_CALLED]


def teams_called(known: Iterable[str], typed: str) -> tuple[str, ...]:
    """Those of the teams of which a word begins with what was typed, each once."""
    key = key_of(typed)
    teams = {key_of(team): team for team in known if _begins(team, key)}
    return tuple(teams[name] for name in sorted(teams))[:MOST_CALLED]


def _begins(name: str, key: str) -> bool:
    return bool(key) and (
        key_of(name).startswith(key) or any(word.startswith(key) for word in key_of(name).split())
    )
