"""Brings a change onto a value that has changed in other ways meanwhile."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

S = TypeVar("S", bound=Struct)


def onto(now: S, was: S, wanted: S) -> S:
    """`now`, with each field that is another in `wanted` than it `was`, as it is `wanted`."""
    names = type(now).__struct_fields__
    changed = {name: getattr(wanted, name) for name in names}
    return replace(now, **{name: new for name, new in changed.items() if new != getattr(was, name)})
