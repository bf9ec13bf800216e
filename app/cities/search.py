"""Searches an atlas for what was typed: by name, by name and region, and at last by likeness."""

import re
from collections.abc import Sequence

from msgspec import Struct

from app.cities.abbreviation import is_abbreviation
from app.cities.atlas import Atlas, Match
from app.cities.city import City
from app.cities.finding import Finding, Question
from app.cities.spelling import meant_by
from app.key import key_of

OFFERS = 12
LONGEST = 120
LONGEST_REGION = 3
_COMMA = re.compile("[,，、،;]")  # noqa: RUF001 - commas of several scripts


class Wish(Struct, frozen=True):
    """The keys of what is looked for: a name, and what it shall lie in."""

    name: str
    within: tuple[str, ...] = ()


class Found(Struct, frozen=True):
    """What fits a wish, the likeliest first, and what must be asked."""

    matches: tuple[Match, ...] = ()
    question: Question | None = None


def search(atlas: Atlas, typed: str) -> Finding:
    """The cities that `typed` may mean; may raise AtlasError."""
    wish = _wish(typed)
    if not wish.name:
        return Finding()
    found = _abbreviated(atlas, wish) if is_abbreviation(typed) else _found(atlas, wish)
    cities = dict[int, City]()
    for match in found.matches:
        cities.setdefault(match.id, match.city)
    return Finding(tuple(dict.fromkeys(cities.values()))[:OFFERS], found.question)


def search_few(atlas: Atlas, typed: str) -> Finding:
    """The same where `atlas` lacks most cities: what is only like it is not taken unasked."""
    finding, wish = search(atlas, typed), _wish(typed)
    is_named = _exactly(atlas, wish) or _inside(atlas, wish)
    if is_named or finding.question or not finding.cities:
        return finding
    return Finding(finding.cities, Question.WHICH)


def _wish(typed: str) -> Wish:
    name, *within = map(key_of, _COMMA.split(typed[:LONGEST]))
    return Wish(name, tuple(filter(None, within)))


def _abbreviated(atlas: Atlas, wish: Wish) -> Found:
    """Names that begin so, for whoever is still typing."""
    return Found(tuple(atlas.beginning(wish.name)), Question.ABBREVIATION)


def _found(atlas: Atlas, wish: Wish) -> Found:
    return (
        _plainly(atlas, wish)
        or _inside(atlas, wish)
        or _misspelt(atlas, wish)
        or _elsewhere(atlas, wish)
    )


def _plainly(atlas: Atlas, wish: Wish) -> Found | None:
    """What has the name, or one that begins so, and lies where it shall."""
    exact = _exactly(atlas, wish) or Found()
    if exact.question:
        return exact
    matches = (*exact.matches, *_lying(atlas.beginning(wish.name), wish))
    return Found(matches) if matches else None


def _exactly(atlas: Atlas, wish: Wish) -> Found | None:
    """What has this very name and lies where it shall."""
    choices = _lying(atlas.choices(wish.name), wish)
    if len({match.city.zone for match in choices}) > 1:
        return Found(choices, Question.WHICH)
    matches = (*choices, *_lying(atlas.named(wish.name), wish))
    return Found(matches) if matches else None


def _inside(atlas: Atlas, wish: Wish) -> Found | None:
    """Read as a name with its region behind it, like "Perth Scotland"."""
    words = wish.name.split()
    cuts = range(len(words) - 1, 0, -1)[:LONGEST_REGION]
    readings = (Wish(" ".join(words[:cut]), (" ".join(words[cut:]), *wish.within)) for cut in cuts)
    return next(filter(None, (_exactly(atlas, reading) for reading in readings)), None)


def _misspelt(atlas: Atlas, wish: Wish) -> Found | None:
    """What has a name that is spelled much like it."""
    meant = (_exactly(atlas, Wish(key, wish.within)) for key in meant_by(wish.name, atlas.keys()))
    readings = [found for found in meant if found]
    if readings and readings[0].question:
        return readings[0]
    matches = tuple(match for found in readings for match in found.matches)
    return Found(matches) if matches else None


def _elsewhere(atlas: Atlas, wish: Wish) -> Found:
    """What has the name and lies elsewhere, to choose from."""
    matches = (*atlas.named(wish.name), *atlas.beginning(wish.name))
    return Found(matches, Question.WHICH) if matches else Found()


def _lying(matches: Sequence[Match], wish: Wish) -> tuple[Match, ...]:
    """Those that lie where they shall; those where it was written out or coded come first."""
    right = [match for match in matches if all(_lies(match, key) for key in wish.within)]
    return tuple(
        sorted(right, key=lambda match: sum(key not in match.within for key in wish.within))
    )


def _lies(match: Match, key: str) -> bool:
    return any(name.startswith(key) for name in match.within)
