"""Forgets a customer: in the data file, and in each copy of it."""

import sqlite3
from contextlib import closing
from os import utime
from pathlib import Path
from uuid import uuid4

from app.briefs.trace import trace_of
from app.home import Home
from app.moving.fault import Fault, NotDoneError
from app.moving.outcome import Going
from app.private_file import DRAFT, replacing, sweep
from app.storage.backup import folder_of
from app.storage.briefs import traces_in, write_traces
from app.storage.database import Database, connect, transaction
from app.storage.duplicate import is_whole, pour
from app.storage.migrate import version_of
from app.storage.moving.belonging import records_of, sessions_of, texts_of
from app.storage.moving.going import copies_of, would_go
from app.storage.moving.mentions import words_left
from app.storage.moving.person import Person, person_in
from app.storage.moving.snapshot import lead, snapshot
from app.storage.trouble import DamagedError, told_of
from app.storage.unfinished import drop_left_behind

JOURNAL = "-journal"


def forget(home: Home, key: str) -> Going | Fault:
    """Take the customer of that key out of a closed data file and out of all its copies.

    Each file is written anew, so that no letter is left in it. The data file comes last, but for
    copies that were made meanwhile: as long as it knows the customer, this can be done once more.
    """
    try:
        with snapshot(home) as database:
            person = person_in(database, key)
            outcome = would_go(home, database, key)
        done = _forget_in_copies(home, person, set())
        _rewrite(home.database, person)
        _forget_in_copies(home, person, done)
    except (sqlite3.Error, NotDoneError) as error:
        why = told_of(error) if isinstance(error, sqlite3.Error) else error
        return Fault(f"Not everything was forgotten ({why}). Mend that, then try again.")
    except OSError as error:
        return Fault(f"Not everything was forgotten: {error.filename}: {error.strerror}.")
    return outcome


def _forget_in_copies(home: Home, person: Person, done: set[Path]) -> set[Path]:
    """Forget them in all copies that are not done yet; which are done then."""
    _sweep(home)
    for path in copies_of(home):
        if path not in done:
            _forget_in(path, person)
            done.add(path)
    return done


def _sweep(home: Home) -> None:
    """Drafts that a killed program left hold names, too; those of a live one become copies."""
    for folder in (home.data, folder_of(home)):
        sweep(folder.glob(f".*{DRAFT}*"), waits=True)


def _forget_in(path: Path, person: Person) -> None:
    """A copy that cannot be opened goes as a whole, and any journal with what it is for."""
    made = path.stat()
    try:
        _rewrite(path, person)
        utime(path, ns=(made.st_atime_ns, made.st_mtime_ns))
    except (sqlite3.DatabaseError, NotDoneError) as error:
        if not _is_beyond_reading(error):
            raise
        path.unlink()
    path.with_name(f"{path.name}{JOURNAL}").unlink(missing_ok=True)


def _rewrite(path: Path, person: Person) -> None:
    """Put the same data without the person in the place of a file, whole, or leave it."""
    with replacing(path) as draft, closing(connect(draft)) as target:
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        with closing(connect(path)) as source:
            pour(source, target)
        if version_of(target) == 0 or not is_whole(target):
            raise DamagedError
        lead(target)
        _take_out(target, person)
        target.execute("VACUUM")


def _take_out(connection: sqlite3.Connection, person: Person) -> None:
    database = Database(connection)
    sessions = sessions_of(person, database)
    gone = {
        ("unfinished", "name"): texts_of(person, sessions, database),
        ("customer", "key"): records_of(person, database),
        ("session", "id"): sessions,
    }
    connection.execute("PRAGMA secure_delete = ON")
    with transaction(connection):
        for (table, column), values in gone.items():
            connection.executemany(
                f"DELETE FROM {table} WHERE {column} = ?", [(value,) for value in values]
            )
        drop_left_behind(connection)
        _leave_traces(database, person)
    for table in _indexes(connection):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _leave_traces(database: Database, person: Person) -> None:
    """So that a brief knows again what others said of them; one salt for a file is enough."""
    known = traces_in(database)
    salt = known[0].salt if known else uuid4().hex
    words = words_left(person, database)
    write_traces(database.connection, (trace_of(word, salt) for word in sorted(words)))


def _indexes(connection: sqlite3.Connection) -> list[str]:
    """Tables for searching, which keep the words of deleted rows until they are put in order."""
    query = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
    return [name for (name,) in connection.execute(query).fetchall()]


def _is_beyond_reading(error: sqlite3.Error | NotDoneError) -> bool:
    """Whether no other try can do better; a full disk, for one, can be mended."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
