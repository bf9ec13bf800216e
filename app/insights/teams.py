"""The teams that there are, each in one spelling."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from app.insights.likeness import name_key


class Team(Struct, frozen=True):
    """A team as it is written; all spellings with the same `key` mean it."""

    name: str
    key: str


def teams_of(spelled: Iterable[str]) -> tuple[Team, ...]:
    """Each team once, by the alphabet."""
    teams = dict[str, Team]()
    for name in map(str.strip, spelled):
        if name:
            key = name_key(name)
            teams.setdefault(key, Team(name, key))
    return tuple(teams[key] for key in sorted(teams))


def team_called(typed: str, teams: Sequence[Team]) -> Team | None:
    """The one that is meant by what was typed, in whatever spelling."""
    key = name_key(typed)
    return next((team for team in teams if team.key == key), None)
