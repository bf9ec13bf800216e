"""The agent's plan, day by day, with what needs seeing to first."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from itertools import groupby

from msgspec import Struct

from app.booking.attention import attention
from app.booking.day import DayRow
from app.refusal import Refusal
from app.session.store import Unread


class Day(Struct, frozen=True):
    """The sessions that start on one day of the agent's own."""

    on: date
    rows: tuple[DayRow, ...]


class Plan(Struct, frozen=True):
    """What lies ahead; `today` is the agent's own day, and `refusal` says what cannot be read.

    Single sessions that cannot be read are `unread`.
    """

    today: date
    days: tuple[Day, ...] = ()
    first: tuple[DayRow, ...] = ()
    refusal: Refusal | None = None
    unread: Unread = Unread()


def plan_of(
    rows: Iterable[DayRow], now: datetime, zone: tzinfo, refusal: Refusal | None = None
) -> Plan:
    """`rows`, which are in the order of their starts, by the days of `zone`."""
    today = now.astimezone(zone).date()
    known = tuple(rows)
    days = groupby(known, key=lambda row: row.starts_at.astimezone(zone).date())
    return Plan(today, tuple(Day(on, tuple(of)) for on, of in days), attention(known, now), refusal)
