"""What people type for a day and time: read or asked back, never guessed."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TypeVar

from app.wall import days, hours
from app.wall.change import DAY, wall_at
from app.wall.days import Days, Weekday
from app.wall.hours import Hours, Span
from app.wall.meaning import Doubt, Fault, Flaw, Meaning, Meant, Question
from app.wall.occurrence import Occurrence, Once, instants, occurrence_of

LONGEST = 100
LONGEST_ECHO = 40
FURTHEST = timedelta(days=2 * 366)
"""Who types a later day has mistyped the year."""
FILLING = frozenset({"at", "on", "the", "@", "-", "–"})
ISO_T = re.compile(r"(?<=\d)t(?=\d)")
GRAMMAR = tuple(
    (re.compile(rf"(?:{words})(?![^ ])"), make) for words, make in (*hours.GRAMMAR, *days.GRAMMAR)
)

Part = Days | Weekday | Hours | Span
P = TypeVar("P", Days, Weekday, Hours, Span)


def meaning_of(text: str, now: datetime, zone: tzinfo) -> Meaning:
    """What `text` means to someone in `zone` at `now` (UTC); a time alone is one of today."""
    minute = now.replace(second=0, microsecond=0)
    parts = _parts(text, wall_at(now, zone).date())
    if isinstance(parts, Fault):
        return parts
    if not _are_apart(parts):
        return Fault(Flaw.TOO_MUCH)
    span = _only(parts, Span)
    return _at(parts, minute, zone) if span is None else _after(span, parts, minute, zone)


def days_of(text: str, today: date) -> tuple[date, ...] | Fault:
    """All days to come that `text` can mean, soonest first; an hour beside them is too much."""
    parts = _parts(text, today)
    if isinstance(parts, Fault):
        return parts
    if not _are_apart(parts) or _only(parts, Hours) or _only(parts, Span):
        return Fault(Flaw.TOO_MUCH)
    dates = _dates(parts) or ()
    if not dates:
        return Fault(Flaw.OTHER_WEEKDAY)
    ahead = tuple(day for day in dates if day >= today)
    near = tuple(day for day in ahead if day - today <= FURTHEST)
    return near or Fault(Flaw.TOO_FAR if ahead else Flaw.PASSED, text.strip()[:LONGEST_ECHO])


def _are_apart(parts: Sequence[Part]) -> bool:
    """Whether no two say the same kind of thing."""
    return len({type(part) for part in parts}) == len(parts)


def _after(span: Span, parts: Sequence[Part], now: datetime, zone: tzinfo) -> Meaning:
    if len(parts) > 1:
        return Fault(Flaw.TOO_MUCH)
    at = now + span.length
    return _answer([_meant(wall_at(at, zone), Once(at), now)], Doubt.DAY, now)


def _at(parts: Sequence[Part], now: datetime, zone: tzinfo) -> Meaning:
    dates, day_times, local = _dates(parts), _only(parts, Hours), wall_at(now, zone)
    if dates == ():
        return Fault(Flaw.OTHER_WEEKDAY)
    if day_times is None:
        return Fault(Flaw.NO_HOUR)
    doubt = day_times.doubt if len(day_times.times) > 1 else Doubt.DAY
    walls = {
        datetime.combine(day, time()) + passed
        for passed in day_times.times
        for day in dates or _days_without_a_word(passed, local)
    }
    return _answer(
        [_meant(wall, occurrence_of(wall, zone), now) for wall in sorted(walls)], doubt, now
    )


def _answer(meant: Sequence[Meant], doubt: Doubt, now: datetime) -> Meaning:
    """The one meaning within reach, or the question which of them."""
    near = tuple(one for one in meant if instants(one.occurrence)[0] - now <= FURTHEST)
    if not near:
        return Fault(Flaw.TOO_FAR)
    return near[0] if len(near) == 1 else Question(doubt, near)


def _meant(wall: datetime, occurrence: Occurrence, now: datetime) -> Meant:
    return Meant(wall, occurrence, is_past=instants(occurrence)[-1] < now)


def _days_without_a_word(passed: timedelta, local: datetime) -> tuple[date, ...]:
    """Today; and tomorrow too, once the time has passed today."""
    today = local.date()
    is_ahead = datetime.combine(today, time()) + passed >= local
    return (today,) if is_ahead else (today, today + DAY)


def _dates(parts: Sequence[Part]) -> tuple[date, ...] | None:
    """The dates on which all words for days agree; nothing where there is no such word."""
    named, weekday = _only(parts, Days), _only(parts, Weekday)
    if named is None:
        return None if weekday is None else weekday.dates
    if weekday is None:
        return named.dates
    return tuple(day for day in named.dates if day.weekday() == weekday.number)


def _only(parts: Sequence[Part], kind: type[P]) -> P | None:
    return next((part for part in parts if isinstance(part, kind)), None)


def _parts(text: str, today: date) -> list[Part] | Fault:
    """What each of the words says, taking as many together as make sense."""
    words = " ".join(text.split())
    if len(words) > LONGEST:
        return _not_understood(words)
    rest, parts = _plain(words), list[Part]()
    while rest:
        found = [(match, make) for one, make in GRAMMAR if (match := one.match(rest))]
        if not found:
            return _not_understood(rest.split()[0])
        match, make = max(found, key=lambda one: one[0].end())
        part = make(match, today)
        if isinstance(part, Fault):
            return part
        parts.append(part)
        rest = rest[match.end() :].lstrip()
    return parts or Fault(Flaw.NOTHING)


def _plain(words: str) -> str:
    """Without capitals, commas, and whatever is only there to be polite."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace(",", " ")
    return " ".join(word for word in ISO_T.sub(" ", plain).split() if word not in FILLING)


def _not_understood(words: str) -> Fault:
    shown = "".join(sign if sign.isprintable() else " " for sign in words)
    return Fault(Flaw.NOT_UNDERSTOOD, shown[:LONGEST_ECHO].strip())
