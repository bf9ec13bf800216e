"""A copy of all that rests in a home, to read at leisure while the program goes on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from app.home import Home
from app.moving.fault import NotDoneError
from app.people.customer import known_by
from app.storage.customers import CustomerRows
from app.storage.database import Database, connect, connect_to_spare
from app.storage.duplicate import pour
from app.storage.migrate import migrate, newest_version, version_of


@contextmanager
def snapshot(home: Home) -> Iterator[Database]:
    """What rests in `home`, led to the newest version; an empty database where there is none.

    The copy lies in a file without a name, so that nothing is left of it however this ends.
    """
    with closing(connect_to_spare()) as copy:
        if home.database.exists():
            with closing(connect(home.database)) as resting:
                pour(resting, copy)
        lead(copy)
        yield Database(copy)


def customers_in(home: Home) -> frozenset[str]:
    """The keys of all whom sessions in `home` are with; nobody where that cannot be read."""
    try:
        with snapshot(home) as database:
            met = database.rows("SELECT DISTINCT customer FROM session WHERE customer <> ''")
            return frozenset(row["customer"] for row in met)
    except (sqlite3.Error, NotDoneError):
        return frozenset()


def lead(copy: sqlite3.Connection) -> None:
    """Lead a copy to the newest version; raises `NotDoneError` if a newer program wrote it."""
    if version_of(copy) > newest_version():
        raise NotDoneError("The data file is from a newer Callside. Update this one.")
    migrate(copy)


def customer_called(database: Database, name: str) -> str:
    """The key of the one customer who is called so; raises `NotDoneError` if there is no one."""
    wanted = known_by(name)
    query = "SELECT DISTINCT customer FROM session WHERE name_key = ? AND customer <> ''"
    keys: set[str] = {row["customer"] for row in database.rows(query, wanted)}
    keys |= {one.key for one in CustomerRows(database).each() if known_by(one.name) == wanted}
    if not wanted or not keys:
        raise NotDoneError("Nobody is called that.")
    if len(keys) > 1:
        raise NotDoneError(f"{len(keys)} customers are called that. Name a session: --session ID")
    return keys.pop()


def customer_of(database: Database, session: str) -> str:
    """The key of whom that session is with; raises `NotDoneError` if there is none."""
    found = database.rows("SELECT customer FROM session WHERE id = ?", session)
    if not found:
        raise NotDoneError("There is no session of that id.")
    key: str = found[0]["customer"]
    return key


def customer_with(database: Database, key: str) -> str:
    """That key; raises `NotDoneError` if it is nobody's."""
    query = (
        "SELECT 1 FROM session WHERE customer = ? UNION ALL SELECT 1 FROM customer WHERE key = ?"
    )
    if not key or not database.rows(query, key, key):
        raise NotDoneError("Nobody is known by that key.")
    return key
