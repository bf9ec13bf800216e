"""Reads the lines from the text of their file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.lists.line import Line, Lines, problem_of
from app.lists.page import Page, page_of
from app.lists.problem import Cause, FileProblem
from app.lists.schema import Key, misfits
from app.lists.template import HEAD_KEYS
from app.session.showing import CueKind
from app.text.tidy import tidy

FILE_KEYS = {**HEAD_KEYS, "line": Key(dict)}
LINE_KEYS = {"text": Key(str, is_needed=True), "headline": Key(str), "reason": Key(str)}
WITH_FIELDS = ("headline", "text")


def lines_from(text: str, path: Path) -> Lines | FileProblem:
    """The lines that `text` holds, perhaps not one for each cue, or what is wrong with it."""
    page = page_of(text, path)
    if isinstance(page, FileProblem):
        return page
    return next(_problems(page), None) or lines_in(page.content.get("line", {}))


def _problems(page: Page) -> Iterator[FileProblem]:
    """All faults; each check may rely on those before it."""
    yield from misfits(page, (), FILE_KEYS)
    yield from line_problems(page)


def line_problems(page: Page) -> Iterator[FileProblem]:
    """What is wrong with the lines of a page that may have some."""
    for kind, line in page.content.get("line", {}).items():
        if kind not in tuple(CueKind):
            yield page.problem(Cause.UNKNOWN, ("line", kind), kind)
        yield from misfits(page, ("line", kind), LINE_KEYS)
        yield from _field_problems(page, kind, line)


def _field_problems(page: Page, kind: str, line: dict[str, Any]) -> Iterator[FileProblem]:
    for key in WITH_FIELDS:
        problem = problem_of(line.get(key, ""))
        if problem is not None:
            yield page.problem(Cause.FIELD, ("line", kind, key), problem.name)


def lines_in(content: dict[str, dict[str, str]]) -> Lines:
    """The lines of tables without faults."""
    return {CueKind(kind): _line(CueKind(kind), line) for kind, line in content.items()}


def _line(kind: CueKind, line: dict[str, str]) -> Line:
    text, headline, reason = (tidy(line.get(key, "")) for key in ("text", "headline", "reason"))
    return Line(kind, text, headline, reason)
