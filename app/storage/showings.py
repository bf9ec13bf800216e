"""The cues of a session to rows and back, each with how it went out."""

from collections import defaultdict
from collections.abc import Sequence
from sqlite3 import Connection, Row

from app.session.delivery import Arrival, Channel, Delay, Delivery, Fault, Reaction
from app.session.showing import Answer, CueKind, Showing
from app.storage.column import (
    from_instant,
    from_moment,
    from_span,
    maybe,
    to_instant,
    to_moment,
    to_span,
)
from app.storage.database import Columns, Database, Value, put


def save_showings(connection: Connection, identity: Columns, showings: Sequence[Showing]) -> None:
    """Put all cues of one session in the place of those that were saved."""
    connection.execute("DELETE FROM showing WHERE session_id = :session_id", identity)
    numbered = list(enumerate(showings))
    put(connection, "showing", [identity | _from_showing(*one) for one in numbered])
    deliveries = [
        {**identity, "seq": seq, "number": number, **_from_delivery(delivery)}
        for seq, showing in numbered
        for number, delivery in enumerate(showing.deliveries)
    ]
    put(connection, "delivery", deliveries)


def saved_showings(database: Database, which: str, *values: Value) -> dict[str, list[Showing]]:
    """The cues of all sessions whose id `which` finds, the oldest first."""
    shown = f"SELECT * FROM showing WHERE session_id IN ({which}) ORDER BY seq"
    sent = f"SELECT * FROM delivery WHERE session_id IN ({which}) ORDER BY seq, number"
    deliveries = defaultdict[tuple[str, int], list[Delivery]](list)
    for row in database.rows(sent, *values):
        deliveries[row["session_id"], row["seq"]].append(_to_delivery(row))
    showings = defaultdict[str, list[Showing]](list)
    for row in database.rows(shown, *values):
        sent_out = tuple(deliveries[row["session_id"], row["seq"]])
        showings[row["session_id"]].append(_to_showing(row, sent_out))
    return showings


def _from_showing(seq: int, showing: Showing) -> Columns:
    return {
        "seq": seq,
        "kind": showing.kind,
        "due_at": from_instant(showing.due_at),
        **from_moment("shown", showing.shown),
        "late_by": from_span(showing.late_by),
        "answered_at": maybe(from_instant, showing.answered_at),
        "answer": showing.answer,
        "again_at": maybe(from_span, showing.again_at),
        "rearmed": showing.rearmed,
        "delay": showing.delay,
        "seen_after": maybe(from_span, showing.seen_after),
        "seen_by": showing.seen_by,
        "remind_at": maybe(from_span, showing.remind_at),
    }


def _to_showing(row: Row, deliveries: tuple[Delivery, ...]) -> Showing:
    return Showing(
        kind=CueKind(row["kind"]),
        due_at=to_instant(row["due_at"]),
        shown=to_moment("shown", row),
        late_by=to_span(row["late_by"]),
        answered_at=maybe(to_instant, row["answered_at"]),
        answer=maybe(Answer, row["answer"]),
        again_at=maybe(to_span, row["again_at"]),
        rearmed=bool(row["rearmed"]),
        delay=maybe(Delay, row["delay"]),
        seen_after=maybe(to_span, row["seen_after"]),
        seen_by=maybe(Reaction, row["seen_by"]),
        remind_at=maybe(to_span, row["remind_at"]),
        deliveries=deliveries,
    )


def _from_delivery(delivery: Delivery) -> Columns:
    return {
        "channel": delivery.channel,
        "arrival": delivery.arrival,
        "reason": delivery.fault or "",
    }


def _to_delivery(row: Row) -> Delivery:
    return Delivery(
        channel=Channel(row["channel"]),
        arrival=Arrival(row["arrival"]),
        fault=_to_fault(row["reason"]),
    )


def _to_fault(reason: str) -> Fault | None:
    """Other versions had the desktops' own words, which say no more than that they refused."""
    if not reason:
        return None
    return Fault(reason) if reason in set(Fault) else Fault.DECLINED
