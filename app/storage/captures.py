"""What was written down in a session, to rows and back."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from sqlite3 import Connection, Row
from uuid import UUID

import msgspec

from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.insight import Insight
from app.storage.column import from_ids, from_instant, maybe, to_instant
from app.storage.database import Columns, Database, Value, put


def save_captures(connection: Connection, identity: Columns, captures: Sequence[Capture]) -> None:
    """Put all that was written down in one session in the place of what was saved."""
    connection.execute(
        "DELETE FROM capture WHERE session_id = :session_id"
        " AND id NOT IN (SELECT value FROM json_each(:kept))",
        {**identity, "kept": from_ids(str(capture.id) for capture in captures)},
    )
    put(connection, "capture", [identity | _from_capture(*one) for one in enumerate(captures)])


def saved_captures(database: Database, which: str, *values: Value) -> dict[str, list[Capture]]:
    """What was written down in all sessions whose id `which` finds, the oldest first."""
    captures = defaultdict[str, list[Capture]](list)
    query = f"SELECT * FROM capture WHERE session_id IN ({which}) ORDER BY seq"
    for row in database.rows(query, *values):
        captures[row["session_id"]].append(to_capture(row))
    return captures


def to_capture(row: Row) -> Capture:
    """The capture of a row; raises `ValueError` if it is none."""
    return Capture(
        id=UUID(row["id"]),
        kind=CaptureKind(row["kind"]),
        text=row["text"],
        at=to_instant(row["at"]),
        promise=None if row["owner"] is None else _to_promise(row),
        insight=maybe(_to_insight, row["insight"]),
    )


def _to_promise(row: Row) -> Promise:
    return Promise(
        owner=Owner(row["owner"]),
        name=row["owner_name"],
        due=maybe(date.fromisoformat, row["due"]),
        is_sure=maybe(bool, row["is_sure"]),
        done_at=maybe(to_instant, row["done_at"]),
        told_at=maybe(to_instant, row["told_at"]),
    )


def _from_capture(seq: int, capture: Capture) -> Columns:
    return {
        "seq": seq,
        "id": str(capture.id),
        "kind": capture.kind,
        "text": capture.text,
        "at": from_instant(capture.at),
        **_from_promise(capture.promise),
        "insight": maybe(_from_insight, capture.insight),
    }


def _to_insight(facts: str) -> Insight:
    return msgspec.json.decode(facts, type=Insight)


def _from_insight(insight: Insight) -> str:
    return msgspec.json.encode(insight).decode()


def _from_promise(promise: Promise | None) -> Columns:
    owed = promise or Promise()
    return {
        "owner": None if promise is None else promise.owner,
        "owner_name": owed.name,
        "due": maybe(date.isoformat, owed.due),
        "is_sure": owed.is_sure,
        "done_at": maybe(from_instant, owed.done_at),
        "told_at": maybe(from_instant, owed.told_at),
    }
