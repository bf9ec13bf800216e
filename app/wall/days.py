"""The words for days, each with all the dates that it can mean."""

import re
from datetime import date, timedelta

from msgspec import Struct

from app.wall.change import DAY
from app.wall.meaning import Fault, Flaw

JUST_PASSED = timedelta(days=183)
"""A date without a year that passed longer ago is the next year's."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NEAR = {"today": 0, "tomorrow": 1, "day after tomorrow": 2}


class Days(Struct, frozen=True):
    """The dates that were meant."""

    dates: tuple[date, ...]


class Weekday(Struct, frozen=True):
    """A day of the week, Monday being 0, and the dates that it means beside no other date."""

    number: int
    dates: tuple[date, ...]


def day_and_month(found: re.Match[str], today: date) -> Days | Fault:
    """Like 1.12., 2026-12-01 or Dec 1st: nobody takes the one for the other."""
    day, month, year = found["day"], found["month"], found["year"]
    number = int(month) if month.isdecimal() else MONTHS.index(month[:3]) + 1
    return _days(found, _dates(int(day), number, year, today))


def either_first(found: re.Match[str], today: date) -> Days | Fault:
    """Like 12/1, which is another day in another country."""
    one, other, year = int(found[1]), int(found[2]), found[3]
    return _days(found, _dates(one, other, year, today) + _dates(other, one, year, today))


def near(found: re.Match[str], today: date) -> Days:
    """Today, tomorrow, the day after."""
    return Days((today + NEAR[found[0]] * DAY,))


def from_now(found: re.Match[str], today: date) -> Days:
    """In some days or weeks."""
    days = count(found) * (7 if found["unit"] == "week" else 1)
    return Days((today + days * DAY,))


def weekday(found: re.Match[str], today: date) -> Weekday:
    """The next of that name; both where people disagree, or where it is the name of today."""
    number = WEEKDAYS.index(found["name"][:3])
    ahead = (number - today.weekday()) % 7
    named = {"this": (ahead,), "next": (ahead, ahead + 7) if ahead else (7,)}
    days = named.get(found["which"], (ahead,) if ahead else (0, 7))
    return Weekday(number, tuple(today + one * DAY for one in days))


def count(found: re.Match[str]) -> int:
    """How many "3", "a" or "one" are."""
    return int(found["count"]) if found["count"].isdecimal() else 1


def _days(found: re.Match[str], dates: tuple[date, ...]) -> Days | Fault:
    return Days(tuple(sorted({*dates}))) if dates else Fault(Flaw.NO_SUCH_DAY, found[0])


def _dates(day: int, month: int, year: str | None, today: date) -> tuple[date, ...]:
    """That date of the year; without a year the next one, and also one that just passed."""
    if year:
        return _real(2000 + int(year) % 100, month, day)
    this, following = (_real(today.year + ahead, month, day) for ahead in (0, 1))
    if not this or this[0] >= today:
        return this or following
    return following if today - this[0] > JUST_PASSED else this + following


def _real(year: int, month: int, day: int) -> tuple[date, ...]:
    try:
        return (date(year, month, day),)
    except ValueError:
        return ()


NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = (
    r"(?P<name>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)\.?"
)
FROM_NOW = r"in (?P<count>\d{1,4}|an?|one) (?P<unit>day|week)s?"
GRAMMAR = (
    (r"(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", day_and_month),
    (r"(\d{1,2})/(\d{1,2})(?:/(20\d\d|\d\d))?", either_first),
    (r"(\d{1,2})-(\d{1,2})-(20\d\d)", either_first),
    (
        r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})(?:\.(?: ?(?P<year>20\d\d|(?<=\.)\d\d))?)?",
        day_and_month,
    ),
    (rf"{NUMBER} ?(?:of )?{MONTH}(?: (?P<year>20\d\d))?", day_and_month),
    (rf"{MONTH} ?{NUMBER}(?: (?P<year>20\d\d))?", day_and_month),
    ("|".join(NEAR), near),
    (FROM_NOW, from_now),
    (rf"(?:(?P<which>this|next) )?{WEEKDAY}", weekday),
)
