"""The insights of a database, over all its sessions."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row
from uuid import UUID

import msgspec
from msgspec import Struct

from app.insights.heard import Heard
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight
from app.storage.column import from_instant
from app.storage.database import Database, Value
from app.storage.kept import Kept
from app.storage.reading import sound
from app.storage.sessions import START

HEARD = f"""
    SELECT CAST(group_concat(
        rtrim(
            json_array(
                session_id, customer, name, capture.id, text, at / 1000.0, {START} / 1000.0
            ), ']'
        ) || ',' || coalesce(insight, 'null') || ']', char(10)
    ) AS BLOB) FROM capture JOIN session ON session.id = capture.session_id
    WHERE kind = 'insight' AND
"""
"""All rows at once, a line of JSON each, which is read many times as fast as row by row."""


class _Line(Struct, frozen=True, gc=False, array_like=True):
    session: UUID
    customer: str
    name: str
    id: UUID
    text: str
    at: datetime
    held: datetime | None
    insight: Insight | None


_DECODE = msgspec.json.Decoder(_Line, strict=False).decode_lines
"""Takes a number of seconds for a moment in UTC."""


class InsightRows:
    """The insights of a database; see `Insights`."""

    def __init__(self, database: Database) -> None:
        """Read those of `database`."""
        self._database = database
        self._all = Kept[tuple[Heard, ...]](database)
        self._some = Kept[tuple[Heard, ...]](database)

    def heard(self) -> tuple[Heard, ...] | Refusal:
        """All of them, the newest first."""
        return self._all.read(lambda: self._found("TRUE"))

    def heard_between(self, start: datetime, end: datetime) -> tuple[Heard, ...] | Refusal:
        """Those that were written down from `start` on and before `end`, the newest first."""
        days = from_instant(start), from_instant(end)
        return self._some.read(lambda: self._found("at >= ? AND at < ?", *days), *days)

    def _found(self, which: str, *values: Value) -> tuple[Heard, ...]:
        """All that can be read: one by one only where they cannot be read at once."""
        try:
            return _sorted(_told(self._read(which, *values)))
        except ValueError:
            query = f"SELECT session_id, id FROM capture WHERE kind = 'insight' AND {which}"
            rows = self._database.rows(query, *values)
            one_by_one = sound(self._database, rows, self._one, "session_id")
            return _sorted(one for some in one_by_one for one in some)

    def _one(self, row: Row) -> list[Heard]:
        """A byte that the disk spoilt costs one letter."""
        return _told(self._read("capture.id = ?", row["id"]).decode(errors="replace").encode())

    def _read(self, which: str, *values: Value) -> bytes:
        facts: bytes | None = self._database.rows(f"{HEARD} {which}", *values)[0][0]
        return facts or b""


def _told(lines: bytes) -> list[Heard]:
    return [_heard(line) for line in _DECODE(lines)]


def _heard(line: _Line) -> Heard:
    capture = Capture(line.id, CaptureKind.INSIGHT, line.text, line.at, insight=line.insight)
    return Heard(line.session, line.customer, line.name, capture, line.held)


def _sorted(heard: Iterable[Heard]) -> tuple[Heard, ...]:
    """The newest first."""
    found = list(heard)
    found.sort(key=lambda one: one.capture.id.int)
    found.sort(key=lambda one: one.capture.at, reverse=True)
    return tuple(found)
