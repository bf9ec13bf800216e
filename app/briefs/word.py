"""The words of a text, each as it stands there."""

import re
from collections.abc import Iterator

from msgspec import Struct

from app.text.letters import Folded

_CHUNK = re.compile(r"[^\W_]+(?:[.'_-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_JOINT = re.compile(r"[ .:]{1,2}")
_BEGINS = frozenset('.!?…:;"“”«»„•*|>')


class Word(Struct, frozen=True):
    """One word, with what joins its parts, as it stands in a folded text."""

    start: int
    end: int
    text: str
    is_capital: bool
    is_begun: bool
    """Its first letter is a capital, and no other: not all of an abbreviation."""
    is_first: bool
    """It begins a sentence, where capitals say nothing."""
    is_joined: bool
    """No comma and nothing else parts it from the word before."""

    @property
    def bare(self) -> str:
        """Without apostrophes and other signs in it."""
        return "".join(_PART.findall(self.text))

    @property
    def parts(self) -> list[str]:
        """What it is made of."""
        return _PART.findall(self.text)


def words_in(shown: str, text: Folded) -> Iterator[Word]:
    """The words of a plain text `shown`, which is folded as `text`."""
    last = 0
    for one in _CHUNK.finditer(text.text):
        start, end = one.span()
        places = text.places[start:end]
        said = shown[places[0] : places[-1] + 1]
        is_capital = any(shown[place] != shown[place].lower() for place in places)
        is_begun = said[:1].isupper() and said[1:].islower()
        before = text.text[:start].rstrip(" '([{-")
        is_first = not before or before[-1] in _BEGINS
        is_joined = _JOINT.fullmatch(text.text, last, start) is not None
        yield Word(start, end, one[0], is_capital, is_begun, is_first, is_joined)
        last = end
