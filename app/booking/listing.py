"""The plan for other programs, and for people at a terminal."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo
from typing import TypedDict

from app.booking.day import BINDING, BookingState, DayRow, overlap
from app.booking.readiness import LooseEnd, Readiness
from app.plain import told
from app.session.countdown import MINUTE
from app.session.outcome import Attendance, Outcome
from app.zone import clock_time

NOTHING_PLANNED = 'Nothing is planned. To plan: callside plan NAME --at "2026-12-01 14:00"'
TO_COME = BINDING
"""States of sessions that are still to come."""
PREPARED = TO_COME - {BookingState.LIVE}
"""States in which something can still be open."""
LOOSE_ENDS: Mapping[LooseEnd, str] = {
    LooseEnd.ON_HOLD: "tell them that it cannot be done",
    LooseEnd.OFF: "they do not know that it is off",
    LooseEnd.NEEDS: "needs not checked",
    LooseEnd.UNCLEAR: "ask what they want",
    LooseEnd.ASKED: "no answer to your question",
    LooseEnd.NIGHT: "night hour not confirmed",
    LooseEnd.OLD_TIME: "they know the old time",
    LooseEnd.ELIGIBILITY: "can we? not checked",
    LooseEnd.SOMEBODY: "somebody is to be asked",
    LooseEnd.CITY: "city missing",
    LooseEnd.UNTOLD: "time not sent",
    LooseEnd.UNANSWERED: "no answer to the time",
    LooseEnd.UNCOVERED: "a wish without a plan",
}

OUTCOMES: Mapping[Attendance, str] = {
    Attendance.JOINED: "they came",
    Attendance.LATE: "they came late",
    Attendance.NO_SHOW: "they did not come",
    Attendance.CANCELLED_BY_THEM: "called off by them",
    Attendance.CANCELLED_BY_ME: "called off by me",
}


class DayStatus(TypedDict):
    """One session of the plan; instants are UTC, in ISO 8601, and an unknown city is null."""

    id: str
    name: str
    starts_at: str
    ends_at: str
    city: str | None
    zone: str | None
    minutes: int
    readiness: str
    state: str
    outcome: str | None
    reason: str


def listing(rows: Iterable[DayRow]) -> list[DayStatus]:
    """What `callside day --json` prints."""
    return [_status(row) for row in rows]


def listing_words(rows: Sequence[DayRow], zone: tzinfo) -> str:
    """A line for each session, times of day in `zone`, and below it what is open."""
    return "\n".join(line for row in rows for line in _lines(row, zone)) or NOTHING_PLANNED


def planned_words(row: DayRow, crowd: Sequence[DayRow], zone: tzinfo) -> str:
    """What a planned session came to, in both zones, and which ones leave it no room."""
    clashing = [other for other in crowd if overlap(row, other)]
    near = [other for other in crowd if other not in clashing]
    warnings = [
        f"{words}: {'; '.join(f'{_hours(other, zone)} {_whom(other)}' for other in others)}"
        for words, others in (("At the same time as", clashing), ("Little room beside", near))
        if others
    ]
    return "\n".join([*_lines(row, zone), *warnings])


def _status(row: DayRow) -> DayStatus:
    city, outcome = row.booking.city, row.session.outcome
    return DayStatus(
        id=str(row.session.id),
        name=row.session.name,
        starts_at=told(row.starts_at),
        ends_at=told(row.ends_at),
        city=city.name if city else None,
        zone=city.zone if city else None,
        minutes=round(row.session.length / MINUTE),
        readiness=row.readiness.value,
        state=row.state.value,
        outcome=outcome.attendance.value if outcome else None,
        reason=outcome.reason if outcome else "",
    )


def _lines(row: DayRow, zone: tzinfo) -> list[str]:
    day = row.starts_at.astimezone(zone)
    line = f"{day:%a %Y-%m-%d} {_hours(row, zone)} {_whom(row)}, {_there(row)}, {_state(row)}"
    outcome = row.session.outcome
    if outcome is not None:
        return [f"{line}, {_outcome_words(outcome)}"]
    if row.is_unsaid:
        return [f"{line}, did they come?"]
    if row.state not in PREPARED:
        return [line]
    if row.readiness is Readiness.READY:
        return [f"{line}, ready"]
    still_open = ", ".join(LOOSE_ENDS[end] for end in row.loose_ends)
    return [line, f"  Open: {still_open}"]


def _state(row: DayRow) -> str:
    """How it stands, as people say it."""
    is_awaiting = row.state is BookingState.AWAITING
    return "awaiting confirmation" if is_awaiting else row.state.value


def _outcome_words(outcome: Outcome) -> str:
    reason = f" ({outcome.reason})" if outcome.reason else ""
    return f"{OUTCOMES[outcome.attendance]}{reason}"


def _hours(row: DayRow, zone: tzinfo) -> str:
    return f"{clock_time(row.starts_at, zone)}-{clock_time(row.ends_at, zone)}"


def _whom(row: DayRow) -> str:
    return row.session.name or "Session"


def _there(row: DayRow) -> str:
    """The customer's own day and hour, with what tells their city from its namesakes."""
    city = row.booking.city
    if city is None:
        return "city missing"
    place = f"{city.place} (as last time)" if row.booking.is_city_doubted else city.place
    return place if row.local is None else f"{row.local:%a %H:%M} in {place}"
