"""The one door to the database: opens files, and writes all of something or nothing."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from app.refusal import Refusal
from app.storage.trouble import DamagedError, not_saved

PATIENCE = 2.0
"""How many seconds to wait for another program that holds the file."""
_RULES = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)

Value = str | bytes | int | None
Columns = dict[str, Value]
Plain = tuple[str | bytes | float | None, ...]
"""The values of one row."""
AT_A_TIME = 200
"""Of so few rows, what is not kept makes room for the next ones."""
T = TypeVar("T")


class Database:
    """An open database of the newest version."""

    def __init__(self, connection: sqlite3.Connection, unread: set[str] | None = None) -> None:
        """Take over `connection`; `unread` are the sessions come upon that cannot be read."""
        self.connection = connection
        self.unread: set[str] = set() if unread is None else unread
        self.path = Path(connection.execute("PRAGMA database_list").fetchone()["file"])
        """Where the file is; it is for other threads to open."""

    def rows(self, query: str, *values: Value) -> list[sqlite3.Row]:
        """All that `query` finds; a byte that the disk spoilt costs one letter."""
        try:
            with _strict(self.connection):
                return self.connection.execute(query, values).fetchall()
        except UnicodeError:
            return self.connection.execute(query, values).fetchall()

    def made(self, to: Callable[[list[Plain]], Iterable[T]], query: str, *values: Value) -> list[T]:
        """What `to` makes of all that `query` finds, given some rows at a time.

        For thousands of rows; raises `ValueError` where the disk spoilt a byte of a text.
        """
        cursor = self.connection.cursor()
        cursor.row_factory = None
        with _strict(self.connection):
            cursor.execute(query, values)
            slices = iter(lambda: cursor.fetchmany(AT_A_TIME), [])
            return [one for some in slices for one in to(some)]

    @property
    def writes(self) -> tuple[int, int] | None:
        """Of others and of our own: the same as long as nobody wrote anything to the file.

        Nothing within a transaction, since what it wrote may be undone without another write.
        """
        if self.connection.in_transaction:
            return None
        (others,) = self.rows("PRAGMA data_version")[0]
        return others, self.connection.total_changes

    def keep(self, write: Callable[[sqlite3.Connection], object]) -> Refusal | None:
        """Put what `write` does on disk, durably and whole; or say what the machine did."""
        try:
            with transaction(self.connection):
                write(self.connection)
        except sqlite3.Error as error:
            return not_saved(error)
        return None

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


def put(connection: sqlite3.Connection, table: str, rows: Sequence[Columns]) -> None:
    """Insert each of `rows`, or change the row that has its key; all have the same columns."""
    if not rows:
        return
    names = ", ".join(rows[0])
    values = ", ".join(f":{name}" for name in rows[0])
    changes = ", ".join(f"{name} = excluded.{name}" for name in rows[0])
    connection.executemany(
        f"INSERT INTO {table} ({names}) VALUES ({values}) ON CONFLICT DO UPDATE SET {changes}",
        rows,
    )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside stays, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def connect(path: Path) -> sqlite3.Connection:
    """A connection to a file that exists; what a killed program left half done is rolled back."""
    return _ruled(f"{path.absolute().as_uri()}?mode=rw")


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection to a file that nobody writes, and that may lie where nobody can write."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return _connected(address)


def connect_to_look(path: Path) -> sqlite3.Connection:
    """A connection to a file of which nothing is known, and nothing is to be changed."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    return _connected(address)


def connect_to_spare() -> sqlite3.Connection:
    """A connection to a database on disk that nobody else sees, and that is gone when closed."""
    return _ruled("")


def connect_to_memory() -> sqlite3.Connection:
    """A connection to a database that is gone when it is closed."""
    return _ruled(":memory:")


class _Connection(sqlite3.Connection):
    def execute(self, sql: str, values: object = (), /) -> sqlite3.Cursor:
        """The message about a damaged schema may be no text, which Python fails to tell."""
        try:
            return super().execute(sql, values)  # type: ignore[arg-type]  # whatever SQLite takes
        except UnicodeDecodeError as error:
            raise DamagedError(str(error)) from error


def _connected(address: str) -> sqlite3.Connection:
    return sqlite3.connect(
        address, timeout=PATIENCE, isolation_level=None, factory=_Connection, uri=True
    )


def _ruled(address: str) -> sqlite3.Connection:
    connection = _connected(address)
    connection.row_factory = sqlite3.Row
    connection.text_factory = _read_text
    try:
        for rule in _RULES:
            connection.execute(rule)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def _strict(connection: sqlite3.Connection) -> Iterator[None]:
    """Text is read without a call for each, and a byte that the disk spoilt is an error."""
    usual, connection.text_factory = connection.text_factory, str
    try:
        yield
    except sqlite3.OperationalError as error:
        if hasattr(error, "sqlite_errorcode"):
            raise
        raise UnicodeError("a byte of a text is spoilt") from None  # Python's words quote it
    finally:
        connection.text_factory = usual


def _read_text(raw: bytes) -> str:
    """A byte that the disk spoilt costs one letter, never the whole session."""
    return raw.decode(errors="replace")
