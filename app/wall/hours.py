"""The words for times of day, each with all that it can mean."""

import re
from datetime import date, timedelta

from msgspec import Struct

from app.wall.days import count
from app.wall.meaning import Doubt, Fault, Flaw

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
NOON, DAY_END = 12, 24


class Hours(Struct, frozen=True):
    """The times that were meant, from the beginning of the day; `doubt` asks which of several."""

    times: tuple[timedelta, ...]
    doubt: Doubt = Doubt.HALF


class Span(Struct, frozen=True):
    """A time from now on."""

    length: timedelta


def of_24(found: re.Match[str], today: date) -> Hours | Fault:
    """Like 2:00, or 9.30 where that is no date; 24:00 is the end of the day."""
    del today
    time = int(found[1]) * HOUR + int(found[2]) * MINUTE
    is_real = int(found[2]) * MINUTE < HOUR and time <= DAY_END * HOUR
    return Hours((time,)) if is_real else Fault(Flaw.NO_SUCH_HOUR, found[0])


def of_12(found: re.Match[str], today: date) -> Hours | Fault:
    """Like 2 pm; 12 am is midnight, and nobody knows which."""
    hour, minute = int(found[1]), int(found[2] or 0)
    if not 1 <= hour <= NOON or minute * MINUTE >= HOUR:
        return Fault(Flaw.NO_SUCH_HOUR, found[0])
    if found[3] == "a" and (hour, minute) == (NOON, 0):
        return midnight(found, today)
    half = NOON if found[3] == "p" else 0
    return Hours(((hour % NOON + half) * HOUR + minute * MINUTE,))


def of_either(found: re.Match[str], today: date) -> Hours | Fault:
    """Like 2, which is 2:00 or 14:00, and 12, which is noon or a midnight."""
    del today
    hour = int(found[1])
    if hour == NOON:
        return Hours((0 * HOUR, NOON * HOUR, DAY_END * HOUR), Doubt.MIDNIGHT)
    if hour > DAY_END:
        return Fault(Flaw.NO_SUCH_HOUR, found[0])
    hours = (hour, hour + NOON) if 0 < hour < NOON else (hour,)
    return Hours(tuple(one * HOUR for one in hours))


def noon(found: re.Match[str], today: date) -> Hours:
    """The middle of the day."""
    del found, today
    return Hours((NOON * HOUR,))


def midnight(found: re.Match[str], today: date) -> Hours:
    """The beginning of the day or its end."""
    del found, today
    return Hours((0 * HOUR, DAY_END * HOUR), Doubt.MIDNIGHT)


def from_now(found: re.Match[str], today: date) -> Span:
    """In some hours or minutes."""
    del today
    return Span(count(found) * (HOUR if found["unit"] == "h" else MINUTE))


UNIT = r"(?P<unit>h|m)(?:ours?|rs?|in(?:ute)?s?)?"
GRAMMAR = (
    (r"(\d{1,2})(?:[:.](\d\d))?(?::00)? ?([ap])\.?m\.?", of_12),
    (r"(\d{1,2}):(\d\d)(?::00)?", of_24),
    (r"(\d{1,2})\.(00|1[3-9]|[2-5]\d)", of_24),
    (r"(?:12 )?(?:noon|midday)", noon),
    (r"(?:12 )?midnight", midnight),
    (rf"in (?P<count>\d{{1,4}}|an?|one) ?{UNIT}", from_now),
    (r"(\d{1,2})(?: ?o['’]clock)?", of_either),
)
