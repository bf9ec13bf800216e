"""Reads a text word by word for names that are known, and for words that may be names."""

import re
from collections.abc import Callable, Collection, Iterator

from app.briefs.beside import (
    is_doer,
    is_in,
    is_led,
    is_signed,
    is_somebody,
    is_titled,
    is_where,
    stands_out,
)
from app.briefs.named import Named
from app.briefs.patterns import Found
from app.briefs.spot import Sort
from app.briefs.word import Word, words_in
from app.text.letters import Folded, is_caseless
from app.text.ordinary import NAMES_TOO, is_ordinary

LONG_WORD = 30
NEXT = 2
"""So few signs stand between two words of one name."""
_INITIAL = re.compile(r"(?<!\w)[^\W\d_]\. ?$")


class Reader:
    """Knows names and places."""

    def __init__(
        self,
        named: Named,
        is_place: Callable[[str], bool],
        usual: frozenset[str] = frozenset(),
        suspects: Collection[str] = (),
    ) -> None:
        """`is_place` tells of a folded word whether somewhere is called so.

        The folded words that are `usual` here need no look, unless they are names; `suspects`
        need one in any case.
        """
        self._named = named
        self.is_place = is_place
        self._usual = usual
        self._suspects = suspects

    def suspecting(self, words: Collection[str]) -> "Reader":
        """One to whom these folded words may be names, however they are written."""
        return Reader(self._named, self.is_place, self._usual, words)

    def read(self, shown: str, text: Folded) -> Iterator[Found]:
        """Names that are known, names of those that may be none, and words that may be names."""
        words = tuple(words_in(shown, text))
        yield from _merged(text.text, self._known(words))
        for start, end, is_certain in self._named.caseless_in(text.text):
            yield start, end, Sort.NAME, is_certain
        around = zip((None, None, *words), (None, *words), words, (*words[1:], None), strict=False)
        for first, before, word, after in around:
            sort = self._doubt((first, before), word, after)
            if sort is not None:
                yield word.start, word.end, sort, False
        yield from _caseless(text.text)

    def _known(self, words: tuple[Word, ...]) -> Iterator[Found]:
        named = self._named
        for before, word, after in zip((None, *words), words, (*words[1:], None), strict=False):
            is_pair = any(
                named.is_pair(one.bare, other.bare)
                for one, other in ((before, word), (word, after))
                if one is not None and other is not None and other.start - one.end <= NEXT
            )
            if is_pair:
                yield word.start, word.end, Sort.NAME, True
            elif any(map(named.is_name, (word.bare, *word.parts))):
                is_within = word.is_capital and not word.is_first
                is_certain = is_within or not is_ordinary(word.bare)
                yield word.start, word.end, Sort.NAME, is_certain

    def _doubt(
        self, before: tuple[Word | None, Word | None], word: Word, after: Word | None
    ) -> Sort | None:
        """What a word that is no known name may be, by the two words before it and that after."""
        if is_caseless(word.text[0]) or word.text.isdecimal():
            return None
        if word.bare in self._suspects:
            return self._place_or_name(word) if is_in(before[1]) else Sort.NAME
        if is_titled(before[1], word):
            return Sort.NAME
        is_signed_so = is_signed(before[1], word, after)
        is_told = is_led(before, word) or is_somebody(word, after) or is_signed_so
        if all(part in self._usual or is_ordinary(part) for part in (word.bare, *word.parts)):
            is_odd = self._is_odd(word, after) or (is_told and is_doer(word))
            return self._place_or_name(word) if is_odd or is_where(before[1], word) else None
        if self.is_place(word.bare) and not is_somebody(word, after):
            return Sort.PLACE
        is_odd = is_told or len(word.text) > LONG_WORD or self._named.alike(word.bare)
        return Sort.NAME if word.is_capital or is_odd else None

    def _is_odd(self, word: Word, after: Word | None) -> bool:
        """Whether an ordinary word is written like a name."""
        if word.is_capital and word.bare in NAMES_TOO:
            return True
        is_usual = word.bare in self._usual or self._usual.issuperset(word.parts)
        return not is_usual and stands_out(word, after)

    def _place_or_name(self, word: Word) -> Sort:
        return Sort.PLACE if self.is_place(word.bare) else Sort.NAME


def _merged(text: str, found: Iterator[Found]) -> Iterator[Found]:
    """Names next to each other are one, with the initial before or between them."""
    last: Found | None = None
    for one in found:
        if last is not None and one[3] and last[3] and _is_bridge(text[last[1] : one[0]]):
            last = (last[0], one[1], Sort.NAME, True)
            continue
        if last is not None:
            yield _with_initial(text, last)
        last = one
    if last is not None:
        yield _with_initial(text, last)


def _with_initial(text: str, found: Found) -> Found:
    """A name with the letter before it that stands for another one."""
    start, end, sort, is_certain = found
    initial = _INITIAL.search(text, max(start - 4, 0), start)
    return (initial.start() if initial else start, end, sort, is_certain)


def _is_bridge(between: str) -> bool:
    return re.fullmatch(r"[ .,-]{1,2}(?:[^\W\d_]\.? )?", between) is not None and "," not in between


def _caseless(text: str) -> Iterator[Found]:
    """What is written in a script without capitals: a run of it, looked at as a whole."""
    start: int | None = None
    end = 0
    for at, letter in enumerate(text):
        if is_caseless(letter):
            start, end = at if start is None else start, at + 1
        elif letter.isalpha() and start is not None:
            yield start, end, Sort.WORDS, False
            start = None
    if start is not None:
        yield start, end, Sort.WORDS, False
