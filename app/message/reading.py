"""Reads the words of a language from the text of their file."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.lists.page import Page, page_of
from app.lists.problem import Cause, FileProblem
from app.lists.schema import Key, Keys, misfits
from app.lists.template import HEAD_KEYS
from app.message.field import fields_of, unknown_field
from app.message.language import Language
from app.message.wording import Field, Kind, Part, Shape, Text, Wording
from app.text.tidy import tidy

WORD = Key(str, is_needed=True)
TEXT_KEYS = {"subject": WORD, "text": WORD}
TABLES: Mapping[str, Keys] = {
    "shape": dict.fromkeys(Shape, Key(str)),
    "part": dict.fromkeys(Part, Key(str)),
    "text": dict.fromkeys(Kind, Key(dict)),
}
FILE_KEYS = {**HEAD_KEYS, **dict.fromkeys((*TABLES, "contraction"), Key(dict))}

NEEDED: Mapping[Shape, tuple[frozenset[str], ...]] = {
    Shape.DAY: (frozenset({"weekday", "date", "month"}),),
    Shape.HOUR: (frozenset({"time24"}), frozenset({"time12", "half"})),
    Shape.TWELVE: (frozenset({"time12", "half"}),),
    Shape.WHEN: (frozenset({"day", "hour", "city"}),),
    Shape.NIGHT: (frozenset({"day", "hour", "part", "city"}),),
    Shape.OTHER: (frozenset({"hour"}),),
    Shape.MIDNIGHT: (frozenset({"eve", "day", "city"}),),
    Shape.EARLIER: (frozenset({"when"}),),
    Shape.LATER: (frozenset({"when"}),),
    Shape.LENGTH: (frozenset({"minutes"}),),
    Shape.WISH: (frozenset({"wish"}),),
    Shape.BY: (frozenset({"what", "day"}),),
    Shape.WHOSE: (frozenset({"who", "what"}),),
    Shape.CHAT: (frozenset({"chat"}),),
    Shape.MAIL: (frozenset({"mail"}),),
    Shape.PHONE: (frozenset({"phone"}),),
    Shape.OPEN: (frozenset({"chat", "hours"}),),
    Shape.HOURS: (frozenset({"days", "opens", "closes", "city"}),),
    Shape.SPAN: (frozenset({"first", "last"}),),
}
"""The fields that a shape must have, in one way or another; it has no others but those below."""

ALLOWED: Mapping[Shape, frozenset[str]] = {
    Shape.NIGHT: frozenset({"twelve"}),
    Shape.OTHER: frozenset({"twelve", "part"}),
}


@lru_cache(maxsize=2 * len(Language))
def wording_from(text: str, path: Path) -> Wording | FileProblem:
    """The words that `text` holds, perhaps not all of them, or what is wrong with it.

    A text that was read before is not read again: messages are written at each look.
    """
    page = page_of(text, path)
    if isinstance(page, FileProblem):
        return page
    return next(_problems(page), None) or _wording(page)


def _problems(page: Page) -> Iterator[FileProblem]:
    """All faults; each check may rely on those before it."""
    yield from misfits(page, (), FILE_KEYS)
    if page.path.stem not in tuple(Language):
        yield FileProblem(page.path, 0, Cause.WRONG_VALUE, page.path.stem)
    for name in TABLES.keys() & page.content.keys():
        yield from misfits(page, (name,), TABLES[name])
    yield from _contraction_problems(page)
    yield from _text_problems(page)
    yield from _shape_problems(page)


def _contraction_problems(page: Page) -> Iterator[FileProblem]:
    table = page.content.get("contraction", {})
    if table:
        yield from misfits(page, ("contraction",), dict.fromkeys(table, WORD))


def _text_problems(page: Page) -> Iterator[FileProblem]:
    for kind, text in page.content.get("text", {}).items():
        yield from misfits(page, ("text", kind), TEXT_KEYS)
        for key in TEXT_KEYS:
            unknown = unknown_field(text[key], tuple(Field))
            if unknown is not None:
                yield page.problem(Cause.FIELD, ("text", kind, key), unknown)


def _shape_problems(page: Page) -> Iterator[FileProblem]:
    for name, shape in page.content.get("shape", {}).items():
        ways = NEEDED.get(name, (frozenset(),))
        known = frozenset().union(*ways, ALLOWED.get(name, frozenset()))
        unknown = unknown_field(shape, known)
        if unknown is not None:
            yield page.problem(Cause.FIELD, ("shape", name), unknown)
        lacking = [way.difference(fields_of(shape)) for way in ways]
        if all(lacking):
            yield page.problem(Cause.MISSING, ("shape", name), f"{{{min(lacking[0])}}}")


def _wording(page: Page) -> Wording:
    content = page.content
    return Wording(
        Language(page.path.stem),
        {Kind(kind): _text(text) for kind, text in content.get("text", {}).items()},
        {Shape(name): tidy(shape) for name, shape in content.get("shape", {}).items()},
        {Part(name): tidy(part) for name, part in content.get("part", {}).items()},
        content.get("contraction", {}),
    )


def _text(text: dict[str, Any]) -> Text:
    return Text(tidy(text["subject"]), tidy_lines(text["text"]))


def tidy_lines(text: str) -> str:
    """`text` with every line tidy, and no more than one blank line between two others."""
    kept: list[str] = []
    for line in (tidy(line) for line in text.splitlines()):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")
