"""The insights of a database, over all its sessions."""

from collections.abc import Callable, Iterator
from datetime import datetime
from sqlite3 import Row
from uuid import UUID

from msgspec.json import Decoder

from app.insights.heard import Heard
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind
from app.session.insight import Insight
from app.storage.column import from_instant, maybe, to_instant
from app.storage.database import Database, Value
from app.storage.reading import read
from app.storage.sessions import START

HEARD = f"""
    SELECT session_id, customer, name, {START}, capture.id, text, at, insight
    FROM capture JOIN session ON session.id = session_id
    WHERE kind = 'insight' AND %s ORDER BY at DESC, capture.id
"""
AFTER = "(at < ? OR (at = ? AND capture.id > ?))"
LATEST = 1 << 62
SLICE = 500
"""How many are read at once: whoever saves must wait for that long."""
DECODER = Decoder(Insight)
"""One for all rows: there may be thousands."""


class InsightRows:
    """The insights of a database; see `Insights`."""

    def __init__(self, database: Database) -> None:
        """Read those of `database`."""
        self._database = database

    def heard(self) -> tuple[Heard, ...] | Refusal:
        """All of them, the newest first."""
        return self._read("TRUE")

    def heard_between(self, start: datetime, end: datetime) -> tuple[Heard, ...] | Refusal:
        """Those that were written down from `start` on and before `end`, the newest first."""
        return self._read("at >= ? AND at < ?", from_instant(start), from_instant(end))

    def _read(self, which: str, *values: Value) -> tuple[Heard, ...] | Refusal:
        query = HEARD % which
        return read(lambda: tuple(map(_to_heard, self._database.rows(query, *values))))


def heard_in_slices(read_rows: Callable[..., list[Row]]) -> Iterator[tuple[Heard, ...]]:
    """All of them, the newest first, by what reads rows; raises `ValueError` if one is none."""
    last: tuple[int, int, str] = (LATEST, LATEST, "")
    while rows := read_rows(f"{HEARD % AFTER} LIMIT {SLICE}", *last):
        yield tuple(map(_to_heard, rows))
        last = (rows[-1]["at"], rows[-1]["at"], rows[-1]["id"])


def _to_heard(row: Row) -> Heard:
    session, customer, name, held, identity, text, at, insight = row
    known = None if insight is None else DECODER.decode(insight)
    line = Capture(UUID(identity), CaptureKind.INSIGHT, text, to_instant(at), insight=known)
    return Heard(UUID(session), customer, name, line, maybe(to_instant, held))
