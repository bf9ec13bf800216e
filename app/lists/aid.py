"""Cards for hard moments in a call: what to think and what to say, one thought at a time."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct

from app.lists.page import Page, Place, page_of
from app.lists.problem import Cause, FileProblem
from app.lists.schema import Key, misfits
from app.lists.template import HEAD_KEYS
from app.text.tidy import tidy


class AidKind(StrEnum):
    """The moments, in the order in which they are offered."""

    CALM = "calm"
    UNKNOWN = "unknown"
    HONEST = "honest"
    ENDING = "ending"
    DROPPED = "dropped"


class Way(StrEnum):
    """Whom or what a thought can show a way to."""

    HELP = "help"
    """Whom the agent calls for help."""
    PHONE = "phone"
    """The customer's number."""
    SECOND = "second"
    """A second place to meet, or a number to call."""
    CLOCK = "clock"
    """To pause, and to go on."""


class Thought(Struct, frozen=True):
    """One thing at a time: what it is, words for the agent, phrases to say, ways to show."""

    title: str
    text: str = ""
    say: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()


class Aid(Struct, frozen=True):
    """A card: what the moment is called, and at least one thought."""

    kind: AidKind
    title: str
    thoughts: tuple[Thought, ...]


Aids = dict[AidKind, Aid]

FILE_KEYS = {**HEAD_KEYS, "card": Key(dict)}
CARD_KEYS = {"title": Key(str, is_needed=True), "thought": Key(list, is_needed=True)}
THOUGHT_KEYS = {
    "title": Key(str, is_needed=True),
    "text": Key(str),
    "say": Key(list),
    "ways": Key(list),
}


def aids_from(text: str, path: Path) -> Aids | FileProblem:
    """The cards that `text` holds, perhaps not all, or the first thing that is wrong with it."""
    page = page_of(text, path)
    if isinstance(page, FileProblem):
        return page
    return next(_problems(page), None) or _aids(page.content.get("card", {}))


def _problems(page: Page) -> Iterator[FileProblem]:
    """All faults; each check may rely on those before it."""
    yield from misfits(page, (), FILE_KEYS)
    for kind, card in page.content.get("card", {}).items():
        place = ("card", kind)
        if kind not in tuple(AidKind):
            yield page.problem(Cause.UNKNOWN, place, kind)
        yield from misfits(page, place, CARD_KEYS)
        if not card["thought"]:
            yield page.problem(Cause.MISSING, (*place, "thought"), "thought")
        for index, thought in enumerate(card["thought"]):
            yield from _thought_problems(page, (*place, "thought", index), thought)


def _thought_problems(page: Page, place: Place, thought: dict[str, Any]) -> Iterator[FileProblem]:
    yield from misfits(page, place, THOUGHT_KEYS)
    if not all(isinstance(one, str) for one in thought.get("say", [])):
        yield page.problem(Cause.WRONG_TYPE, (*place, "say"), "say")
    for way in thought.get("ways", []):
        if way not in tuple(Way):
            yield page.problem(Cause.UNKNOWN, (*place, "ways"), str(way))


def _aids(content: dict[str, Any]) -> Aids:
    """The cards of tables without faults."""
    return {
        AidKind(kind): Aid(
            AidKind(kind), tidy(card["title"]), tuple(map(_thought, card["thought"]))
        )
        for kind, card in content.items()
    }


def _thought(content: dict[str, Any]) -> Thought:
    return Thought(
        tidy(content["title"]),
        tidy(content.get("text", "")),
        tuple(filter(None, map(tidy, content.get("say", [])))),
        tuple(map(Way, content.get("ways", []))),
    )
