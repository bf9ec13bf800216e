"""Who is meant when a customer is to be forgotten, and whether a text names them."""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from app.people.customer import known_by
from app.storage.customers import CustomerRows
from app.storage.database import Database


class Person(Struct, frozen=True):
    """A customer by the key, by the names that they were ever met by, and by their sessions.

    `others` are the sessions with everybody else, and `strangers` are their keys.
    """

    key: str
    names: tuple[str, ...]
    sessions: frozenset[str]
    others: frozenset[str]
    strangers: frozenset[str]

    @property
    def name_keys(self) -> frozenset[str]:
        """What the names are recognised by."""
        return frozenset(filter(None, map(known_by, self.names)))


def person_in(database: Database, key: str) -> Person:
    """Everything by which the customer of that key is known."""
    met = database.rows("SELECT id, name FROM session WHERE customer = ?", key)
    known = CustomerRows(database).find(key)
    names = {row["name"] for row in met} | ({known.name} if known else set())
    others = database.rows("SELECT id, customer FROM session WHERE customer <> ?", key)
    strangers = {one.key for one in CustomerRows(database).each()} - {key}
    return Person(
        key,
        tuple(sorted(filter(None, names))),
        frozenset(row["id"] for row in met),
        frozenset(row["id"] for row in others),
        frozenset(strangers | {row["customer"] for row in others}),
    )


def names(person: Person, text: str) -> bool:
    """Whether a text, or one in a document, names the person.

    Where words have no spaces between them, the name may stand anywhere in one.
    """
    told = [f" {known_by(one)} " for one in texts_in(text)]
    return any(
        f" {key} " in words or (key in words and not key.isascii())
        for key in person.name_keys
        for words in told
    )


def texts_in(text: str) -> Iterator[str]:
    """What a document holds, without the signs that it keeps a new line as; or the text itself."""
    try:
        held = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        held = None
    if isinstance(held, dict | list):
        yield from _strings_in(held)
    else:
        yield text


def _strings_in(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict | list):
        for one in held.values() if isinstance(held, dict) else held:
            yield from _strings_in(one)
