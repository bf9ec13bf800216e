"""The names of those who were typed in where a talk asks whom else to ask."""

from app.briefs.named import name_words
from app.briefs.ordinary import NAMES_TOO, is_ordinary
from app.talks.calling import people_in

MOST_WORDS = 3
"""Of a name that somebody types; more of them are a sentence."""


def names_in(others: str) -> tuple[str, ...]:
    """Those that read as names: in "Ann, the head of design" there is one."""
    return tuple(name for name, _ in people_in(others) if _is_name(name_words(name)))


def _is_name(words: list[str]) -> bool:
    is_known = any(is_ordinary(word) and word not in NAMES_TOO for word in words)
    return 0 < len(words) <= MOST_WORDS and not is_known
