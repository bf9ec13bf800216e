"""Which days the history is about, and the weeks or months in them, on the agent's clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from msgspec import Struct

from app.clock import EPOCH

MILLISECOND = timedelta(milliseconds=1)
DAY = timedelta(days=1)
MOST_PERIODS = 30


class Choice(StrEnum):
    """The spans that are offered."""

    QUARTER = "90"
    MONTH = "30"
    YEAR = "365"
    ALL = "all"
    OWN = "own"


DAYS = {Choice.QUARTER: 90, Choice.MONTH: 30, Choice.YEAR: 365}


class Unit(StrEnum):
    """How long one period is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Span(Struct, frozen=True):
    """From the first of these days up to the last, both within; without a first, from the first."""

    last: date
    first: date | None = None


def chosen_span(choice: Choice, today: date) -> Span:
    """The days of a choice, today being the last of them."""
    days = DAYS.get(choice)
    return Span(today, None if days is None else today - (days - 1) * DAY)


def bounds(span: Span, zone: tzinfo) -> tuple[int, int]:
    """From when on and before when (milliseconds since 1970) a session belongs to `span`."""
    start = 0 if span.first is None else midnight(span.first, zone)
    return start, midnight(span.last + DAY, zone)


def midnight(day: date, zone: tzinfo) -> int:
    """When a day begins, in milliseconds since 1970."""
    return (datetime.combine(day, time(), zone).astimezone(UTC) - EPOCH) // MILLISECOND


def own_day(at: int, zone: tzinfo) -> date:
    """The day of the agent's to which an instant belongs."""
    return (EPOCH + at * MILLISECOND).astimezone(zone).date()


def periods(first: date, last: date) -> tuple[Unit, tuple[date, ...]]:
    """The first days of the periods from `first` to `last`: weeks, or longer ones if too many."""
    for unit in (Unit.WEEK, Unit.MONTH, Unit.QUARTER):
        days = tuple(_first_days(first, last, unit))
        if len(days) <= MOST_PERIODS:
            return unit, days
    return Unit.YEAR, tuple(_first_days(first, last, Unit.YEAR))


def following(day: date, unit: Unit) -> date:
    """The first day of the period that follows the one of `day`."""
    if unit is Unit.WEEK:
        return day + 7 * DAY
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[unit]
    passed = day.year * 12 + day.month - 1 + months
    return date(passed // 12, passed % 12 + 1, 1)


def _begin(day: date, unit: Unit) -> date:
    """The first day of the period in which `day` lies."""
    if unit is Unit.WEEK:
        return day - day.weekday() * DAY
    month = {Unit.MONTH: day.month, Unit.QUARTER: (day.month - 1) // 3 * 3 + 1}.get(unit, 1)
    return date(day.year, month, 1)


def _first_days(first: date, last: date, unit: Unit) -> Iterator[date]:
    day = _begin(first, unit)
    while day <= last:
        yield day
        day = following(day, unit)
