"""A TOML text that was read, and that knows on which line each of its keys stands."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from msgspec import Struct

from app.lists.problem import Cause, FileProblem
from app.lists.statement import statements

DEEPEST = 8
Place = tuple[str | int, ...]
"""The way to a table or a key: `("item", 0, "title")`."""

_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


class Page(Struct, frozen=True):
    """A text with sound syntax; what it says may still be wrong."""

    path: Path
    text: str
    content: dict[str, Any]

    def at(self, place: Place) -> object:
        """What the text says there."""
        found: Any = self.content
        for step in place:
            found = found[step]
        return found

    def problem(self, cause: Cause, place: Place, detail: str) -> FileProblem:
        """A fault at `place`, on the line of the nearest thing that is written there."""
        lines = line_numbers(self.text)
        while place not in lines:
            place = place[:-1]
        return FileProblem(self.path, lines[place], cause, detail)


def page_of(text: str, path: Path) -> Page | FileProblem:
    """Read `text`, or say where it stops being TOML."""
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return _syntax_problem(text, path, str(error))
    if _is_deep(content):
        return FileProblem(path, 0, Cause.SYNTAX, "tables within tables within tables")
    return Page(path, text, content)


def _is_deep(content: dict[str, Any]) -> bool:
    """Whether tables lie deeper in each other than any list of ours would have them."""
    tables = [content]
    for _ in range(DEEPEST):
        tables = [inner for table in tables for inner in table.values() if isinstance(inner, dict)]
    return bool(tables)


def _syntax_problem(text: str, path: Path, message: str) -> FileProblem:
    """A text that ends too early is at fault where its last statement begins."""
    position = _POSITION.search(message)
    number = position and position[1]
    line = int(number) if number else statements(text)[-1].line
    return FileProblem(path, line, Cause.SYNTAX, _POSITION.sub("", message))


def line_numbers(text: str) -> Mapping[Place, int]:
    """The line of each table and each key of a text with sound syntax."""
    found: dict[Place, int] = {(): 1}
    table: Place = ()
    for statement in statements(text):
        if statement.is_header:
            table = _table(statement.content, found)
            places = [table[:end] for end in range(1, len(table) + 1)]
        else:
            places = list(_keys(statement.content, table))
        for place in places:
            found.setdefault(place, statement.line)
    return found


def _table(header: dict[str, Any], found: Mapping[Place, int]) -> Place:
    """The table that a header opens; of an array of tables `[[so]]` opens the next one."""
    place: Place = ()
    while header:
        [(key, inner)] = header.items()
        place = (*place, key)
        known = next(number for number in count() if (*place, number) not in found)
        if isinstance(inner, list):
            place, inner = (*place, known), inner[0]
        elif known:
            place = (*place, known - 1)
        header = inner
    return place


def _keys(content: dict[str, Any], table: Place) -> Iterator[Place]:
    for key, value in content.items():
        yield (*table, key)
        if isinstance(value, dict):
            yield from _keys(value, (*table, key))
