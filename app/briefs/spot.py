"""A place in a text that tells who somebody is, or may tell it."""

from enum import StrEnum
from hashlib import blake2b

from msgspec import Struct


class Sort(StrEnum):
    """What stands there; in its place stands this word when it is taken out."""

    NAME = "name"
    MAIL = "mail"
    NUMBER = "number"
    LINK = "link"
    HANDLE = "handle"
    PLACE = "place"
    WORDS = "words"
    """Of a script without capitals, in which names look like all else."""


class Spot(Struct, frozen=True):
    """From `start` on and before `end` in the plain text; a doubt unless it `is_certain`.

    All spots with the same `key` are decided together: what is certain apart from what is not,
    and a capital apart from the ordinary word. The key names nobody.
    """

    start: int
    end: int
    sort: Sort
    is_certain: bool
    text: str
    key: str


def key_of_spot(sort: Sort, told: str, *, is_certain: bool) -> str:
    """The key of all spots of that sort which say the same, and are as certain."""
    named = f"{sort}!{told}" if is_certain else f"{sort}:{told}"
    return blake2b(named.encode(errors="replace"), digest_size=8).hexdigest()
