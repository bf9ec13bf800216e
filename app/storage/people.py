"""Customers over all their sessions: who was met, what is owed to them, and who is who."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from sqlite3 import Connection, Row
from typing import TypeVar
from uuid import UUID

from app.people.customer import Customer
from app.people.met import EVERY, Met, Regroup, corrected
from app.people.owed import Due, Owed
from app.people.record import Noted
from app.records.attending import CANCELLED
from app.refusal import Refusal
from app.session.outcome import Attendance
from app.session.session import Session
from app.storage.captures import to_capture
from app.storage.column import from_ids, maybe, to_instant
from app.storage.customers import CustomerRows, write_customer
from app.storage.database import Database
from app.storage.kept_names import kept_names
from app.storage.reading import read, sound
from app.storage.sessions import START, TOOK_PLACE, SessionRows
from app.storage.still_open import still_open

T = TypeVar("T")
MET = f"""
    SELECT id, customer, name, name_key, last, started_wall, CASE WHEN started_wall IS NULL
        THEN (SELECT attendance FROM session WHERE session.id = newest.id) END AS said
    FROM (
        SELECT customer, name, name_key, max({START}) AS last, started_wall, id
        FROM session WHERE customer <> '' GROUP BY customer, name_key
    ) AS newest
"""
"""What the newest session says beside its start comes from the same row, as SQLite promises."""
NOT_OFF = f"""
    SELECT id, customer, name, name_key, {START} AS last, started_wall,
        CASE WHEN started_wall IS NULL THEN attendance END AS said
    FROM session
    WHERE customer = ? AND name_key = ?
        AND coalesce(attendance, '') NOT IN ('cancelled-by-them', 'cancelled-by-me')
    ORDER BY {START} DESC LIMIT 1
"""
"""The newest by a name that was not called off; asked for few, since no index knows of it."""
OWED = f"""
    SELECT capture.*, session.customer, session.name AS met_as, {START} AS given
    FROM %s ON session.id = capture.session_id
    WHERE owner IS NOT NULL
"""
TO_ALL, TO_ONE = "capture JOIN session", "session CROSS JOIN capture"
"""What is owed to one is looked for in their sessions, not among all that is open."""
OPEN = "AND done_at IS NULL"
UNTOLD = "AND done_at IS NOT NULL AND told_at IS NULL AND owner <> 'customer' AND customer <> ''"
WITH = "AND customer = ? AND customer <> ''"
DUE = """
    SELECT count(*) FILTER (WHERE due = ?), count(*) FILTER (WHERE due < ?) FROM capture
    WHERE owner <> 'customer' AND done_at IS NULL AND due <= ?
"""
IDS = f"SELECT id FROM session WHERE customer = ? AND customer <> '' ORDER BY {START}, id"


class PeopleRows:
    """The customers of a database; see `People`."""

    def __init__(self, database: Database) -> None:
        """Read and change the customers of `database`."""
        self._database = database
        self._sessions = SessionRows(database)
        self._customers = CustomerRows(database)

    def met(self) -> tuple[Met, ...] | Refusal:
        """Every name of every customer, whoever was met last first; one set by hand goes first."""

        def rows() -> tuple[Met, ...]:
            found = _newest_first(self._sound(self._newest(), _to_met))
            return corrected(found, kept_names(self._database))

        return read(rows)

    def sessions_with(self, key: str, most: int) -> tuple[Session, ...] | Refusal:
        """The newest `most` sessions of a customer, newest first."""
        return self._sessions.newest_with(key, most)

    def held_with(self, key: str, most: int) -> tuple[Session, ...] | Refusal:
        """The newest `most` sessions with a customer that took place, newest first."""
        return self._sessions.newest_with(key, most, TOOK_PLACE)

    def ids_with(self, key: str) -> tuple[UUID, ...] | Refusal:
        """All sessions of a customer by their ids."""
        return read(lambda: tuple(UUID(row["id"]) for row in self._database.rows(IDS, key)))

    def owed(self, key: str | None = None, most: int = EVERY) -> tuple[Owed, ...] | Refusal:
        """The `most` pressing open promises, and those kept of which nobody was told.

        With a `key`, those to one customer; of nobody there are none.
        """
        which, whose = ("", ()) if key is None else (WITH, (key,))
        owed = OWED % (TO_ALL if key is None else TO_ONE)

        def rows() -> tuple[Owed, ...]:
            found_in, found = self._database.rows, f"{owed} {OPEN} {which}"
            dated = found_in(f"{found} AND due IS NOT NULL ORDER BY due LIMIT ?", *whose, most)
            rest = most - len(dated)
            undated = found_in(f"{found} AND due IS NULL LIMIT ?", *whose, rest)
            untold = f"{owed} {UNTOLD} {which} ORDER BY done_at DESC LIMIT ?"
            kept = found_in(untold, *whose, rest - len(undated))
            return tuple(self._sound((*dated, *undated, *kept), _to_owed, "session_id"))

        return read(rows)

    def open_with(self, key: str) -> tuple[Noted, ...] | Refusal:
        """The questions and goals of a customer that nobody settled, the newest first."""
        return read(lambda: tuple(still_open(self._database, key)))

    def count_due(self, day: date) -> Due | Refusal:
        """How many promises of ours are still open whose day is `day` or an earlier one."""
        return read(lambda: Due(*self._database.rows(DUE, *[day.isoformat()] * 3)[0]))

    def find(self, key: str) -> Customer | Refusal | None:
        """What is known of a customer beyond their sessions, if anything is."""
        return read(lambda: self._customers.find(key))

    def regroup(self, change: Regroup) -> Refusal | None:
        """Put all of a change on disk, durably, or nothing of it; or say why not."""

        def write(connection: Connection) -> None:
            for key in {*change.sessions.values()}:
                ids = [str(one) for one, whose in change.sessions.items() if whose == key]
                connection.execute(
                    "UPDATE session SET customer = ? WHERE id IN (SELECT value FROM json_each(?))",
                    [key, from_ids(ids)],
                )
            for key, customer in change.facts.items():
                if customer is None:
                    connection.execute("DELETE FROM customer WHERE key = ?", [key])
                else:
                    write_customer(connection, customer)

        return self._database.keep(write)

    def _sound(self, rows: Iterable[Row], to: Callable[[Row], T], key: str = "id") -> Iterator[T]:
        return sound(self._database, rows, to, key)

    def _newest(self) -> Iterator[Row]:
        """The newest session by each name; one that was called off only if there is no other."""
        for row in self._database.rows(MET):
            is_off = row["said"] in CANCELLED
            others = (row["customer"], row["name_key"])
            yield from (self._database.rows(NOT_OFF, *others) if is_off else ()) or (row,)


def _newest_first(met: Iterable[Met]) -> tuple[Met, ...]:
    never = datetime.min.replace(tzinfo=UTC)
    by_key = sorted(met, key=lambda one: one.key)
    return tuple(sorted(by_key, key=lambda one: one.last or never, reverse=True))


def _to_met(row: Row) -> Met:
    return Met(
        row["customer"],
        row["name"],
        maybe(to_instant, row["last"]),
        has_begun=row["started_wall"] is not None,
        attendance=maybe(Attendance, row["said"]),
    )


def _to_owed(row: Row) -> Owed:
    return Owed(
        session=UUID(row["session_id"]),
        customer=row["customer"],
        name=row["met_as"],
        capture=to_capture(row),
        given=maybe(to_instant, row["given"]),
    )
