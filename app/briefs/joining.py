"""Joins words with a capital that stand next to each other: together they may be one name."""

import re
from collections.abc import Callable, Iterable, Iterator

from app.briefs.patterns import Found
from app.briefs.spot import Sort
from app.text.letters import Folded

JOINED = frozenset({Sort.NAME, Sort.PLACE})
_NEXT = re.compile(r"\w |(?<!\w)\w\. ?")
"""From the last letter of a word: one space, or what stands after an initial."""


def joined(
    found: Iterable[Found], shown: str, text: Folded, is_place: Callable[[str], bool]
) -> Iterator[Found]:
    """What was found, in its order in the text: doubts next to each other are one.

    They are a name, unless all of them together are a place.
    """
    last: Found | None = None
    for one in sorted(found, key=lambda one: one[0]):
        if last is not None and _is_one(last, one, shown, text):
            sort = Sort.PLACE if is_place(text.text[last[0] : one[1]]) else Sort.NAME
            last = (last[0], one[1], sort, False)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _is_one(last: Found, one: Found, shown: str, text: Folded) -> bool:
    return (
        all(_may_join(each, shown, text) for each in (last, one))
        and _NEXT.fullmatch(text.text, last[1] - 1, one[0]) is not None
    )


def _may_join(found: Found, shown: str, text: Folded) -> bool:
    start, _, sort, is_certain = found
    letter = shown[text.places[start]]
    return sort in JOINED and not is_certain and letter != letter.lower()
