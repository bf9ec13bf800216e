"""A customer: what is known of them beyond one session."""

from msgspec import Struct

from app.cities.city import City
from app.key import key_of


class Customer(Struct, frozen=True):
    """Whom sessions are with.

    All sessions that carry the same `key` are with this customer. `pronounced` is how the name is
    said; `language` is a code, or empty.
    """

    key: str
    name: str
    pronounced: str = ""
    city: City | None = None
    language: str = ""
    notes: str = ""


def known_by(name: str) -> str:
    """By what a name is recognised, in all its spellings; empty without a name."""
    return key_of(name) or name.casefold().strip()
