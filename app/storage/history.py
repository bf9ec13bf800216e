"""Reads figures and finds words, through a connection of its own that writes nothing."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from app.history.fit import fit
from app.history.history import UnreadableError
from app.history.search import Hit, Terms
from app.history.tally import Tally
from app.history.texts import customer_texts, texts_of
from app.insights.heard import Heard
from app.people.customer import Customer
from app.refusal import Reason, Refusal
from app.session.session import Session
from app.storage.captures import saved_captures
from app.storage.customers import CustomerRows
from app.storage.database import Database, Value, connect
from app.storage.insights import InsightRows
from app.storage.reading import sound
from app.storage.session_row import to_session
from app.storage.sessions import WHOLE
from app.storage.talks import TalkRows
from app.storage.trouble import trouble_in
from app.talks.challenge import Challenge

T = TypeVar("T")

SLICE = 500
"""How many sessions are read at once: whoever saves must wait for that long."""
MOST_HITS, MOST_NAMES = 24, 12
WEIGHED = 500
"""Among so many of the newest, the best is looked for."""
_TALLY = (
    "session_id, at, over, waited, attendance, focus, done, still_open,"
    " nullif(mistakes, '[]'), nullif(own_words, '')"
)


class HistoryFile:
    """The history in a database; see `History`."""

    def __init__(self, database: Database) -> None:
        """Read `database`, and close it in the end."""
        self._database = database

    def tallies(self, start: int, end: int) -> Iterator[Sequence[Tally]]:
        """The figures of sessions from `start` on and before `end`, oldest first, in slices."""
        query = (
            f"SELECT {_TALLY} FROM tally WHERE (at, session_id) > (?, ?) AND at < ?"
            f" ORDER BY at, session_id LIMIT {SLICE}"
        )
        last: tuple[int, str] = (start, "")
        while found := [_tally(row) for row in self._rows(query, *last, end)]:
            yield found
            last = (found[-1].at, found[-1].id)

    def latest(self, most: int) -> Sequence[Tally]:
        """The figures of the last sessions, newest first."""
        query = f"SELECT {_TALLY} FROM tally ORDER BY at DESC, session_id DESC LIMIT ?"
        return [_tally(row) for row in self._rows(query, most)]

    def insights(self, start: int, end: int) -> Sequence[int]:
        """When insights were written down from `start` on and before `end`, oldest first."""
        query = "SELECT at FROM capture WHERE kind = 'insight' AND at >= ? AND at < ? ORDER BY at"
        return [row[0] for row in self._rows(query, start, end)]

    def heard(self) -> tuple[Heard, ...]:
        """All insights, the newest first."""
        return _readable(InsightRows(self._database).heard())

    def challenges(self) -> tuple[Challenge, ...]:
        """Every challenge that was named, the newest first."""
        return _readable(TalkRows(self._database).challenges())

    def search(self, terms: Terms) -> tuple[Hit, ...]:
        """Where all of `terms` are written: best first, or newest first for a letter or two."""
        if not terms.words:
            return ()
        numbers = self._best(terms) if terms.is_ranked else self._newest(terms, MOST_HITS)
        return self._hits(numbers)

    def sessions(self, ids: Sequence[str]) -> tuple[Hit, ...]:
        """What is written of these sessions, in their order; of what is gone nothing."""
        marks = ", ".join("?" for _ in ids)
        query = f"SELECT session_id, id FROM written WHERE session_id IN ({marks})"
        numbers = dict(map(tuple, self._rows(query, *ids)))
        return self._hits([numbers[one] for one in ids if one in numbers])

    def close(self) -> None:
        """Let go of the disk."""
        self._database.close()

    def _rows(self, query: str, *values: Value) -> list[sqlite3.Row]:
        try:
            return self._database.rows(query, *values)
        except sqlite3.Error as error:
            raise UnreadableError(Refusal(Reason.NOT_READ, trouble_in(error))) from error

    def _hits(self, numbers: Sequence[int]) -> tuple[Hit, ...]:
        try:
            hits = {**self._sessions(numbers), **self._customers(numbers)}
        except sqlite3.Error as error:
            raise UnreadableError(Refusal(Reason.NOT_READ, trouble_in(error))) from error
        return tuple(hits[number] for number in numbers if number in hits)

    def _newest(self, terms: Terms, most: int, column: str = "") -> list[int]:
        query = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
        rows = self._rows(query, f"{column}{_match(terms)}", most)
        return [row[0] for row in rows]

    def _best(self, terms: Terms) -> list[int]:
        """First the sessions with whom they name, the newest of them; then what fits best."""
        named = self._newest(terms, MOST_NAMES, "name : ")
        newest = self._rows(
            "SELECT rowid, name, lines, prepared, after FROM search WHERE search MATCH ?"
            " ORDER BY rowid DESC LIMIT ?",
            _match(terms),
            WEIGHED,
        )
        best = sorted(newest, key=lambda row: fit(row[1:], terms))
        others = (row[0] for row in best if row[0] not in named)
        return [*named, *others][:MOST_HITS]

    def _sessions(self, numbers: Sequence[int]) -> dict[int, Hit]:
        """All that can be read: one by one only where they cannot be read at once."""
        try:
            return self._whole(numbers)
        except ValueError:
            marks = ", ".join("?" for _ in numbers)
            query = f"SELECT id, session_id FROM written WHERE id IN ({marks})"
            rows = self._rows(f"{query} AND session_id NOT NULL", *numbers)
            found = sound(self._database, rows, lambda row: self._whole([row["id"]]), "session_id")
            return {number: hit for one in found for number, hit in one.items()}

    def _whole(self, numbers: Sequence[int]) -> dict[int, Hit]:
        """The hits of these sessions; raises `ValueError` if a value means nothing."""
        marks = ", ".join("?" for _ in numbers)
        written = f"SELECT session_id FROM written WHERE id IN ({marks})"
        captures = saved_captures(self._database, written, *numbers)
        rows = self._rows(
            f"SELECT whole.*, written.id AS number FROM written"
            f" JOIN ({WHOLE}) AS whole ON whole.id = written.session_id"
            f" WHERE written.id IN ({marks})",
            *numbers,
        )
        sessions = ((row["number"], to_session(row, {}, (), captures[row["id"]])) for row in rows)
        return {number: _hit(session) for number, session in sessions}

    def _customers(self, numbers: Sequence[int]) -> dict[int, Hit]:
        marks = ", ".join("?" for _ in numbers)
        query = f"SELECT id, customer FROM written WHERE id IN ({marks}) AND customer IS NOT NULL"
        known = CustomerRows(self._database)
        found = ((row[0], known.find(row[1])) for row in self._rows(query, *numbers))
        return {number: _customer_hit(known.named(one)) for number, one in found if one is not None}


def open_history(path: Path, unread: set[str] | None = None) -> HistoryFile:
    """The history in a file that the program has open; it is never written through here."""
    try:
        connection = connect(path)
    except sqlite3.Error as error:
        raise UnreadableError(Refusal(Reason.NOT_READ, trouble_in(error))) from error
    connection.execute("PRAGMA query_only = ON")
    return HistoryFile(Database(connection, unread))


def _readable(found: T | Refusal) -> T:
    if isinstance(found, Refusal):
        raise UnreadableError(found)
    return found


def _tally(row: sqlite3.Row) -> Tally:
    """Most sessions went without a mistake; what they lack is not read."""
    *figures, mistakes, own_words = row
    return Tally(*(*figures, mistakes or "[]", own_words or ""))


def _hit(session: Session) -> Hit:
    return Hit(texts_of(session), session.id, session.customer, session.start)


def _customer_hit(customer: Customer) -> Hit:
    return Hit(customer_texts(customer), customer=customer.key)


def _match(terms: Terms) -> str:
    """The terms in the language of the search; they are letters only."""
    words = (f'"{" ".join(word)}"{" *" * terms.goes_on(word)}' for word in terms.words)
    return f"({' AND '.join(words)})"
