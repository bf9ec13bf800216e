"""The insights of a database, over all its sessions."""

from datetime import datetime
from functools import partial
from sqlite3 import Row
from uuid import UUID

import msgspec
from msgspec import Struct

from app.insights.heard import Heard
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight
from app.storage.column import from_instant
from app.storage.database import Database, Plain, Value
from app.storage.kept import Kept
from app.storage.reading import sound
from app.storage.sessions import START

HEARD = f"""
    SELECT session_id, customer, name, capture.id, text, at / 1000.0, {START} / 1000.0, insight
    FROM capture JOIN session ON session.id = capture.session_id
    WHERE kind = 'insight' AND
"""


class _Line(Struct, frozen=True, gc=False, array_like=True):
    session: UUID
    customer: str
    name: str
    id: UUID
    text: str
    at: datetime
    held: datetime | None
    insight: str | None


_lines_in = partial(msgspec.convert, type=list[_Line], strict=False)
"""Takes a number of seconds for a moment in UTC."""
_KIND = CaptureKind.INSIGHT
_to_insight = msgspec.json.Decoder(Insight).decode


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
        query = f"{HEARD} {which} ORDER BY at DESC, capture.rowid DESC"
        try:
            return tuple(self._database.made(_told, query, *values))
        except ValueError:
            rows = self._database.rows(query, *values)
            return tuple(sound(self._database, rows, _one, "session_id"))


def _one(row: Row) -> Heard:
    return _told([tuple(row)])[0]


def _told(rows: list[Plain]) -> list[Heard]:
    """Written out, since a call for each of ten thousand would be felt."""
    return [
        Heard(
            line.session,
            line.customer,
            line.name,
            Capture(
                line.id,
                _KIND,
                line.text,
                line.at,
                insight=None if line.insight is None else _to_insight(line.insight),
            ),
            line.held,
        )
        for line in _lines_in(rows)
    ]
