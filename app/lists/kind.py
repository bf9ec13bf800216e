"""A kind of session: its usual length, what to ask, and what it changes in the lists and lines."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.lists.checklist import LISTED, Checklist, Item
from app.lists.line import Lines
from app.lists.lines import line_problems, lines_in
from app.lists.page import Page, page_of
from app.lists.problem import Cause, FileProblem
from app.lists.schema import Key, misfits
from app.lists.template import HEAD_KEYS, ITEM_KEYS, item_from, item_problems
from app.session.session import Phase
from app.text.tidy import tidy

FILE_KEYS = {
    "id": Key(str, is_needed=True),
    "title": Key(str, is_needed=True),
    **HEAD_KEYS,
    "minutes": Key(int),
    "questions": Key(list),
    "drop": Key(list),
    "item": Key(list),
    "line": Key(dict),
}
KIND_ITEM_KEYS = {
    "list": Key(str, is_needed=True),
    **{name: key for name, key in ITEM_KEYS.items() if name != "must"},
}
MINUTES = range(5, 241)


class SessionKind(Struct, frozen=True):
    """What is usual for such a session; `minutes` is nothing where any length is."""

    id: str
    title: str
    minutes: int | None = None
    questions: tuple[str, ...] = ()
    drop: frozenset[str] = frozenset()
    items: tuple[tuple[Phase, Item], ...] = ()
    lines: Lines = {}

    def fitted(self, lists: Mapping[Phase, Checklist]) -> dict[Phase, Checklist]:
        """`lists` with the items of this kind at their ends; one of a known id takes its place."""
        return {phase: self._fitted(phase, each) for phase, each in lists.items()}

    def _fitted(self, phase: Phase, checklist: Checklist) -> Checklist:
        own = {item.id: item for at, item in self.items if at is phase}
        kept = [item for item in checklist.items if item.id not in self.drop]
        known = {item.id for item in kept}
        items = [replace(own[item.id], must=item.must) if item.id in own else item for item in kept]
        more = [item for item in own.values() if item.id not in known]
        return replace(checklist, items=(*items, *more))


def kind_from(text: str, path: Path) -> SessionKind | FileProblem:
    """The kind that `text` holds, or the first thing that is wrong with it."""
    page = page_of(text, path)
    if isinstance(page, FileProblem):
        return page
    return next(_problems(page), None) or _kind(page.content)


def _problems(page: Page) -> Iterator[FileProblem]:
    """All faults; each check may rely on those before it."""
    yield from misfits(page, (), FILE_KEYS)
    content = page.content
    if content["id"] != page.path.stem:
        yield page.problem(Cause.WRONG_VALUE, ("id",), content["id"])
    if content.get("minutes", MINUTES[0]) not in MINUTES:
        yield page.problem(Cause.WRONG_VALUE, ("minutes",), str(content["minutes"]))
    for name in ("questions", "drop"):
        if not all(isinstance(one, str) for one in content.get(name, [])):
            yield page.problem(Cause.WRONG_TYPE, (name,), name)
    yield from _item_problems(page)
    yield from line_problems(page)


def _item_problems(page: Page) -> Iterator[FileProblem]:
    for index, item in enumerate(page.content.get("item", [])):
        yield from misfits(page, ("item", index), KIND_ITEM_KEYS)
        yield from item_problems(page, index, item)
        if item["list"] not in LISTED:
            yield page.problem(Cause.UNKNOWN, ("item", index, "list"), item["list"])


def _kind(content: dict[str, Any]) -> SessionKind:
    items = ((Phase(item["list"]), item) for item in content.get("item", []))
    return SessionKind(
        content["id"],
        tidy(content["title"]),
        content.get("minutes"),
        tuple(filter(None, map(tidy, content.get("questions", [])))),
        frozenset(content.get("drop", [])),
        tuple((phase, item_from(phase, item)) for phase, item in items),
        lines_in(content.get("line", {})),
    )
