"""Reads a message as its customer does, with none of the words that composed it."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from babel.dates import get_day_names, get_month_names

from app.message.language import Language

MIDNIGHTS = (
    "midnight",
    "medianoche",
    "Mitternacht",
    "minuit",
    "meia-noite",
    "mezzanotte",
    "午前0時",
)
AFTER = ("after the", "después de que", "nachdem", "après le", "depois de", "dopo che", "戻した後")
CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?: ([AP])M)?")
FAR = timedelta(days=200)


def read_back(text: str, language: Language, zone: tzinfo, near: datetime) -> datetime:
    """The one instant that the first line with a date names, of those around `near`."""
    line = next(line for line in text.split("\n") if _dates(line, language))
    days = [_day(year, *_dates(line, language)[-1]) for year in range(near.year - 1, near.year + 2)]
    local = [
        datetime.combine(day, _clock(line), zone).replace(fold=_is_second(line))
        for day in days
        if day and day.weekday() == _weekday(line, language)
    ]
    instants = [start.astimezone(UTC) for start in local]
    [instant] = [instant for instant in instants if abs(instant - near) < FAR]
    return instant


def _dates(line: str, language: Language) -> list[tuple[int, int]]:
    names = get_month_names("wide", locale=language.value)
    found: list[tuple[int, int, int]] = []
    for month, name in names.items():
        before = rf"(?<![0-9]){name} ?([0-9]{{1,2}})(?![0-9:])"
        after = rf"([0-9]{{1,2}})(?:er|º|\.)? (?:de )?{name}"
        pattern = before if language in (Language.ENGLISH, Language.JAPANESE) else after
        found += [(match.start(), month, int(match[1])) for match in re.finditer(pattern, line)]
    return [(month, day) for _, month, day in sorted(found)]


def _weekday(line: str, language: Language) -> int:
    """The last one that is named."""
    names = get_day_names("wide", locale=language.value)
    return max(range(7), key=lambda weekday: line.rfind(names[weekday]))


def _clock(line: str) -> time:
    found = CLOCK.search(line)
    if any(word in line for word in MIDNIGHTS):
        return time(0)
    assert found is not None
    hour, minute = int(found[1]), int(found[2])
    return time(hour % 12 + (12 if found[3] == "P" else 0) if found[3] else hour, minute)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_second(line: str) -> bool:
    return any(word in line for word in AFTER)
