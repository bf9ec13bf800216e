"""The insights of a database, over all its sessions."""

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


def _to_heard(row: Row) -> Heard:
    session, customer, name, held, identity, text, at, insight = row
    known = None if insight is None else DECODER.decode(insight)
    line = Capture(UUID(identity), CaptureKind.INSIGHT, text, to_instant(at), insight=known)
    return Heard(UUID(session), customer, name, line, maybe(to_instant, held))
