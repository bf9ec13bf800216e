"""The one question of a talk in all its forms, what to ask after it, and its own short lists."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.key import key_of
from app.lists.checklist import LISTED, Checklist, Item
from app.lists.page import Page, Place, page_of
from app.lists.problem import Cause, FileProblem
from app.lists.schema import Key, misfits
from app.lists.template import HEAD_KEYS, ITEM_KEYS, item_from, item_problems
from app.session.session import Phase
from app.text.tidy import tidy

FILE_KEYS = {
    **HEAD_KEYS,
    "minutes": Key(int),
    "questions": Key(list, is_needed=True),
    "follow_ups": Key(list),
    "team": Key(dict),
    "item": Key(list),
}
TEAM_KEYS = {"questions": Key(list, is_needed=True)}
TALK_ITEM_KEYS = {
    "list": Key(str, is_needed=True),
    **{name: key for name, key in ITEM_KEYS.items() if name != "must"},
}
SUGGESTED = 5
"""Minutes."""
MINUTES = range(1, 61)


class TalkWords(Struct, frozen=True):
    """`minutes` are suggested, and no more; the first of `questions` is the usual one.

    What a team is asked first stands in `teams`, by the key of its name.
    """

    questions: tuple[str, ...]
    follow_ups: tuple[str, ...] = ()
    teams: Mapping[str, tuple[str, ...]] = {}
    minutes: int = SUGGESTED
    items: tuple[tuple[Phase, Item], ...] = ()

    def asked(self, team: str) -> tuple[str, ...]:
        """Every form of the question for that team, its own first, each once."""
        return tuple(dict.fromkeys((*self.teams.get(key_of(team), ()), *self.questions)))

    def fitted(self, lists: Mapping[Phase, Checklist]) -> dict[Phase, Checklist]:
        """`lists` with the items of a talk in the place of their own."""
        return {
            phase: replace(each, items=tuple(item for at, item in self.items if at is phase))
            for phase, each in lists.items()
        }


def talk_words_from(text: str, path: Path) -> TalkWords | FileProblem:
    """What `text` holds, or the first thing that is wrong with it."""
    page = page_of(text, path)
    if isinstance(page, FileProblem):
        return page
    return next(_problems(page), None) or _words(page.content)


def _problems(page: Page) -> Iterator[FileProblem]:
    """All faults; each check may rely on those before it."""
    yield from misfits(page, (), FILE_KEYS)
    content = page.content
    if content.get("minutes", SUGGESTED) not in MINUTES:
        yield page.problem(Cause.WRONG_VALUE, ("minutes",), str(content["minutes"]))
    yield from _text_problems(page, content, ("questions",))
    yield from _text_problems(page, content, ("follow_ups",))
    for name, team in content.get("team", {}).items():
        yield from misfits(page, ("team", name), TEAM_KEYS)
        yield from _text_problems(page, team, ("team", name, "questions"))
    for index, item in enumerate(content.get("item", [])):
        yield from misfits(page, ("item", index), TALK_ITEM_KEYS)
        yield from item_problems(page, index, item)
        if item["list"] not in LISTED:
            yield page.problem(Cause.UNKNOWN, ("item", index, "list"), item["list"])


def _text_problems(page: Page, table: dict[str, Any], place: Place) -> Iterator[FileProblem]:
    """Without a question there is nothing to ask."""
    name = str(place[-1])
    texts = table.get(name, [])
    if not all(isinstance(one, str) for one in texts):
        yield page.problem(Cause.WRONG_TYPE, place, name)
    if name in TEAM_KEYS and not any(map(tidy, texts)):
        yield page.problem(Cause.MISSING, place, name)


def _words(content: dict[str, Any]) -> TalkWords:
    items = ((Phase(item["list"]), item) for item in content.get("item", []))
    return TalkWords(
        _texts(content["questions"]),
        _texts(content.get("follow_ups", [])),
        {key_of(name): _texts(team["questions"]) for name, team in content.get("team", {}).items()},
        content.get("minutes", SUGGESTED),
        tuple((phase, item_from(phase, item)) for phase, item in items),
    )


def _texts(typed: list[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(tidy, typed)))
