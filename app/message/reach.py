"""Says how customers reach us, the hours of the chat on the clock of a city that is named."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import pairwise

from app.message.channels import Channels, Hours
from app.message.clock_words import contracted, hour_values
from app.message.facts import Facts
from app.message.language import weekday_names
from app.message.place import city_label
from app.message.wording import Shape, Wording
from app.text.tidy import tidy

NO_HOURS = "{hours}"
"""What stands there while nobody knows in which city the hours are meant."""
WEEK = 7
YEAR = 366
LEAST_SPAN = 3
"""Fewer days in a row are named one by one."""
QUARTER = timedelta(hours=6)


def reach_lines(facts: Facts, wording: Wording) -> str:
    """Each way on a line of its own, called by its name; empty where there is none."""
    return "\n".join(_named(facts, wording))


def reach_line(facts: Facts, wording: Wording) -> str:
    """All ways in one line."""
    known = facts.channels
    return ", ".join(filter(None, (_chat(facts, wording), tidy(known.mail), tidy(known.phone))))


def reach_words(facts: Facts, wording: Wording) -> tuple[str, ...]:
    """What may stand in a text as it is, although the clock of another city is in it."""
    known = facts.channels
    said = (hours_words(facts, wording), tidy(known.chat), tidy(known.mail), tidy(known.phone))
    return tuple(one for one in said if one and one != NO_HOURS)


def hours_words(facts: Facts, wording: Wording) -> str:
    """When the chat is open; in the customer's own city where its clocks always show the same."""
    hours = facts.channels.hours
    if hours is None or not facts.channels.chat:
        return ""
    if hours.city is None or hours.zone is None:
        return NO_HOURS
    city = facts.city if _is_one_clock(hours, facts) else hours.city
    said = wording.shapes[Shape.HOURS].format(
        days=_days(hours.days, wording),
        opens=_hour(hours.opens, wording),
        closes=_hour(hours.closes, wording),
        city=city_label(city, wording.language),
    )
    return contracted(said, wording)


def _named(facts: Facts, wording: Wording) -> Iterator[str]:
    known: Channels = facts.channels
    shapes = wording.shapes
    if known.chat:
        yield shapes[Shape.CHAT].format(chat=_chat(facts, wording))
    if known.mail:
        yield shapes[Shape.MAIL].format(mail=tidy(known.mail))
    if known.phone:
        yield shapes[Shape.PHONE].format(phone=tidy(known.phone))


def _chat(facts: Facts, wording: Wording) -> str:
    hours, chat = hours_words(facts, wording), tidy(facts.channels.chat)
    return wording.shapes[Shape.OPEN].format(chat=chat, hours=hours) if hours else chat


def _hour(wall: time, wording: Wording) -> str:
    return hour_values(wall, wording)["hour"]


def _days(days: tuple[int, ...], wording: Wording) -> str:
    """Spans of weekdays, and the others one by one."""
    if len(days) == WEEK:
        return wording.shapes[Shape.DAILY]
    names = weekday_names(wording.language)
    said: list[str] = []
    for span in _spans(days):
        if len(span) < LEAST_SPAN:
            said += [names[one] for one in span]
        else:
            said.append(
                wording.shapes[Shape.SPAN].format(first=names[span[0]], last=names[span[-1]])
            )
    return ", ".join(said)


def _spans(days: tuple[int, ...]) -> list[list[int]]:
    spans = [[day] for day in days[:1]]
    for before, day in pairwise(days):
        if day == before + 1:
            spans[-1].append(day)
        else:
            spans.append([day])
    return spans


def _is_one_clock(hours: Hours, facts: Facts) -> bool:
    if not facts.city.zone or hours.zone is None:
        return False
    return show_the_same(hours.zone, facts.zone, facts.start.astimezone(UTC).date())


@lru_cache(maxsize=64)
def show_the_same(one: tzinfo, other: tzinfo, since: date) -> bool:
    """Whether both clocks show one time at each quarter of a day in the year to come."""
    first = datetime.combine(since, time(), UTC)
    instants = (first + n * QUARTER for n in range(4 * YEAR))
    return all(
        at.astimezone(one).utcoffset() == at.astimezone(other).utcoffset() for at in instants
    )
