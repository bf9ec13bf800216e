"""Sessions as single facts, so that it can be told which act changed what."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from app.session.capture import Capture, Promise
from app.session.outcome import Outcome
from app.session.preparation import Example, Expectation, Goal
from app.session.session import Mark
from app.session.undo import ARRANGED
from tests.app.undoing.office import Sessions

Path = tuple[object, ...]
Facts = Mapping[Path, object]

BORN = (Capture, Promise, Outcome, Expectation, Example, Goal)
"""What goes with the act that made it, and whatever was added to it since."""
NEEDED = {"booked_at", "at", "subject", "text", "language"}
"""What stays of a part as long as the part does."""


def facts_of(sessions: Sessions) -> Facts:
    """Each fact by where it stands; what says nothing is none."""
    return {
        path: fact
        for key, one in sessions.items()
        for name in ARRANGED
        if name != "showings"
        for path, fact in _facts((key, name), getattr(one, name))
    }


def amiss(before: Facts, after: Facts, since: Facts, now: Facts) -> list[object]:
    """Which facts are not as they were before an act that is taken back, or as they were since."""
    return [
        (path, [known.get(path) for known in (before, after, since, now)])
        for path in {*before, *after, *since, *now}
        if not _is_allowed(path, before, after, since, now)
    ]


def _is_allowed(path: Path, before: Facts, after: Facts, since: Facts, now: Facts) -> bool:
    then, left, found, is_now = (known.get(path) for known in (before, after, since, now))
    if then == left:
        return is_now == found or _is_born(path, before, after)
    if left == found:
        is_kept = then is None and is_now == found
        stays = path[-1] in NEEDED or _has_changed(path, before, after, since)
        return is_now == then or (is_kept and stays)
    return True


def _has_changed(path: Path, before: Facts, after: Facts, since: Facts) -> bool:
    """Whether it belongs to what the act brought about and something else was said of since."""
    wholes = [path[:place] for place in range(len(path)) if (*path[:place], ".") in after]
    new = [whole for whole in wholes if (*whole, ".") not in before]
    return any(
        after.get(other) != since.get(other)
        for whole in new
        for other in {*after, *since}
        if other[: len(whole)] == whole
    )


def _is_born(path: Path, before: Facts, after: Facts) -> bool:
    """Whether it belongs to what the act itself brought about."""
    wholes = [(*path[:place], ".") for place in range(len(path) + 1)]
    return any(whole in after and whole not in before for whole in wholes)


def _facts(path: Path, one: Any) -> Iterator[tuple[Path, object]]:  # noqa: ANN401 - any value
    parts = dict(_parts(one))
    if isinstance(one, BORN):
        yield (*path, "."), True
    for name, part in parts.items():
        yield from _facts((*path, name), part)
    says_nothing = one is None or one is Mark.OPEN or isinstance(one, (Struct, Mapping, tuple))
    if not parts and not says_nothing:
        yield path, one


def _parts(one: Any) -> Iterator[tuple[object, object]]:  # noqa: ANN401 - any value
    if isinstance(one, Struct):
        told = ((field, getattr(one, field.name)) for field in fields(one))
        yield from ((field.name, value) for field, value in told if value != field.default)
    elif isinstance(one, Mapping):
        yield from one.items()
    elif isinstance(one, tuple):
        yield from ((_name(each), each) for each in one)


def _name(entry: object) -> object:
    names: dict[type, str] = {Capture: "id", Expectation: "text", Example: "address", Goal: "text"}
    return getattr(entry, names[type(entry)]) if type(entry) in names else entry
