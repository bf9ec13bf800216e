"""Finds and fills the fields of a text: names in braces, and nothing cleverer."""

from collections.abc import Collection
from string import Formatter

BROKEN = "{}"


def fields_of(text: str) -> tuple[str, ...]:
    """The fields in the order of the text; braces that hold no plain name are `{}`."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return (BROKEN,)
    named = [part for part in parts if part[1] is not None]
    return tuple(BROKEN if spec or change else name or BROKEN for _, name, spec, change in named)


def unknown_field(text: str, known: Collection[str]) -> str | None:
    """The first field of `text` that is not among `known`."""
    return next((name for name in fields_of(text) if name not in known), None)
