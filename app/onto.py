"""Brings a change onto a value that has changed in other ways meanwhile."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

S = TypeVar("S", bound=Struct)


def onto(now: S, was: S, wanted: S, parts: tuple[type[Struct], ...] = ()) -> S:
    """`now`, with each field that is another in `wanted` than it `was`, as it is `wanted`.

    The fields of `parts` are brought one by one; any other field is one whole.
    """
    changed = {}
    for name in type(now).__struct_fields__:
        current, old, new = (getattr(one, name) for one in (now, was, wanted))
        if new != old:
            is_part = isinstance(new, parts) and type(new) is type(old) is type(current)
            changed[name] = onto(current, old, new, parts) if is_part else new
    return replace(now, **changed)
