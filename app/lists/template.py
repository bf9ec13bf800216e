"""Reads a list from the text of its file."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from app.lists.checklist import LISTED, MOST_MUSTS, Checklist, Item
from app.lists.page import Page, page_of
from app.lists.problem import Cause, FileProblem
from app.lists.schema import Key, misfits
from app.profile import Profile
from app.session.session import Mode, Phase
from app.text.tidy import tidy

HEAD_KEYS = {
    "version": Key(int, is_needed=True),
    "owner": Key(str, is_needed=True),
    "date": Key(date, is_needed=True),
}
LIST_KEYS = {
    "id": Key(str, is_needed=True),
    "title": Key(str, is_needed=True),
    **HEAD_KEYS,
    "item": Key(list),
}
ITEM_KEYS = {
    "id": Key(str, is_needed=True),
    "title": Key(str, is_needed=True),
    "state": Key(str),
    "reason": Key(str),
    "must": Key(bool),
    "modes": Key(list),
    "profiles": Key(list),
}
ID = re.compile("[a-z0-9-]+")


def checklist_from(text: str, path: Path) -> Checklist | FileProblem:
    """The list that `text` holds, or the first thing that is wrong with it."""
    page = page_of(text, path)
    if isinstance(page, FileProblem):
        return page
    return next(_problems(page), None) or _checklist(page.content)


def _problems(page: Page) -> Iterator[FileProblem]:
    """All faults; each check may rely on those before it."""
    yield from misfits(page, (), LIST_KEYS)
    phase = page.content["id"]
    if phase != page.path.stem or phase not in LISTED:
        yield page.problem(Cause.WRONG_VALUE, ("id",), phase)
    items = page.content.get("item", [])
    for index, item in enumerate(items):
        yield from misfits(page, ("item", index), ITEM_KEYS)
        yield from item_problems(page, index, item)
    yield from _doubles(page, [item["id"] for item in items])
    yield from _musts(page, items)


def item_problems(page: Page, index: int, item: dict[str, Any]) -> Iterator[FileProblem]:
    """What is wrong with the words of one item whose keys are right."""
    if not ID.fullmatch(item["id"]):
        yield page.problem(Cause.WRONG_VALUE, ("item", index, "id"), item["id"])
    for key, known in {"modes": tuple(Mode), "profiles": tuple(Profile)}.items():
        chosen = item.get(key, known)
        for one in chosen:
            if one not in known:
                yield page.problem(Cause.UNKNOWN, ("item", index, key), str(one))
        if not chosen:
            yield page.problem(Cause.MISSING, ("item", index, key), key)


def _doubles(page: Page, ids: list[str]) -> Iterator[FileProblem]:
    for index, item_id in enumerate(ids):
        if item_id in ids[:index]:
            yield page.problem(Cause.DOUBLE, ("item", index, "id"), item_id)


def _musts(page: Page, items: list[dict[str, Any]]) -> Iterator[FileProblem]:
    musts = [index for index, item in enumerate(items) if item.get("must")]
    for index in musts[MOST_MUSTS:]:
        yield page.problem(Cause.TOO_MANY_MUSTS, ("item", index, "must"), items[index]["id"])


def _checklist(content: dict[str, Any]) -> Checklist:
    phase = Phase(content["id"])
    return Checklist(
        phase,
        tidy(content["title"]),
        content["version"],
        tidy(content["owner"]),
        content["date"],
        tuple(item_from(phase, item) for item in content.get("item", [])),
    )


def item_from(phase: Phase, item: dict[str, Any]) -> Item:
    """The item of a table without faults."""
    return Item(
        f"{phase}.{item['id']}",
        tidy(item["title"]),
        tidy(item.get("state", "")),
        tidy(item.get("reason", "")),
        item.get("must", False),
        frozenset(Mode(mode) for mode in item.get("modes", Mode)),
        frozenset(Profile(one) for one in item.get("profiles", Profile)),
    )
