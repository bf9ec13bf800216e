"""Who is meant when a customer is to be forgotten, in the data file and in older copies of it."""

import json
from collections.abc import Iterator

from msgspec import Struct

from app.moving.outcome import Going
from app.people.customer import known_by
from app.storage.customers import CustomerRows
from app.storage.database import Database

LISTED = "SELECT value FROM json_each(?)"
WRITTEN = (
    "SELECT session_id, text FROM capture UNION ALL SELECT session_id, facts FROM booking"
    " UNION ALL SELECT session_id, facts FROM aftercare"
)


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


def sessions_of(person: Person, database: Database) -> tuple[str, ...]:
    """The ids of all sessions with that person, also in an older copy of the data."""
    which = f"customer = ? OR name_key IN ({LISTED}) OR id IN ({LISTED})"
    names, ids = json.dumps([*person.name_keys]), json.dumps([*person.sessions])
    found = database.rows(f"SELECT id FROM session WHERE {which}", person.key, names, ids)
    return tuple(row["id"] for row in found if row["id"] not in person.others)


def records_of(person: Person, database: Database) -> tuple[str, ...]:
    """The keys of all that is known of the person, also by keys that they had once."""
    keys = {
        one.key for one in CustomerRows(database).each() if known_by(one.name) in person.name_keys
    }
    return tuple(sorted({person.key} | (keys - person.strangers)))


def texts_of(person: Person, sessions: tuple[str, ...], database: Database) -> tuple[str, ...]:
    """The names of all unfinished texts that are for the person, or name them."""
    return tuple(
        row["name"]
        for row in database.rows("SELECT name, text FROM unfinished")
        if any(session in row["name"] for session in sessions) or names(person, row["text"])
    )


def going(person: Person, database: Database) -> Going:
    """What goes with the person out of one data file."""
    sessions = sessions_of(person, database)
    owed = f"FROM capture WHERE owner IS NOT NULL AND session_id IN ({LISTED})"
    owed = f"FROM capture WHERE owner IS NOT NULL AND session_id IN ({LISTED})"
    promises = database.rows(f"SELECT count(*) AS found {owed}", json.dumps(sessions))
    texts = len(texts_of(person, sessions, database))
    mentions = len(set(_mentions(person, database)) - set(sessions))
    promised = promises[0]["found"]
    return Going(person.key, person.names, len(sessions), promised, texts, mentions=mentions)


def names(person: Person, text: str) -> bool:
    """Whether a text names the person; where words have no spaces between them, anywhere in one."""
    words = f" {known_by(text)} "
    return any(
        f" {key} " in words or (key in words and not key.isascii()) for key in person.name_keys
    )


def _mentions(person: Person, database: Database) -> Iterator[str]:
    """A look at the letters leaves out nearly all texts, and costs little."""
    beginnings = [word.casefold() for name in person.names for word in name.split()[:1]]
    for session, text in database.connection.execute(WRITTEN):
        bare = text.casefold()
        if any(word in bare for word in beginnings) and names(person, text):
            yield session
