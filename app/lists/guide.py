"""The agent's own guide: the links of the team, and what a good set-up of their own looks like."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.lists.page import Page, page_of
from app.lists.problem import Cause, FileProblem
from app.lists.schema import Key, misfits
from app.lists.template import HEAD_KEYS
from app.session.preparation import Example
from app.text.tidy import tidy

FILE_KEYS = {**HEAD_KEYS, "picture": Key(str), "note": Key(str), "link": Key(list)}
LINK_KEYS = {"address": Key(str, is_needed=True), "title": Key(str)}


class Setup(Struct, frozen=True):
    """How the agent's place looks when it is right: the path or link of a picture, a note."""

    picture: str = ""
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at."""
        return not self.picture and not self.note


class Guide(Struct, frozen=True):
    """What a team keeps at hand; each address stands there once."""

    links: tuple[Example, ...] = ()
    setup: Setup = Setup()


def guide_from(text: str, path: Path) -> Guide | FileProblem:
    """The guide that `text` holds, or the first thing that is wrong with it."""
    page = page_of(text, path)
    if isinstance(page, FileProblem):
        return page
    return next(_problems(page), None) or _guide(page.content)


def linked(guide: Guide, address: str) -> Guide:
    """With one more link, unless it is there already."""
    fresh = Example(tidy(address))
    known = {link.address for link in guide.links}
    if not fresh.address or fresh.address in known:
        return guide
    return replace(guide, links=(*guide.links, fresh))


def entitled(guide: Guide, address: str, title: str) -> Guide:
    """With another title for a link."""
    links = (
        replace(link, title=tidy(title)) if link.address == address else link
        for link in guide.links
    )
    return replace(guide, links=tuple(links))


def unlinked(guide: Guide, address: str) -> Guide:
    """Without that link."""
    return replace(guide, links=tuple(link for link in guide.links if link.address != address))


def moved(guide: Guide, address: str, by: int) -> Guide:
    """With a link `by` places further down, or up where `by` is negative; at most to the end."""
    others = [link for link in guide.links if link.address != address]
    for place, link in enumerate(guide.links):
        if link.address == address:
            others.insert(max(place + by, 0), link)
    return replace(guide, links=tuple(others))


def _problems(page: Page) -> Iterator[FileProblem]:
    """All faults; each check may rely on those before it."""
    yield from misfits(page, (), FILE_KEYS)
    links = page.content.get("link", [])
    for index, _ in enumerate(links):
        yield from misfits(page, ("link", index), LINK_KEYS)
    addresses = [tidy(link["address"]) for link in links]
    for index, address in enumerate(addresses):
        if address in addresses[:index]:
            yield page.problem(Cause.DOUBLE, ("link", index, "address"), address)


def _guide(content: dict[str, Any]) -> Guide:
    links = (
        Example(tidy(link["address"]), tidy(link.get("title", "")))
        for link in content.get("link", [])
    )
    setup = Setup(tidy(content.get("picture", "")), tidy(content.get("note", "")))
    return Guide(tuple(links), setup)
