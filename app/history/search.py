"""What is looked for in everything that was written, and what was found, with the words marked."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from app.history.folding import folded, tokens
from app.history.texts import Place, Texts

RANKED_FROM = 3
"""From so many letters on the best comes first, before that the newest."""
MOST_LETTERS, MOST_WORDS = 200, 12
AROUND = 40
"""How many letters stand before the first word that was found."""
LONGEST = 160


class Terms(Struct, frozen=True):
    """What is looked for: all of these words, each a run of tokens; the last may go on."""

    words: tuple[tuple[str, ...], ...] = ()

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


def excerpt(texts: Texts, terms: Terms) -> Excerpt:
    """The line that says most of what was looked for, beside the name."""
    lines = [
        (place, line)
        for place in (Place.LINES, Place.PREPARED, Place.AFTER)
        for line in getattr(texts, place.value).splitlines()
    ]
    if not lines:
        return Excerpt()
    place, line = max(lines, key=lambda one: _found_in(one[1], terms))
    shown = marked(line, terms)
    return Excerpt(shown.text, shown.marks, place) if shown.marks else Excerpt()


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
    return [
        (start, end) for token, start, end in _placed(line[: 10 * LONGEST]) if _fits(token, terms)
    ]


def _found_in(line: str, terms: Terms) -> int:
    """How many of the words looked for stand in a line."""
    there = tokens(line)
    exact, last = set(there), terms.words[-1][-1] if terms.words else ""
    count = sum(token in exact for word in terms.words for token in word)
    return count + any(token.startswith(last) for token in there)


def _fits(token: str, terms: Terms) -> bool:
    last = terms.words[-1][-1] if terms.words else "\0"
    return token.startswith(last) or any(token in word for word in terms.words)


def _placed(line: str) -> Iterator[tuple[str, int, int]]:
    """The words of `line` with their places in it, letter by letter as `folded` has them."""
    token, start = "", 0
    for place, sign in enumerate(line):
        plain = folded(sign)
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
