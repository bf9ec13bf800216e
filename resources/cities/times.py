"""Tells which time zones keep the same time, by the newest rules."""

from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

import tzdata

Time = tuple[timedelta | None, ...]
HALF_DAYS = 2 * 2 * 366
HALF_DAY = timedelta(hours=12)
FIRST = datetime(int(tzdata.IANA_VERSION[:4]) + 1, 1, 1, tzinfo=UTC)


@cache
def time_of(zone: str) -> Time:
    """What clocks say in `zone` in the two years after its rules were told."""
    with files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
        rules = ZoneInfo.from_file(file, zone)
    instants = (FIRST + number * HALF_DAY for number in range(HALF_DAYS))
    return tuple(instant.astimezone(rules).utcoffset() for instant in instants)
