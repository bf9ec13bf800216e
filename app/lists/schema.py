"""Which keys a table may and must have."""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from msgspec import Struct

from app.lists.page import Page, Place
from app.lists.problem import Cause, FileProblem
from app.text.tidy import tidy


class Key(Struct, frozen=True):
    """What stands behind a key; a text that is needed says something."""

    kind: type
    is_needed: bool = False


Keys = Mapping[str, Key]


def misfits(page: Page, place: Place, keys: Keys) -> Iterator[FileProblem]:
    """How the table at `place` differs from what `keys` ask for."""
    table = page.at(place)
    if not isinstance(table, dict):
        return iter([page.problem(Cause.WRONG_TYPE, place, _word(place))])
    return chain(_unknown(page, place, table, keys), _unfit(page, place, table, keys))


def _unknown(page: Page, place: Place, table: Collection[str], keys: Keys) -> Iterator[FileProblem]:
    for name in table:
        if name not in keys:
            yield page.problem(Cause.UNKNOWN, (*place, name), name)


def _unfit(
    page: Page, place: Place, table: Mapping[str, object], keys: Keys
) -> Iterator[FileProblem]:
    for name, key in keys.items():
        cause = _fault(table.get(name), key)
        if cause is not None:
            yield page.problem(cause, (*place, name), name)


def _fault(value: object, key: Key) -> Cause | None:
    if value is None or (key.is_needed and isinstance(value, str) and not tidy(value)):
        return Cause.MISSING if key.is_needed else None
    return None if type(value) is key.kind else Cause.WRONG_TYPE


def _word(place: Place) -> str:
    """The last word on the way to `place`."""
    return [part for part in place if isinstance(part, str)][-1]
