"""Decides by which names a place is found, and what it is called then."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz.distance import OSA

from app.key import key_of
from resources.cities.world import Place

WEIGHT = 100
"""How many people weigh one, by a name of their place that is its own."""
OTHER = 50
"""How many times less they weigh by a name that is not its first."""
SPELLING, KIN = 0.8, 0.7
"""From how alike two names are, one is a spelling of the other, or its form in another language."""
LARGE, METROPOLIS = 100_000, 500_000
"""How many people a place has whose other names may be misspelt, and may be like its first."""
NOT_LATIN, NOT_EUROPEAN = "\u0370", "\u0530"
"""Where the letters of other scripts begin, and of those that are hardly misspelt by a letter."""
CODE = 4


class Name(NamedTuple):
    """A name of a place: `label` is what the place is called then, if not by its first name.

    The place with the most `weight` comes first. A name that is not its `own` is a nickname, a code
    or a mere spelling: good to be found by, but only as a whole. What is `sure` may be misspelt.
    """

    label: str | None
    weight: int
    own: bool
    sure: bool


def names_of(
    place: Place, letters: str, nicknames: Iterable[str], own: Iterable[str]
) -> dict[str, Name]:
    """Its names by their keys; `letters` are those with accents that are written where it lies."""
    first = key_of(place.name)
    spellings = _spellings([*place.names, *nicknames, *own], letters)
    widely = {key_of(name) for name in own} | _known_abroad(spellings)
    weight = place.population // WEIGHT
    names = {first: Name(None, weight, own=True, sure=True)}
    for key, spelling in spellings.items():
        if key == first:
            continue
        if first.startswith(f"{key} ") and not _is_code(spelling):
            names[key] = Name(None, weight, own=True, sure=True)
        elif key in widely and not _is_code(spelling) and not _is_spelling(key, first, place):
            names[key] = Name(spelling, weight // OTHER, own=True, sure=_is_sure(key, first, place))
        else:
            names[key] = Name(None, weight // OTHER, own=False, sure=False)
    return names


def _spellings(names: Iterable[str], letters: str) -> dict[str, str]:
    """The best spelling of each name, without what was only written in Latin letters."""
    found = defaultdict[str, list[str]](list)
    for name in sorted(set(names)):
        if not _is_transcript(name):
            found[key_of(name)].append(name)
    found.pop("", None)
    return {
        key: max(of_key, key=lambda name: _grace(name, letters)) for key, of_key in found.items()
    }


def _grace(name: str, letters: str) -> int:
    """How well a name is written: with accents where they are at home, else with no marks."""
    accents = [letter for letter in name.casefold() if "\x7f" < letter < NOT_LATIN]
    is_strange = "'" in name or not set(letters).issuperset(accents)
    return -1 if is_strange else len(accents)


def _is_transcript(name: str) -> bool:
    letter = next(filter(str.isalpha, name), "A")
    return letter.islower() and letter < NOT_LATIN


def _known_abroad(spellings: Iterable[str]) -> set[str]:
    """Those that other languages have in a like form; a nickname stands alone."""
    latin = [key for key in spellings if key < NOT_LATIN]
    alone = {key for key in latin if not any(_alike(key, other, KIN) for other in latin)}
    return set(spellings) - alone


def _is_spelling(key: str, first: str, place: Place) -> bool:
    return _alike(key, first, SPELLING if place.population >= METROPOLIS else KIN)


def _is_sure(key: str, first: str, place: Place) -> bool:
    is_simple = key < NOT_EUROPEAN and place.population >= LARGE
    return is_simple and not _alike(key, first, KIN)


def _alike(key: str, other: str, least: float) -> bool:
    return key != other and OSA.normalized_similarity(key, other, score_cutoff=least) > 0


def _is_code(name: str) -> bool:
    """Of an airport, or initials."""
    return name.isupper() and len(key_of(name)) <= CODE
