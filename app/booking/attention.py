"""What needs seeing to first among the sessions of the plan."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.booking.day import SEEN_TO, DayRow
from app.booking.readiness import GRADES, GRAVE, LooseEnd

NOES = frozenset({LooseEnd.ON_HOLD, LooseEnd.OFF})
"""Who waits to hear one of these comes first, whenever they were to be met."""
NEAR = (timedelta(hours=1), timedelta(days=1))


def attention(rows: Iterable[DayRow], now: datetime) -> tuple[DayRow, ...]:
    """What needs seeing to: first who waits to hear a no, then what is soonest and gravest.

    Soonest means within an hour, within a day, and later; among alike the oldest booking is first.
    What is over is past helping, but for who does not know that it is off.
    """
    needy = [row for row in rows if row.state in SEEN_TO and not GRAVE.isdisjoint(row.loose_ends)]
    return tuple(sorted(needy, key=lambda row: _urgency(row, now)))


def _urgency(row: DayRow, now: datetime) -> tuple[int, int, datetime]:
    gravest = next(end for end in row.loose_ends if end in GRAVE)
    to_go = row.starts_at - now
    nearness = sum(to_go > near for near in NEAR)
    return -1 if gravest in NOES else nearness, GRADES[gravest], waits_since(row)


def waits_since(row: DayRow) -> datetime:
    """Since when its gravest loose end is open."""
    known, booking = row.booking.preparation, row.booking
    since = {
        LooseEnd.ON_HOLD: known.verdict_at,
        LooseEnd.OFF: booking.cancelled_at,
        LooseEnd.UNCLEAR: known.clarity_at,
        LooseEnd.ASKED: known.clarity_at,
        LooseEnd.NIGHT: booking.confirmation.told_at,
        LooseEnd.OLD_TIME: booking.moved_at,
    }
    return since.get(row.loose_ends[0]) or booking.booked_at
