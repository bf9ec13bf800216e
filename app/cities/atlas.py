"""What a search asks of the cities there are, wherever they are kept."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from app.cities.city import City


class AtlasError(Exception):
    """The cities cannot be read."""


class Match(Struct, frozen=True):
    """A city under the name that it was found by; `id` tells it from all others.

    `within` are the keys of what it lies in: "washington", "wa", "united states", "usa".
    """

    id: int
    city: City
    within: tuple[str, ...]


class Atlas(Protocol):
    """All cities, by keys; the most peopled come first. Each question may raise AtlasError."""

    def choices(self, key: str) -> Sequence[Match]:
        """What to choose from where `key` is the name of something in several zones."""
        ...

    def named(self, key: str) -> Sequence[Match]:
        """The cities that have a name with this very key."""
        ...

    def beginning(self, key: str) -> Sequence[Match]:
        """The first of the cities that have a name whose key begins so."""
        ...

    def keys(self) -> Sequence[str]:
        """The keys that a misspelling may be taken for."""
        ...
