"""Makes hostile texts plain, and folds them so that a name is found however it is written."""

import unicodedata
from collections.abc import Iterator

from msgspec import Struct

JOINERS = frozenset("\u200c\u200d")
"""They shape letters of some scripts, so they stay; in a name they hide nothing."""
MOST_MARKS = 3
"""More marks on one letter only hide what is around it."""
READ_AHEAD = 4
CUT = "…"
_IGNORED = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0") | {
    chr(code)
    for first, last in ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
    for code in range(first, last + 1)
}
_LATIN = ("øłđðħŧ\u0131əɑɡ", "olddhtieag")  # noqa: RUF001 - look-alikes, as all below
_GREEK = ("αεηικνορτυχϲ", "aenikvoptuxc")
_CYRILLIC = ("авекмнорстухіјѕԁѵԛԝӏ", "abekmhopctyxijsdvqwl")
_ARMENIAN = ("ոօս։", "nos:")  # noqa: RUF001
_DOTS = ("。․‧·﹫", "....@")  # noqa: RUF001
_DASHES = ("‐‑–—", "----")  # noqa: RUF001
_TICKS = ("‘’ʻʼʿʾ`´′", 9 * "'")  # noqa: RUF001
_ALIKE = (_LATIN, _GREEK, _CYRILLIC, _ARMENIAN, _DOTS, _DASHES, _TICKS)
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th"}
    | {one: other for ours, theirs in _ALIKE for one, other in zip(ours, theirs, strict=True)}
)


class Folded(Struct, frozen=True):
    """A plain text as it is compared: `places` tells where each letter of it stands there."""

    text: str
    places: tuple[int, ...]


def plain(text: str, most: int) -> str:
    """`text` on one line and without what cannot be seen, at most `most` letters and a sign.

    It is cut between two words, so that no half of an address passes for a word.
    """
    head = text[: READ_AHEAD * most]
    seen = " ".join(unicodedata.normalize("NFC", "".join(_seen(head))).split())
    if len(seen) <= most and len(head) == len(text):
        return seen
    whole = seen[: most + 1].rpartition(" ")[0]
    return f"{whole} {CUT}".lstrip()


def folded(text: str) -> Folded:
    """A plain text without case, accents and look-alikes, letter by letter."""
    if text.isascii():
        return Folded(text.lower(), tuple(range(len(text))))
    found = [(letter, place) for place, each in enumerate(text) for letter in _folded(each)]
    return Folded("".join(letter for letter, _ in found), tuple(place for _, place in found))


def is_caseless(letter: str) -> bool:
    """Whether it is of a script in which nobody can tell a name by a capital."""
    return unicodedata.category(letter) == "Lo"


def _seen(text: str) -> Iterator[str]:
    marks = 0
    for letter in text:
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if kind in {"Cc", "Zl", "Zp", "Zs"}:
            yield " "
        elif kind == "Cs":
            yield "\ufffd"
        elif _can_stay(letter, kind) and marks <= MOST_MARKS:
            yield letter


def _can_stay(letter: str, kind: str) -> bool:
    return letter in JOINERS or not (kind in {"Cf", "Co", "Cn"} or letter in _IGNORED)


def _folded(letter: str) -> Iterator[str]:
    if letter in JOINERS:
        return
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    for part in bare.translate(_LETTERS):
        if not unicodedata.combining(part):
            decimal = unicodedata.decimal(part, None)
            yield part if decimal is None else str(decimal)
