"""The insights of a database, over all its sessions."""

from datetime import datetime

import msgspec

from app.insights.heard import Heard
from app.refusal import Refusal
from app.storage.column import from_instant
from app.storage.database import Database, Value
from app.storage.kept import Kept
from app.storage.sessions import START

HEARD = f"""
    SELECT json_group_array(json_object(
        'session', session_id, 'customer', customer, 'name', name, 'held', {START} / 1000.0,
        'capture', json_object(
            'id', capture.id, 'kind', kind, 'text', text, 'at', at / 1000.0,
            'insight', json(insight)
        )
    )) FROM capture JOIN session ON session.id = capture.session_id
    WHERE kind = 'insight' AND
"""
"""All rows as one text, which is read ten times as fast as row by row."""
_DECODE = msgspec.json.Decoder(list[Heard], strict=False).decode
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
        return _heard(self._database.rows(f"{HEARD} {which}", *values)[0][0])


def _heard(facts: str) -> tuple[Heard, ...]:
    """Those of a text, the newest first."""
    found = _DECODE(facts.encode(errors="replace"))
    found.sort(key=lambda one: one.capture.id.int)
    found.sort(key=lambda one: one.capture.at, reverse=True)
    return tuple(found)
