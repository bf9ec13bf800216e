"""What would go with a customer who is forgotten, told before anything does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.home import Home
from app.moving.outcome import Going
from app.storage.backup import backups_of, is_good
from app.storage.database import Database, connect, connect_to_spare
from app.storage.duplicate import pour
from app.storage.migrate import version_of
from app.storage.moving.belonging import insights_in, promises_in, records_of, sessions_of, texts_of
from app.storage.moving.mentions import told_of
from app.storage.moving.person import Person, person_in
from app.storage.moving.snapshot import lead

KNOWS_CUSTOMERS = 6
"""The version of the data file from which on it can be asked for them as it is."""


def would_go(home: Home, database: Database, key: str) -> Going:
    """What would go with the customer of that key; nothing is changed."""
    person = person_in(database, key)
    sessions = sessions_of(person, database)
    texts = texts_of(person, sessions, database)
    mentions, remnants = told_of(person, sessions, texts, database)
    good = {path: is_good(path) for path in copies_of(home)}
    return Going(
        key,
        person.names,
        sessions=len(sessions),
        promises=promises_in(sessions, database),
        texts=len(texts),
        copies=sum(_holds(path, person) for path, is_good in good.items() if is_good),
        unreadable=sum(not is_good for is_good in good.values()),
        mentions=mentions,
        remnants=remnants,
        insights=insights_in(sessions, database),
    )


def copies_of(home: Home) -> Iterator[Path]:
    """All that may hold what the data file once held, also what was set aside."""
    yield from backups_of(home)
    yield from sorted(home.data.glob(f"{home.database.stem}-*{home.database.suffix}"))


def _holds(path: Path, person: Person) -> bool:
    """Whether anything in a sound copy is the person's."""
    with _looked_into(path) as copy:
        sessions = sessions_of(person, copy)
        return bool(sessions or records_of(person, copy) or texts_of(person, sessions, copy))


@contextmanager
def _looked_into(path: Path) -> Iterator[Database]:
    """A copy as it is, or a nameless one of it that was led to where it can be asked."""
    with closing(connect(path)) as copy:
        if version_of(copy) >= KNOWS_CUSTOMERS:
            yield Database(copy)
        else:
            with closing(connect_to_spare()) as spare:
                _led(copy, spare)
                yield Database(spare)


def _led(copy: sqlite3.Connection, spare: sqlite3.Connection) -> None:
    pour(copy, spare)
    lead(spare)
