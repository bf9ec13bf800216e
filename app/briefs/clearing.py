"""Takes out of a text who said it, and points out what may tell it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum, auto

from msgspec import Struct

from app.briefs.joining import joined
from app.briefs.patterns import Found, certain_in, doubtful_in, numbers_in
from app.briefs.reading import Reader
from app.briefs.spot import Sort, Spot, key_of_spot
from app.text.letters import Folded, folded, plain
from app.text.ordinary import is_ordinary

_ROUND = str.maketrans("[]\uff3b\uff3d", "()()")
_LEFT = re.compile(rb"\0+")


class Fate(Enum):
    """What becomes of a piece of a text."""

    STAYS = auto()
    OUT = auto()
    OPEN = auto()
    """Nobody has looked at it yet."""


class Piece(Struct, frozen=True):
    """A part of a text; only what may tell who somebody is has a `spot`."""

    text: str
    fate: Fate = Fate.STAYS
    spot: Spot | None = None

    @property
    def words(self) -> str:
        """As it leaves, or as it would if an open doubt could leave.

        Square brackets are ours: those that people wrote are told as round ones.
        """
        text = self.text.translate(_ROUND)
        if self.spot is None or self.fate is Fate.STAYS:
            return text
        return f"[{self.spot.sort}]" if self.fate is Fate.OUT else f"[?{text}]"


Telling = tuple[Piece, ...]


def text_of(telling: Telling) -> str:
    """A text as it leaves."""
    return "".join(piece.words for piece in telling)


class Clearer:
    """Clears texts by the names and places that are known, and by what the agent decided."""

    def __init__(self, reader: Reader, looked: Mapping[str, bool]) -> None:
        """`looked` says of the keys of spots whether they stay."""
        self._reader = reader
        self._looked = looked

    def suspecting(self, words: Collection[str]) -> "Clearer":
        """One to whom these folded words may be names, however they are written."""
        return Clearer(self._reader.suspecting(words), self._looked)

    def clear(self, text: str, most: int) -> Telling:
        """The pieces of the first `most` letters of `text`."""
        shown = plain(text, most)
        pieces, at = list[Piece](), 0
        for spot in self._spots(shown):
            pieces += [Piece(shown[at : spot.start]), Piece(spot.text, self._fate(spot), spot)]
            at = spot.end
        return tuple(piece for piece in (*pieces, Piece(shown[at:])) if piece.text)

    def _fate(self, spot: Spot) -> Fate:
        stays = self._looked.get(spot.key)
        if stays is None:
            return Fate.OUT if spot.is_certain else Fate.OPEN
        return Fate.STAYS if stays else Fate.OUT

    def _spots(self, shown: str) -> Iterator[Spot]:
        text = folded(shown)
        kept = _apart(self._found(shown, text), text.text)
        for start, end, sort, is_certain in joined(kept, shown, text, self._reader.is_place):
            first, last = text.places[start], _end(text, end, len(shown))
            said = shown[first:last]
            key = key_of_spot(sort, _told(said, text.text[start:end]), is_certain=is_certain)
            yield Spot(first, last, sort, is_certain, said, key)

    def _found(self, shown: str, text: Folded) -> Iterator[Found]:
        """What is certain comes before what is not, and what is longer before what lies in it."""
        yield from _longest(certain_in(text.text))
        numbers = tuple(numbers_in(text.text))
        yield from (found for found in numbers if found[3])
        words = tuple(self._reader.read(shown, text))
        yield from (found for found in words if found[3])
        yield from doubtful_in(text.text)
        yield from (found for found in (*numbers, *words) if not found[3])


def _told(said: str, folded: str) -> str:
    """What is decided at once: an ordinary word is something else with a capital."""
    return f"^{folded}" if said != said.lower() and is_ordinary(folded) else folded


def _apart(found: Iterable[Found], text: str) -> Iterator[Found]:
    """Those of which nothing was found before, or of a run of words what is left."""
    taken = bytearray(len(text))
    for one in found:
        for start, end in _free(one, taken, text):
            taken[start:end] = b"\1" * (end - start)
            yield start, end, one[2], one[3]


def _free(found: Found, taken: bytearray, text: str) -> Iterator[tuple[int, int]]:
    """What of a place is not taken yet: all or nothing, but of a run of words what is left."""
    start, end, sort, _ = found
    if not any(taken[start:end]):
        yield start, end
    elif sort is Sort.WORDS:
        for one in _LEFT.finditer(taken[start:end]):
            first, last = start + one.start(), start + one.end()
            if any(letter.isalpha() for letter in text[first:last]):
                yield first, last


def _longest(found: Iterator[Found]) -> list[Found]:
    return sorted(found, key=lambda one: one[0] - one[1])


def _end(text: Folded, end: int, length: int) -> int:
    """Where a spot ends among the letters as they are shown, with the marks on its last one."""
    return text.places[end] if end < len(text.places) else length
