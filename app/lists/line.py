"""The lines: what to say at each cue, with fields that the session fills."""

import re
from collections.abc import Mapping
from string import Formatter

from msgspec import Struct

from app.session.showing import CueKind
from app.text.tidy import tidy

FIELDS = frozenset({"name", "length", "end", "minutes"})
NEEDED = frozenset({"end"})
"""Fields that a line cannot be said without, and that not every session can fill."""

_GAP = "\0"
_AROUND_GAP = re.compile(rf"^{_GAP}[\s,:;.!]*|,?\s*{_GAP}")


class Line(Struct, frozen=True):
    """One line: what the plate says (`headline`), what the agent says (`text`), and why.

    `spare` is the built-in one, for a session that cannot fill this one: `{end}` is spoken in the
    customer's own time, and their city may not be known.
    """

    kind: CueKind
    text: str
    headline: str = ""
    reason: str = ""
    spare: "Line | None" = None


Lines = Mapping[CueKind, Line]


class FieldProblem(Struct, frozen=True):
    """A field that nobody knows; an empty name means broken braces."""

    name: str


def problem_of(text: str) -> FieldProblem | None:
    """The first field of `text` that cannot be filled, if there is one."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return FieldProblem("")
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        if name not in FIELDS or spec or conversion:
            return FieldProblem(name or "{}")
    return None


def needed(line: Line) -> frozenset[str]:
    """The fields without which `line` cannot be said."""
    used = {
        name for text in (line.text, line.headline) for _, name, _, _ in Formatter().parse(text)
    }
    return NEEDED.intersection(used)


def fitting(line: Line, values: Mapping[str, str]) -> Line:
    """`line`, or its spare where a session cannot fill it."""
    if line.spare is None or all(values.get(name) for name in needed(line)):
        return line
    return line.spare


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with its fields filled; an empty value takes its comma and its space with it."""
    words = text.format_map({field: value or _GAP for field, value in values.items()})
    closed = tidy(_AROUND_GAP.sub("", words))
    return closed[:1].upper() + closed[1:] if words.startswith(_GAP) else closed
