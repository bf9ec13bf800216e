"""What is looked for in everything that was written, and what was found, with the words marked."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from app.history.texts import Place, Texts
from app.text.folding import comparable, tokens

RANKED_FROM = 3
"""From so many letters on the best comes first, before that the newest."""
MOST_LETTERS, MOST_WORDS = 200, 12
MOST_LINES = 3
"""By how many of its lines one hit is shown."""
GOES_ON_FROM = 3
"""From so many letters on a word is found in those that begin with it; the last one always."""
AROUND = 40
"""How many letters stand before the first word that was found."""
LONGEST = 160


class Terms(Struct, frozen=True):
    """What is looked for: all of these words, each a run of tokens."""

    words: tuple[tuple[str, ...], ...] = ()

    def goes_on(self, word: tuple[str, ...]) -> bool:
        """Whether a word is also meant where it is only the beginning of one."""
        return word is self.words[-1] or len(word[-1]) >= GOES_ON_FROM

    @property
    def tokens(self) -> tuple[tuple[str, bool], ...]:
        """All tokens, each with whether it may go on."""
        return tuple(
            (token, place == len(word) and self.goes_on(word))
            for word in self.words
            for place, token in enumerate(word, 1)
        )

    @property
    def letters(self) -> int:
        """How many letters were typed."""
        return sum(len(token) for word in self.words for token in word)

    @property
    def is_ranked(self) -> bool:
        """Whether enough was typed to say what fits best."""
        return self.letters >= RANKED_FROM


class Hit(Struct, frozen=True):
    """What was found: a session, or a customer by their key, with all that is written of it."""

    texts: Texts
    session: UUID | None = None
    customer: str = ""
    at: datetime | None = None


class Excerpt(Struct, frozen=True):
    """A piece of a text, and from where to where in it the found words stand."""

    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    place: Place = Place.NAME


def terms_of(typed: str) -> Terms:
    """The words in what was typed; whatever else it holds means nothing."""
    words = (tuple(tokens(word)) for word in typed[:MOST_LETTERS].split())
    return Terms(tuple(word for word in words if word)[:MOST_WORDS])


def excerpts(texts: Texts, terms: Terms) -> tuple[Excerpt, ...]:
    """The lines that say most of what was looked for, beside the name: the exact words first."""
    lines = {
        line: place
        for place in (Place.AFTER, Place.PREPARED, Place.LINES)
        for line in reversed(getattr(texts, place.value).splitlines())
    }
    found = {line: _found_in(line, terms) for line in reversed(lines)}
    most = max((words for words, _ in found.values()), default=0)
    best = sorted(
        (line for line, (words, _) in found.items() if words == most and most),
        key=lambda line: -found[line][1],
    )
    told = ((lines[line], marked(line, terms)) for line in best[:MOST_LINES])
    return tuple(Excerpt(one.text, one.marks, place) for place, one in told if one.marks)


def first_line(texts: Texts) -> Excerpt:
    """What a session says first of itself where nothing was looked for: of its end, if it can."""
    for place in (Place.AFTER, Place.LINES, Place.PREPARED):
        line = getattr(texts, place.value).partition("\n")[0]
        if line:
            return Excerpt(line[:LONGEST], (), place)
    return Excerpt()


def marked(line: str, terms: Terms) -> Excerpt:
    """`line`, cut to what is around the first found word, with the found words marked."""
    begin = 0
    marks = _marks(line, terms)
    if marks and len(line) > LONGEST and marks[0][0] > AROUND:
        begin = line.rfind(" ", 0, marks[0][0] - AROUND) + 1
    text = line[begin : begin + LONGEST]
    inside = ((start - begin, end - begin) for start, end in marks)
    return Excerpt(text, tuple((start, end) for start, end in inside if end <= len(text)))


def _marks(line: str, terms: Terms) -> list[tuple[int, int]]:
    looked = terms.tokens
    return [
        (start, end) for token, start, end in _placed(line[: 10 * LONGEST]) if _fits(token, looked)
    ]


def _found_in(line: str, terms: Terms) -> tuple[int, int]:
    """How many of the words looked for stand in a line, and how many of them as they are."""
    there, looked = set(tokens(line)), terms.tokens
    exact = sum(wanted in there for wanted, _ in looked)
    begun = sum(
        goes_on and wanted not in there and any(token.startswith(wanted) for token in there)
        for wanted, goes_on in looked
    )
    return exact + begun, exact


def _fits(token: str, looked: Iterable[tuple[str, bool]]) -> bool:
    return any(
        token == wanted or (goes_on and token.startswith(wanted)) for wanted, goes_on in looked
    )


def _placed(line: str) -> Iterator[tuple[str, int, int]]:
    """The words of `line` with their places in it, letter by letter as `comparable` has them."""
    token, start = "", 0
    for place, sign in enumerate(line):
        plain = comparable(sign)
        alone = plain.strip()
        if token and plain != alone:
            yield token, start, place
            token = ""
        if alone and plain != alone:
            yield alone, place, place + 1
        elif alone:
            start = start if token else place
            token += alone
    if token:
        yield token, start, len(line)
