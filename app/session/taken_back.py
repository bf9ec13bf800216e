"""Takes a change of a value back, and leaves whatever else became of it since."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import fields, replace

from app.cities.city import City
from app.clock import Moment
from app.session.booking import Override
from app.session.capture import Capture, Promise
from app.session.deadline import Deadline
from app.session.ladder import Ladder
from app.session.outcome import Outcome
from app.session.preparation import Example, Expectation, Goal
from app.session.showing import Showing

T = TypeVar("T")

WHOLE = (City, Deadline, Ladder, Moment, Override)
"""Changed as a whole; anything else field by field."""
BORN = (Outcome, Promise)
"""Gone with the act that made one, whatever was added to it since."""
NAMES: Mapping[type, Callable[[Any], object]] = {
    Capture: lambda one: one.id,
    Showing: lambda one: (one.kind, one.shown),
    Expectation: lambda one: one.text,
    Example: lambda one: one.address,
    Goal: lambda one: one.text,
}
"""By what an entry of a list is known; any other by itself."""
NOTHING = object()


def taken_back(now: T, left: T, found: T) -> T:
    """`now` without the change that `found` one value and `left` another.

    Of what was changed once more since, nothing is taken back.
    """
    if left in (now, found):
        return found if now == left else now
    if isinstance(now, Struct) and not isinstance(now, WHOLE):
        return cast("T", _fields_back(now, left, found))
    if isinstance(now, Mapping) and isinstance(left, Mapping) and isinstance(found, Mapping):
        return cast("T", _keys_back(now, left, found))
    if isinstance(now, tuple) and isinstance(left, tuple) and isinstance(found, tuple):
        return cast("T", _entries_back(now, left, found))
    return now


def _fields_back(now: Any, left: Any, found: Any) -> object:  # noqa: ANN401 - any fields
    """Where there was none before, there is none again, unless more was put into it since."""
    if isinstance(now, BORN) and found is None:
        return None if _is_still(now, left) else now
    blank = _blank(left or now)
    was, wanted = left or blank, found or blank
    changes = {
        name: taken_back(*(getattr(one, name) for one in (now, was, wanted)))
        for name in type(now).__struct_fields__
    }
    back = replace(now, **changes)
    return None if found is None and back == _blank(back) else back


def _is_still(now: object, left: object) -> bool:
    """Whether nobody said the contrary since."""
    return not isinstance(now, Outcome) or (
        isinstance(left, Outcome) and now.attendance is left.attendance
    )


def _blank(one: Struct) -> Struct:
    """One of that type that says as little as it can."""
    needed = {each.name: getattr(one, each.name) for each in fields(one) if each.required}
    return type(one)(**needed)


def _entries_back(
    now: tuple[object, ...], left: tuple[object, ...], found: tuple[object, ...]
) -> tuple[object, ...]:
    """Entry by entry; one that was taken out comes back to its place."""
    named, were = _named(now), _named(found)
    back = _keys_back(named, _named(left), were)
    order = dict.fromkeys((*were, *named))
    return tuple(back[name] for name in order if name in back)


def _keys_back(
    now: Mapping[object, object], left: Mapping[object, object], found: Mapping[object, object]
) -> dict[object, object]:
    """Key by key; what was taken out since stays out."""
    names = dict.fromkeys((*now, *found))
    back = {
        name: _key_back(*(known.get(name, NOTHING) for known in (now, left, found)))
        for name in names
    }
    return {name: one for name, one in back.items() if one is not NOTHING}


def _key_back(now: object, left: object, found: object) -> object:
    if left == found:
        return now
    if found is NOTHING:
        return NOTHING
    if left is NOTHING:
        return found if now is NOTHING else now
    return NOTHING if now is NOTHING else taken_back(now, left, found)


def _named(entries: tuple[object, ...]) -> dict[object, object]:
    return {_name(one): one for one in entries}


def _name(entry: object) -> object:
    name = NAMES.get(type(entry))
    return entry if name is None else name(entry)
