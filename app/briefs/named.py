"""Finds the names that are known in a text, in any spelling that still reads as the name."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from app.briefs.trace import Trace, trace_of
from app.text.letters import is_caseless
from app.text.names import name_words
from app.text.ordinary import ORDINARY

LEAST_JOINED = 5
LEAST_ALIKE = 4
"""Shorter words are a letter away from half the dictionary."""
_BEGUN_ALIKE = {"c": "k", "k": "c", "j": "y", "y": "j", "s": "z", "z": "s"}
_PET = ("ie", "y", "i")
_TICK = re.compile("['`´‘’ʻʼʿʾ′]")  # noqa: RUF001 - look-alikes


def telling_words(name: str) -> frozenset[str]:
    """Those by which a name is known again where only a part of it stands."""
    words = (word for spelled in _spellings(name) for word in spelled if _is_telling(word))
    return frozenset(each for each in words if ORDINARY.isdisjoint({each, each.removesuffix("s")}))


def _spellings(name: str) -> set[tuple[str, ...]]:
    return {tuple(name_words(name)), tuple(name_words(_TICK.sub(" ", name)))}


def _is_telling(word: str) -> bool:
    """Whether a word may stand for a name: not a number, nor an initial."""
    return not word.isdecimal() and (len(word) > 1 or is_caseless(word))


class Named:
    """All names that are known, of whomever."""

    def __init__(self, names: Iterable[str], traces: Collection[Trace] = ()) -> None:
        """Take every word of `names` for a name, and every word that left one of `traces`."""
        self._traces = frozenset(traces)
        self._salts = sorted({trace.salt for trace in traces})
        self._words: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        self._joined: set[str] = set()
        self._alike = dict[str, bool]()
        for name in {*names}:
            for words in _spellings(name):
                self._add(words)
        self._words = set(filter(_is_telling, self._words))
        caseless = (word for word in {*self._words, *self._joined} if is_caseless(word[0]))
        self._caseless = sorted(caseless, key=len, reverse=True)

    def is_name(self, word: str) -> bool:
        """Whether a word, its apostrophes left out, is a name, or whose something is."""
        bare = word.strip("0123456789")
        return any(self._has(one) for one in (word, bare, bare.removesuffix("s")))

    def is_pair(self, one: str, other: str) -> bool:
        """Whether these words stand next to each other in a name, in this order or the other."""
        return any(
            pair in self._pairs
            for pair in ((one, other), (one, other.removesuffix("s")), (other, one))
        )

    def alike(self, word: str) -> bool:
        """Whether a word is a name but for a letter, its ending, a pet name's or its beginning.

        So is one that begins or ends with a name, as of somebody's shop or mail.
        """
        if len(word) < LEAST_ALIKE:
            return False
        if word not in self._alike:
            is_form = any(map(self._has, _other_forms(word)))
            self._alike[word] = is_form or self._is_near_any(word) or self._has_in(word)
        return self._alike[word]

    def _is_near_any(self, word: str) -> bool:
        lengths = range(len(word) - 1, len(word) + 2)
        names = (name for length in lengths for name in self._by_start[word[0], length])
        return any(_is_near(word, name) for name in names)

    def _has_in(self, word: str) -> bool:
        bare = word.removesuffix("s")
        places = range(LEAST_JOINED, len(word))
        return any(self._has(word[:at]) or self._has(bare[-at:]) for at in places)

    def caseless_in(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """From where to where names stand in a text that does not part its words.

        A name of one letter may be any other word; it is not certain.
        """
        for name in self._caseless:
            for one in re.finditer(re.escape(name), text):
                yield *one.span(), len(name) > 1

    @cached_property
    def _by_start(self) -> defaultdict[tuple[str, int], list[str]]:
        known = defaultdict[tuple[str, int], list[str]](list)
        for word in self._words:
            if len(word) >= LEAST_ALIKE - 1:
                known[word[0], len(word)].append(word)
        return known

    def _has(self, word: str) -> bool:
        is_known = word in self._words or word in self._joined
        return is_known or any(trace_of(word, salt) in self._traces for salt in self._salts)

    def _add(self, words: tuple[str, ...]) -> None:
        self._words.update(words)
        if len(words) > 1:
            self._pairs.update(pairwise(words))
            whole = "".join(words), "".join(reversed(words))
            for joined in (*whole, *map("".join, pairwise(words))):
                if len(joined) >= LEAST_JOINED or is_caseless(joined[0]):
                    self._joined.add(joined)


def _other_forms(word: str) -> Iterator[str]:
    """Of which names it may be another form: Catherine of Katherine, Annie of Ann, Bobby of Bob."""
    if word[0] in _BEGUN_ALIKE:
        yield f"{_BEGUN_ALIKE[word[0]]}{word[1:]}"
    for end in _PET:
        stem = word.removesuffix(end)
        if stem != word and len(stem) >= LEAST_ALIKE - 1:
            yield stem
            if len(stem) >= LEAST_ALIKE and stem[-1] == stem[-2]:
                yield stem[:-1]


def _is_near(word: str, name: str) -> bool:
    """Whether one letter more, less or other makes the one the other, or two changed places."""
    if word == name:
        return False
    start = next(
        (at for at, pair in enumerate(zip(word, name, strict=False)) if len({*pair}) > 1), -1
    )
    if start < 0:
        return True
    rests = (
        (word[start + 1 :], name[start + 1 :]),
        (word[start:], name[start + 1 :]),
        (word[start + 1 :], name[start:]),
        (word[start + 1 : start + 2] + word[start : start + 1] + word[start + 2 :], name[start:]),
    )
    return any(one == other for one, other in rests)
