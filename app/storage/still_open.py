"""What stays open of one customer, over all their sessions, none of which is read whole."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from sqlite3 import Row
from uuid import UUID

import msgspec
from msgspec import Struct

from app.people.record import Noted, noted_in
from app.records.came_up import REMAINING, with_goals
from app.session.capture import Capture
from app.session.preparation import Goal
from app.storage.captures import to_capture
from app.storage.column import maybe, to_instant
from app.storage.database import Database
from app.storage.reading import sound
from app.storage.sessions import START

WITH = "customer = ? AND customer <> ''"
LINES = f"""
    SELECT capture.* FROM session CROSS JOIN capture ON capture.session_id = session.id
    WHERE {WITH} AND kind IN ({", ".join(f"'{kind}'" for kind in REMAINING)}) ORDER BY seq
"""
SESSIONS = f"""
    SELECT session.id, {START} AS start, booking.facts
    FROM session LEFT JOIN booking ON booking.session_id = session.id
    WHERE {WITH} ORDER BY {START} DESC, session.id DESC
"""


class _Prepared(Struct, frozen=True):
    goals: tuple[Goal, ...] = ()


class _Facts(Struct, frozen=True):
    """Of a booking, as much as its goals need."""

    preparation: _Prepared = _Prepared()


_FACTS = msgspec.json.Decoder(_Facts)


def still_open(database: Database, customer: str) -> Iterator[Noted]:
    """Questions and goals that nobody settled, those of the newest session first."""
    lines = defaultdict[UUID, list[Capture]](list)
    for session, line in sound(database, database.rows(LINES, customer), _to_line, "session_id"):
        lines[session].append(line)

    def to_noted(row: Row) -> Sequence[Noted]:
        session, start = UUID(row["id"]), maybe(to_instant, row["start"])
        goals = maybe(_to_goals, row["facts"]) or ()
        known = with_goals(session, start, lines.get(session, ()), goals)
        return tuple(noted_in(session, known, REMAINING))

    for noted in sound(database, database.rows(SESSIONS, customer), to_noted):
        yield from noted


def _to_line(row: Row) -> tuple[UUID, Capture]:
    return UUID(row["session_id"]), to_capture(row)


def _to_goals(facts: str) -> tuple[Goal, ...]:
    return _FACTS.decode(facts).preparation.goals
