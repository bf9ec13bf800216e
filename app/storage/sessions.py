"""Sessions to rows and back, with all that belongs to them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from sqlite3 import Connection, Row
from uuid import UUID

from app.people.customer import known_by
from app.refusal import Reason, Refusal
from app.session.outcome import Attendance
from app.session.session import Mark, Session
from app.session.store import Unread
from app.storage.captures import save_captures, saved_captures
from app.storage.column import from_ids, from_instant
from app.storage.database import Columns, Database, Value, put
from app.storage.documents import save_document
from app.storage.found import keep_found
from app.storage.kept_names import kept_names
from app.storage.reading import read, sound
from app.storage.session_row import from_session, to_session
from app.storage.showings import save_showings, saved_showings
from app.storage.trouble import DamagedError, Trouble

START = "coalesce(started_wall, planned_at)"
AT_A_TIME = 100
WHOLE = """
    SELECT session.*, booking.facts AS booked, aftercare.facts AS cared_for,
        talk.facts AS talked, harvest.facts AS harvested
    FROM session
    LEFT JOIN booking ON booking.session_id = session.id
    LEFT JOIN aftercare ON aftercare.session_id = session.id
    LEFT JOIN talk ON talk.session_id = session.id
    LEFT JOIN harvest ON harvest.session_id = session.id
"""
TOOK_PLACE = "(attendance IN ('joined', 'late') OR attendance IS NULL AND started_wall NOT NULL)"
"""As `took_place` has it."""
_NEWEST_WITH = f"""
    id IN (
        SELECT id FROM session WHERE customer = ? AND customer <> '' AND %s
        ORDER BY {START} DESC, id DESC LIMIT ?
    )
