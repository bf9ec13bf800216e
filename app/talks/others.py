"""Who is named in what was typed of others to talk to: names and teams, no words around them."""

import re
from collections.abc import Callable, Iterator
from itertools import dropwhile, groupby, takewhile

from app.session.draft import named
from app.text.letters import is_caseless
from app.text.names import name_words
from app.text.ordinary import NAMES_TOO, ORDINARY, is_ordinary

ONE = re.compile(r"(?:\([^()\n]*\)|(?!\s(?:and|or|[&+])\s)[^,;/\n])+", re.IGNORECASE)
"""A name, perhaps with its team; what parts two names may stand in the brackets of a team."""
OF_TEAM = re.compile(r"(.*?)\(([^()]*)\)")
TAG = re.compile(r"</?[^\s<>][^<>\n]*>")
MARKS = "?!.:… "
MOST_WORDS = 5
"""Of a name that somebody types; more of them are a sentence."""
_AROUND = """
also and ask call maybe meet or perhaps talk then to too try with
"""
ASIDES = frozenset(_AROUND.split())
"""They stand around a name without telling anything of whom it names."""
ENDS = frozenset({"at", "from", "in", "of", "who", "\N{EN DASH}", "\N{EM DASH}", "-"})
"""What stands behind them tells where somebody is from, or what they do."""


def people_in(typed: str) -> tuple[tuple[str, str], ...]:
    """The names, each with a team, in what was typed: "Ann and Ben (Sales), ask Priya".

    Who is told of without a name is nobody; a team alone has no name.
    """
    people = (whom for part in ONE.findall(TAG.sub(" ", typed)) for whom in _people(part))
    return tuple(dict.fromkeys(whom for whom in people if any(whom)))


def _people(part: str) -> Iterator[tuple[str, str]]:
    found = OF_TEAM.fullmatch(part.strip().strip(MARKS))
    words, team = (found[1], named(found[2])) if found else (part, "")
    names = tuple(_names(list(map(named, words.split()))))
    return ((name, team) for name in names or ("",))


def _names(words: list[str]) -> Iterator[str]:
    kept = _bare([*takewhile(_goes_on, dropwhile(_is_aside, words))], _is_aside)
    for run in _runs(kept):
        name = named(" ".join(run)).strip(MARKS)
        if len(run) <= MOST_WORDS and (len(name) > 1 or any(map(is_caseless, name))):
            yield name


def _runs(words: list[str]) -> Iterator[list[str]]:
    """All of them where each may be a name; of a sentence what is unusual, from its capital on."""
    if all(map(_may_name, words)):
        yield words
        return
    is_name = _is_unusual if any(map(_is_small, words)) else _may_name
    for is_run, run in groupby(words, is_name):
        if is_run:
            yield _bare(list(run), _is_small)


def _bare(words: list[str], is_loose: Callable[[str], bool]) -> list[str]:
    """Without what is loose at both ends."""
    turned = [*dropwhile(is_loose, words)][::-1]
    return [*dropwhile(is_loose, turned)][::-1]


def _may_name(word: str) -> bool:
    return _is_unusual(word) or NAMES_TOO.issuperset(name_words(word))


def _is_unusual(word: str) -> bool:
    parts = name_words(word)
    is_known = is_ordinary if _is_small(word) else _is_listed
    return not all(map(str.isdecimal, parts)) and not any(map(is_known, parts))


def _is_listed(word: str) -> bool:
    """With a capital "Sales" is ordinary, for its "sale"; "Weber" is not, for all its "web"."""
    return not ORDINARY.isdisjoint({word, word.removesuffix("s")})


def _is_small(word: str) -> bool:
    return word[:1].islower()


def _is_aside(word: str) -> bool:
    return ASIDES.issuperset(name_words(word))


def _goes_on(word: str) -> bool:
    return word.lower() not in ENDS
