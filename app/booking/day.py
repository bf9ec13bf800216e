"""The agent's sessions as they are planned: how each stands, and what needs seeing to first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from app.booking.readiness import (
    NOTHING_AGREED,
    LooseEnd,
    Readiness,
    loose_ends,
    readiness,
)
from app.clock import Moment
from app.records.attending import is_missed
from app.session.booking import Booking
from app.session.countdown import ends_at
from app.session.session import Phase, Session
from app.wall.night import Night
from app.zone import ZoneOf


class BookingState(StrEnum):
    """How a planned session stands."""

    PLANNED = "planned"
    AWAITING = "awaiting-confirmation"
    ON_HOLD = "on-hold"
    PAST = "past"
    """Its time is over, and it never began."""
    LIVE = "live"
    ENDED = "ended"
    DONE = "done"
    CANCELLED = "cancelled"
    NO_SHOW = "no-show"
    """They did not come, by the word of the agent."""


class DayRow(Struct, frozen=True):
    """One session of the plan: by the hours that were agreed until it begins, then the real ones.

    `local` is its start on the customer's own clock, where known.
    `gap` is what lies between its start and the latest end before it; negative if they overlap.
    """

    session: Session
    starts_at: datetime
    ends_at: datetime
    state: BookingState
    readiness: Readiness
    loose_ends: tuple[LooseEnd, ...]
    local: datetime | None = None
    gap: timedelta | None = None

    @property
    def is_unsaid(self) -> bool:
        """Whether its time went by, and nobody said whether they came."""
        return self.state is BookingState.PAST and self.session.outcome is None

    @property
    def booking(self) -> Booking:
        """What was agreed."""
        return self.session.booking or NOTHING_AGREED


def day_rows(
    sessions: Iterable[Session], now: Moment, zone_of: ZoneOf, night: Night
) -> tuple[DayRow, ...]:
    """All `sessions` in the order of their starts; a talk is with nobody who was booked."""
    rows = sorted(
        (_row(session, now, zone_of, night) for session in sessions if session.talk is None),
        key=lambda row: (row.starts_at, row.session.id),
    )
    return tuple(_spaced(rows))


def crowded(
    starts_at: datetime, length: timedelta, others: Iterable[DayRow], breather: timedelta
) -> tuple[DayRow, ...]:
    """The sessions that a new one would overlap, or leave less than `breather` to."""
    ends_at = starts_at + length
    return tuple(
        row
        for row in others
        if row.state in BINDING
        and row.starts_at < ends_at + breather
        and starts_at < row.ends_at + breather
    )


def overlap(one: DayRow, other: DayRow) -> bool:
    """Whether some time belongs to both."""
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


BINDING = frozenset(
    {BookingState.PLANNED, BookingState.AWAITING, BookingState.ON_HOLD, BookingState.LIVE}
)
"""States in which a session takes the agent's time."""
SEEN_TO = BINDING | {BookingState.CANCELLED}
"""States in which something can still be seen to."""


def is_odd_hour(local: datetime | None, night: Night) -> bool:
    """Whether the customer would start in the night; not where nobody knows their time."""
    return local is not None and night.covers(local, local.tzinfo or UTC)


def local_start(session: Session, zone_of: ZoneOf) -> datetime | None:
    """When it began, or else is to begin, on the customer's own clock."""
    booking = session.booking
    if booking is None or booking.city is None or session.start is None:
        return None
    zone = zone_of(booking.city.zone)
    return None if zone is None else session.start.astimezone(zone)


def _row(session: Session, now: Moment, zone_of: ZoneOf, night: Night) -> DayRow:
    end = ends_at(session, now)
    local = local_start(session, zone_of)
    is_odd = session.started is None and is_odd_hour(local, night)
    still_open = loose_ends(session, is_odd=is_odd)
    return DayRow(
        session,
        session.start or now.wall,
        end,
        _state(session, still_open, is_past=end <= now.wall),
        readiness(still_open),
        still_open,
        local,
    )


def _state(session: Session, still_open: Sequence[LooseEnd], *, is_past: bool) -> BookingState:
    if session.booking is not None and session.booking.cancelled_at is not None:
        return BookingState.CANCELLED
    if session.phase is Phase.IDLE and is_missed(session):
        return BookingState.NO_SHOW
    if session.phase is not Phase.BEFORE:
        return {
            Phase.DURING: BookingState.LIVE,
            Phase.AFTER: BookingState.ENDED,
            Phase.IDLE: BookingState.DONE if session.started else BookingState.PAST,
        }[session.phase]
    if is_past:
        return BookingState.PAST
    if LooseEnd.ON_HOLD in still_open:
        return BookingState.ON_HOLD
    return BookingState.AWAITING if LooseEnd.NIGHT in still_open else BookingState.PLANNED


def _spaced(rows: Iterable[DayRow]) -> Iterator[DayRow]:
    """The rows, each that binds with its gap; a long session may outlast the next one."""
    latest: datetime | None = None
    for row in rows:
        if row.state not in BINDING:
            yield row
            continue
        yield row if latest is None else replace(row, gap=row.starts_at - latest)
        latest = row.ends_at if latest is None else max(latest, row.ends_at)