"""


class SessionRows:
    """The sessions of a database; see `SessionStore`."""

    def __init__(self, database: Database) -> None:
        """Keep sessions in `database`."""
        self._database = database

    @property
    def unread(self) -> Unread:
        """What could not be read of all that was asked for so far."""
        return Unread(len(self._database.unread), self._database.path)

    def unclosed(self) -> tuple[Session, ...]:
        """All sessions that are not closed; a value that means nothing is damage."""
        try:
            return self._whole("closed_at IS NULL")
        except ValueError as error:
            raise DamagedError(str(error)) from error

    def ran_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All sessions that ran at some instant from `start` on and before `end`, oldest first."""
        ran = "started_wall < ? AND (ended_wall IS NULL OR ended_wall >= ?)"
        return self._read(ran, from_instant(end), from_instant(start))

    def closed_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All closed sessions that began, or were to begin, from `start` on and before `end`."""
        within = f"{START} >= ? AND {START} < ? AND closed_at IS NOT NULL"
        return self._read(within, from_instant(start), from_instant(end))

    def missed_before(self, session: Session) -> int | Refusal:
        """To how many earlier sessions the customer of `session` did not come."""
        if not session.customer or session.start is None:
            return 0
        missed = f"customer = ? AND attendance = ? AND id <> ? AND {START} < ?"
        values = (
            session.customer,
            Attendance.NO_SHOW,
            str(session.id),
            from_instant(session.start),
        )
        query = f"SELECT count(*) AS missed FROM session WHERE {missed}"
        return read(lambda: int(self._database.rows(query, *values)[0]["missed"]))

    def find(self, identity: UUID) -> Session | Refusal:
        """The session of that id, closed or not; or why it cannot be had."""
        found = self._read("id = ?", str(identity))
        if isinstance(found, Refusal):
            return found
        if found:
            return found[0]
        if str(identity) in self._database.unread:
            return Refusal(Reason.NOT_READ, Trouble.DAMAGED)
        return Refusal(Reason.NO_SESSION)

    def newest_with(
        self, customer: str, most: int, which: str = "TRUE"
    ) -> tuple[Session, ...] | Refusal:
        """The newest `most` sessions of a customer that `which` finds, newest first."""
        found = self._read(_NEWEST_WITH % which, customer, most)
        return found if isinstance(found, Refusal) else found[::-1]

    def customer_named(self, name: str) -> str:
        """The key of the customer who was last met by that name, or is called so, or a new one."""
        key = known_by(name)
        if not key:
            return ""
        query = f"SELECT customer FROM session WHERE name_key = ? ORDER BY {START} DESC LIMIT 1"
        met = self._database.rows(query, key)
        if met:
            return str(met[0]["customer"])
        kept = kept_names(self._database).items()
        return next((whose for whose, called in kept if known_by(called) == key), key)

    def has_typed(self, identity: UUID) -> bool:
        """Whether anything is half typed or put aside for it; as well where nobody can tell."""
        query = (
            "SELECT 1 FROM unfinished WHERE instr(name, ?)"
            " UNION ALL SELECT 1 FROM put_aside WHERE session_id = ?"
        )
        found = read(lambda: self._database.rows(query, str(identity), str(identity)))
        return isinstance(found, Refusal) or bool(found)

    def is_empty(self) -> bool:
        """Whether there never was a session."""
        return not self._database.rows("SELECT 1 FROM session LIMIT 1")

    def each(self, which: str = "TRUE", *values: Value) -> Iterator[Session]:
        """All sessions that `which` finds, oldest first, of which few are at hand at a time."""
        found = f"SELECT id FROM session WHERE {which} ORDER BY {START}, id"
        ids = self._database.connection.execute(found, values)
        while some := ids.fetchmany(AT_A_TIME):
            wanted = from_ids(row["id"] for row in some)
            yield from self._found("id IN (SELECT value FROM json_each(?))", wanted)

    def save(self, session: Session) -> Refusal | None:
        """Put a session on disk, durably, before returning; or say why not."""
        return self._database.keep(lambda connection: write_session(connection, session))

    def delete(self, session: Session) -> Refusal | None:
        """Take a session from disk, with all that belongs to it; or say why not."""
        gone = "DELETE FROM session WHERE id = ?"
        return self._database.keep(lambda connection: connection.execute(gone, [str(session.id)]))

    def _read(self, which: str, *values: Value) -> tuple[Session, ...] | Refusal:
        return read(lambda: self._found(which, *values))

    def _found(self, which: str, *values: Value) -> tuple[Session, ...]:
        """All that can be read: one by one only where they cannot be read at once."""
        try:
            return self._whole(which, *values)
        except ValueError:
            ids = f"SELECT id FROM session WHERE {which} ORDER BY {START}, id"
            rows = self._database.rows(ids, *values)
            return tuple(sound(self._database, rows, self._one))

    def _one(self, row: Row) -> Session:
        return self._whole("id = ?", row["id"])[0]

    def _whole(self, which: str, *values: Value) -> tuple[Session, ...]:
        """All sessions that `which` finds; raises `ValueError` if a value means nothing."""
        ids = f"SELECT id FROM session WHERE {which}"
        rows = self._database.rows(f"{WHOLE} WHERE {which} ORDER BY {START}, session.id", *values)
        marks = self._marks(ids, *values)
        showings = saved_showings(self._database, ids, *values)
        captures = saved_captures(self._database, ids, *values)
        return tuple(
            to_session(row, marks[row["id"]], showings[row["id"]], captures[row["id"]])
            for row in rows
        )

    def _marks(self, ids: str, *values: Value) -> dict[str, dict[str, Mark]]:
        marks = defaultdict[str, dict[str, Mark]](dict)
        query = f"SELECT * FROM mark WHERE session_id IN ({ids})"
        for row in self._database.rows(query, *values):
            marks[row["session_id"]][row["item_id"]] = Mark(row["state"])
        return marks


def write_session(connection: Connection, session: Session) -> None:
    """Put a session with all that belongs to it in the place of what was saved."""
    identity: Columns = {"session_id": str(session.id)}
    put(connection, "session", [from_session(session)])
    connection.execute("DELETE FROM mark WHERE session_id = :session_id", identity)
    put(connection, "mark", [identity | _from_mark(*mark) for mark in session.marks.items()])
    save_showings(connection, identity, session.showings)
    save_captures(connection, identity, session.captures)
    save_document(connection, "booking", identity, session.booking)
    save_document(connection, "aftercare", identity, session.aftercare)
    save_document(connection, "talk", identity, session.talk)
    save_document(connection, "harvest", identity, session.harvest)
    keep_found(connection, session)


def _from_mark(item_id: str, mark: Mark) -> Columns:
    return {"item_id": item_id, "state": mark}
