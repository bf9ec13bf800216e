"""Whether two names of an area or a team are two spellings of one, wherever that is asked."""

import re
from functools import lru_cache

from app.key import key_of
from app.people.customer import known_by

SHORTEST = 4
"""Of fewer letters, one letter makes another word."""
ONE_LETTER = 1
LONGEST_PLURAL = 3
_DIGITS = re.compile(r"\d+")

kept_key = lru_cache(maxsize=20_000)(key_of)
"""The key of a name in use, which is asked for at each letter."""


@lru_cache(maxsize=20_000)
def same_words(name: str) -> str:
    """What all spellings of `name` share: whatever the case, the plural, the order of its words.

    Two areas are one that share it. A name of signs alone is its own.
    """
    return " ".join(sorted(_bare(name).split())) or name.casefold().strip()


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """What all spellings of somebody's name, or of a team's, share; of signs alone it is its own.

    Two are one that share it.
    """
    return known_by(name)


def same_team(one: str, other: str) -> bool:
    """Whether two spellings mean the same team."""
    return name_key(one) == name_key(other)


def is_near(one: str, other: str) -> bool:
    """Whether `other` is written otherwise than `one`, and yet seems to mean the same."""
    if one == other:
        return False
    first, second = same_words(one), same_words(other)
    return first == second or _is_one_off(first, second) or _is_one_off(_bare(one), _bare(other))


def _is_one_off(first: str, second: str) -> bool:
    """Whether one letter is wrong, missing or in its neighbour's place; figures are told apart."""
    if min(len(first), len(second)) < SHORTEST or abs(len(first) - len(second)) > ONE_LETTER:
        return False
    if _DIGITS.findall(first) != _DIGITS.findall(second):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(first, second, score_cutoff=ONE_LETTER) <= ONE_LETTER


@lru_cache(maxsize=20_000)
def _bare(name: str) -> str:
    """Its words as they come, without the marks of a plural."""
    return " ".join(map(singular, kept_key(name).split()))


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """The word without the mark of a plural."""
    if len(word) <= LONGEST_PLURAL or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
