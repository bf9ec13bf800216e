"""A text made easy to look through: every character stays at its place."""

import re
from collections.abc import Iterable

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ALIKE = dict.fromkeys("\u2009\u202f\u3000\xa0", " ") | dict.fromkeys("\u2010\u2011\u2212", "-")
_LEVEL = _FULL_WIDTH | str.maketrans(_ALIKE)
_ADDRESS = re.compile(
    r"(?:https?://|www\.|mailto:|tel:)[^\s<>]+|[^\s<>@]{1,64}@[\w-]{1,63}\.[\w.-]{1,253}",
    re.IGNORECASE,
)

BLANK = "\x00"
"""Stands for each character of an address: what is in there is not read."""

THEIRS = "\x01"
"""Stands for each character of the customer's city."""


UNSEEN = frozenset("\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Signs without a width: nobody reads them, so they part no word."""


def seen_places(text: str) -> list[int]:
    """Where the signs of `text` are that can be seen, and behind them its end."""
    return [*(place for place, sign in enumerate(text) if sign not in UNSEEN), len(text)]


def level(text: str, cities: Iterable[str] = (), whom: str = "") -> str:
    """`text` with plain digits and spaces, its addresses blank, and the customer's city marked.

    So is `whom` blank, if that is more than one word: a firm may be called by a zone.
    """
    plain = _ADDRESS.sub(lambda found: BLANK * len(found[0]), text.translate(_LEVEL))
    if " " in whom:
        plain = plain.replace(whom.translate(_LEVEL), BLANK * len(whom))
    for city in sorted(filter(None, cities), key=len, reverse=True):
        name = re.escape(city.translate(_LEVEL))
        plain = re.sub(rf"(?<!\w){name}(?!\w)|{name}(?=時間)", THEIRS * len(city), plain)
    return plain
