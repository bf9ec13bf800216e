"""A brief as it would leave: names taken out, doubts marked."""

from collections.abc import Iterator

from msgspec import Struct

from app.briefs.brief import Days
from app.briefs.clearing import Clearer, Fate, Piece, Telling
from app.briefs.digest import Digest, Entry, Part
from app.briefs.range import Range
from app.briefs.spot import Sort, Spot
from app.briefs.wording import RANGES, STILL_OPEN, TAKEN_OUT
from app.text.names import name_words
from app.text.ordinary import is_ordinary

MARKS = {Fate.OPEN: STILL_OPEN, Fate.OUT: TAKEN_OUT}
LONGEST_AREA, LONGEST_WORDS = 60, 400
"""More letters of a field are read by nobody on one page."""


class Line(Struct, frozen=True):
    """An entry, what people wrote in it cleared."""

    part: Part
    lead: str
    area: Telling
    kind: str | None
    voices: Range | None
    words: Telling

    @property
    def aside(self) -> str:
        """What it is about, as it stands behind an area; nothing where nobody said it."""
        return f" ({self.kind})" if self.kind else ""

    @property
    def measure(self) -> str:
        """Of a theme: from how many customers, how sure that is, and what of it was answered."""
        voices = f"{self.voices.words}, {self.voices.sure}" if self.voices else ""
        return "; ".join(filter(None, (voices, self.lead)))


class Pointed(Struct, frozen=True):
    """What is decided at once: how often it stands in the brief, and what becomes of it.

    It is open as long as it is so anywhere.
    """

    spot: Spot
    count: int
    fate: Fate

    def and_once_more(self, fate: Fate) -> "Pointed":
        """It stands in one more place, where that becomes of it."""
        is_open = Fate.OPEN in {self.fate, fate}
        return Pointed(self.spot, self.count + 1, Fate.OPEN if is_open else self.fate)


class Cleared(Struct, frozen=True):
    """What a brief says, and what of it was taken out."""

    team: Telling
    days: Days
    voices: Range
    lines: tuple[Line, ...]

    @property
    def pointed(self) -> tuple[Pointed, ...]:
        """Everything that tells or may tell who somebody is, in the order of the text."""
        found = dict[str, Pointed]()
        for piece in self._pieces():
            if piece.spot is not None:
                known = found.get(piece.spot.key)
                first = Pointed(piece.spot, 1, piece.fate)
                found[piece.spot.key] = known.and_once_more(piece.fate) if known else first
        return tuple(found.values())

    @property
    def doubts(self) -> tuple[Pointed, ...]:
        """What nobody has looked at yet."""
        return tuple(one for one in self.pointed if one.fate is Fate.OPEN)

    @property
    def is_open(self) -> bool:
        """Whether any piece is still to be looked at: as long as one is, nothing leaves."""
        return any(piece.fate is Fate.OPEN for piece in self._pieces())

    @property
    def foot(self) -> str:
        """What a reader should know of the whole."""
        fates = {piece.fate for piece in self._pieces()}
        marks = (words for fate, words in MARKS.items() if fate in fates)
        return " ".join((*marks, RANGES))

    def of(self, part: Part) -> tuple[Line, ...]:
        """The lines of a part."""
        return tuple(line for line in self.lines if line.part is part)

    def _pieces(self) -> Iterator[Piece]:
        yield from self.team
        for line in self.lines:
            yield from (*line.area, *line.words)


def cleared(digest: Digest, clearer: Clearer) -> Cleared:
    """`digest` without what tells who somebody is.

    A word that may be a name somewhere is pointed out everywhere, in small letters, too.
    """
    first = _cleared(digest, clearer)
    suspects = {
        word
        for one in first.pointed
        if one.spot.sort is Sort.NAME and not one.spot.is_certain
        for word in name_words(one.spot.text)
        if not is_ordinary(word)
    }
    return _cleared(digest, clearer.suspecting(suspects)) if suspects else first


def _cleared(digest: Digest, clearer: Clearer) -> Cleared:
    team = clearer.clear(digest.team, LONGEST_AREA)
    lines = tuple(_line(entry, clearer) for entry in digest.entries)
    return Cleared(team, digest.days, digest.voices, lines)


def _line(entry: Entry, clearer: Clearer) -> Line:
    return Line(
        entry.part,
        entry.lead,
        clearer.clear(entry.area, LONGEST_AREA),
        entry.kind,
        entry.voices,
        clearer.clear(entry.words, LONGEST_WORDS),
    )
