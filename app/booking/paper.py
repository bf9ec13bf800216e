"""A preparation on paper: one plain Markdown text."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from app.booking.example import title_of
from app.session.preparation import Example, Expectation, Preparation

SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\[]<>*_`#&~|"})
LIST = re.compile(r"^(\d*)([-+.)=])")
"""How a list, a line or a heading may begin within a line of a list."""


class Headings(Struct, frozen=True):
    """What the parts are called; `covered` holds a place for the line of the plan."""

    wishes: str
    plan: str
    examples: str
    goals: str
    notes: str
    covered: str


def markdown(title: str, known: Preparation, headings: Headings) -> str:
    """All that was prepared; parts with nothing in them are left out, notes are as they were."""
    parts = (
        (headings.wishes, [_wish(one, known, headings) for one in known.expectations]),
        (headings.plan, [f"{place}. {_plain(line)}" for place, line in enumerate(known.plan, 1)]),
        (headings.examples, [_example(one) for one in known.examples]),
        (headings.goals, [f"- {_plain(one.text)}" for one in known.goals]),
        (headings.notes, known.notes.strip("\n").splitlines()),
    )
    return "\n".join([f"# {_plain(title)}", *_written(parts)]) + "\n"


def _written(parts: Iterable[tuple[str, list[str]]]) -> Iterator[str]:
    for heading, lines in parts:
        if lines:
            yield from ("", f"## {heading}", "", *lines)


def _wish(wish: Expectation, known: Preparation, headings: Headings) -> str:
    is_covered = wish.covered_by in known.plan
    end = headings.covered.format(_plain(wish.covered_by)) if is_covered else ""
    return f"- [{'x' if is_covered else ' '}] {_plain(wish.text)}{end and f' ({end})'}"


def _example(example: Example) -> str:
    return f"- [{_plain(title_of(example))}](<{example.address.translate({60: '%3C', 62: '%3E'})}>)"


def _plain(words: str) -> str:
    """Words in which nothing means anything to Markdown."""
    return LIST.sub(r"\1\\\2", words.translate(SIGNS))
