"""Keeps what is saved findable: its words for the search, and its figures for the history.

What is imported here is loaded with the first save, not with the window.
"""

from sqlite3 import Connection
from typing import TYPE_CHECKING

from app.storage.column import from_instant, maybe
from app.storage.database import Columns, put

if TYPE_CHECKING:
    from app.history.tally import Tally
    from app.history.texts import Texts
    from app.people.customer import Customer
    from app.session.session import Session

BITS = 20
"""A session is known to the search by the second of its start, and this many bits to count on."""
NO_START = 1 << 33
"""The second of a session that nobody gave a start: newer than any."""


def keep_found(connection: Connection, session: "Session") -> None:
    """Let a session be found by what it says now; what says the same is left alone."""
    from app.history.tally import tally_of
    from app.history.texts import texts_of

    start = maybe(from_instant, session.start)
    low = (NO_START if start is None else max(start, 0) // 1000) << BITS
    identity, high = str(session.id), low + (1 << BITS) - 1
    row = connection.execute("SELECT id FROM written WHERE session_id = ?", [identity]).fetchone()
    number = row and row[0]
    if number is None or not low <= number <= high:
        connection.execute("DELETE FROM written WHERE session_id = ?", [identity])
        known = connection.execute(
            "SELECT max(id) FROM written WHERE id BETWEEN ? AND ?", [low, high]
        ).fetchone()[0]
        number = low if known is None else known + 1
        connection.execute("INSERT INTO written (id, session_id) VALUES (?, ?)", [number, identity])
    _keep_words(connection, number, texts_of(session))
    _keep_tally(connection, identity, tally_of(session))


def keep_customer_found(connection: Connection, customer: "Customer") -> None:
    """Let a customer be found by what is known of them; they come after all sessions."""
    from app.history.texts import customer_texts

    query = "SELECT id FROM written WHERE customer = ?"
    row = connection.execute(query, [customer.key]).fetchone()
    if row is None:
        first = connection.execute("SELECT min(id, 0) FROM written ORDER BY id LIMIT 1").fetchone()
        number = (first[0] if first else 0) - 1
        connection.execute(
            "INSERT INTO written (id, customer) VALUES (?, ?)", [number, customer.key]
        )
    else:
        number = row[0]
    _keep_words(connection, number, customer_texts(customer))


def _keep_words(connection: Connection, number: int, texts: "Texts") -> None:
    """Write the words anew only if they are other ones: a tick changes none."""
    from app.text.folding import searchable

    words = [searchable(text) for text in (texts.name, texts.lines, texts.prepared, texts.after)]
    query = "SELECT name, lines, prepared, after FROM search WHERE rowid = ?"
    known = connection.execute(query, [number]).fetchone()
    if known is None:
        connection.execute(
            "INSERT INTO search (rowid, name, lines, prepared, after) VALUES (?, ?, ?, ?, ?)",
            [number, *words],
        )
    elif list(known) != words:
        connection.execute(
            "UPDATE search SET name = ?, lines = ?, prepared = ?, after = ? WHERE rowid = ?",
            [*words, number],
        )


def _keep_tally(connection: Connection, identity: str, tally: "Tally | None") -> None:
    connection.execute("DELETE FROM tally WHERE session_id = ?", [identity])
    if tally is not None:
        row: Columns = {
            "at": tally.at,
            "session_id": tally.id,
            "over": tally.over,
            "waited": tally.waited,
            "attendance": tally.attendance,
            "focus": tally.focus,
            "done": tally.done,
            "still_open": tally.still_open,
            "mistakes": tally.mistakes,
            "own_words": tally.own_words,
        }
        put(connection, "tally", [row])
