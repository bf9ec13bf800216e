"""The lines: what to say at each cue, with fields that the session fills."""

import re
from collections.abc import Mapping
from string import Formatter

from msgspec import Struct

from app.lists.tidy import tidy
from app.session.showing import CueKind

FIELDS = frozenset({"name", "length", "end", "minutes"})
UNKNOWN_YET = frozenset({"end"})
"""Fields that need the customer's own time, which no session knows yet."""

_GAP = "\0"
_AROUND_GAP = re.compile(rf"^{_GAP}[\s,:;.!]*|,?\s*{_GAP}")


class Line(Struct, frozen=True):
    """One line: what the plate says (`headline`), what the agent says (`text`), and why."""

    kind: CueKind
    text: str
    headline: str = ""
    reason: str = ""


Lines = Mapping[CueKind, Line]


class FieldProblem(Struct, frozen=True):
    """A field that cannot be filled: unknown, or not yet; an empty name means broken braces."""

    name: str
    known: bool


def problem_of(text: str) -> FieldProblem | None:
    """The first field of `text` that cannot be filled, if there is one."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return FieldProblem("", known=False)
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        if name not in FIELDS or spec or conversion:
            return FieldProblem(name or "{}", known=False)
        if name in UNKNOWN_YET:
            return FieldProblem(name, known=True)
    return None


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with its fields filled; an empty value takes its comma and its space with it."""
    words = text.format_map({field: value or _GAP for field, value in values.items()})
    closed = tidy(_AROUND_GAP.sub("", words))
    return closed[:1].upper() + closed[1:] if words.startswith(_GAP) else closed
