"""What an agent can do to a list: each edit is a step from one value to the next."""

import re
from collections.abc import Callable, Collection
from itertools import count
from unicodedata import normalize

from msgspec.structs import replace

from app.lists.checklist import LONGEST_LIST, MOST_MUSTS, Checklist, Item
from app.profile import Profile
from app.refusal import Reason, Refusal
from app.session.session import Mode
from app.text.tidy import tidy

Outcome = Checklist | Refusal

LONGEST_ID = 40


def add(checklist: Checklist, title: str, state: str = "", reason: str = "") -> Outcome:
    """Put a new item at the end; its id is made from its title, once and for ever."""
    item = Item(_new_id(checklist, title), tidy(title), tidy(state), tidy(reason))
    if not item.title:
        return Refusal(Reason.NO_TITLE)
    return replace(checklist, items=(*checklist.items, item))


def reword(checklist: Checklist, item_id: str, title: str, state: str, reason: str) -> Outcome:
    """Give an item other words; it stays the same item."""
    title, state, reason = tidy(title), tidy(state), tidy(reason)
    if not title:
        return Refusal(Reason.NO_TITLE)
    return _changed(
        checklist, item_id, lambda item: replace(item, title=title, state=state, reason=reason)
    )


def move(checklist: Checklist, item_id: str, by: int) -> Outcome:
    """Move an item `by` places down, or up where `by` is negative; at most to the end."""
    item = _item(checklist, item_id)
    if item is None:
        return Refusal(Reason.NO_ITEM, item_id)
    place = max(checklist.items.index(item) + by, 0)
    others = [other for other in checklist.items if other != item]
    return replace(checklist, items=(*others[:place], item, *others[place:]))


def remove(checklist: Checklist, item_id: str) -> Outcome:
    """Take an item out."""
    items = tuple(item for item in checklist.items if item.id != item_id)
    if items == checklist.items:
        return Refusal(Reason.NO_ITEM, item_id)
    return replace(checklist, items=items)


def set_must(checklist: Checklist, item_id: str, *, must: bool) -> Outcome:
    """Say whether an item is a must-do; a list has two at most."""
    others = [item for item in checklist.items if item.must and item.id != item_id]
    if must and len(others) >= MOST_MUSTS:
        return Refusal(Reason.TOO_MANY_MUSTS)
    return _changed(checklist, item_id, lambda item: replace(item, must=must))


def set_modes(checklist: Checklist, item_id: str, modes: Collection[Mode]) -> Outcome:
    """Say in which sessions an item applies: in those with any of `modes`."""
    if not modes:
        return Refusal(Reason.LAST_MODE)
    return _changed(checklist, item_id, lambda item: replace(item, modes=frozenset(modes)))


def most(checklist: Checklist) -> int:
    """How many items a session with every mode would have, in the room with the most of them."""
    items = checklist.applying(list(Mode))
    return max(sum(profile in item.profiles for item in items) for profile in Profile)


def is_long(checklist: Checklist) -> bool:
    """Whether that is more than an agent can look at."""
    return most(checklist) > LONGEST_LIST


def _item(checklist: Checklist, item_id: str) -> Item | None:
    return next((item for item in checklist.items if item.id == item_id), None)


def _changed(checklist: Checklist, item_id: str, change: Callable[[Item], Item]) -> Outcome:
    if _item(checklist, item_id) is None:
        return Refusal(Reason.NO_ITEM, item_id)
    items = (change(item) if item.id == item_id else item for item in checklist.items)
    return replace(checklist, items=tuple(items))


def _new_id(checklist: Checklist, title: str) -> str:
    """An id that no item of the list has: the title in plain letters, numbered if need be."""
    plain = normalize("NFKD", title).casefold().encode("ascii", "ignore").decode()
    word = re.sub("[^a-z0-9]+", "-", plain)[:LONGEST_ID].strip("-") or "item"
    taken = {item.id for item in checklist.items}
    names = (f"{word}-{number}" if number > 1 else word for number in count(1))
    return next(item_id for name in names if (item_id := f"{checklist.phase}.{name}") not in taken)
