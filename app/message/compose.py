"""Composes a message: the day and the hour in the customer's own city, in their language."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct

from app.booking.night import USUAL_NIGHT, Night
from app.lists.tidy import tidy
from app.message.facts import Facts, eve, is_midnight
from app.message.field import fields_of
from app.message.language import month_names, weekday_names
from app.message.place import city_label
from app.message.reading import tidy_lines
from app.message.wording import SPARE, Field, Kind, Part, Shape, Text, Wording

MINUTE = timedelta(minutes=1)
HALF_A_DAY = timedelta(hours=12)
PARTS = ((22, Part.NIGHT), (18, Part.EVENING), (12, Part.AFTERNOON), (6, Part.MORNING))
"""The hour from which on each part is named."""


class Message(Struct, frozen=True):
    """What goes to a customer: a subject of one line, and a text of several."""

    subject: str
    text: str


def compose(kind: Kind, facts: Facts, wording: Wording, night: Night = USUAL_NIGHT) -> Message:
    """The message of a kind; a field that needs a value and has none stays for the guard to find.

    `wording` says everything; `night` are the hours that are asked about.
    """
    text = wording.texts[kind]
    return filled(text, field_values(facts, wording, night))


def filled(text: Text, values: Mapping[Field, str]) -> Message:
    """`text` with its fields filled; a line with nothing for a field that is spare is left out."""
    said = {name.value: value or f"{{{name}}}" for name, value in values.items()}
    gaps = {name for name in SPARE if not values[name]}
    lines = [line for line in text.text.split("\n") if gaps.isdisjoint(fields_of(line))]
    subject = "" if gaps.intersection(fields_of(text.subject)) else text.subject
    return Message(tidy(subject.format_map(said)), tidy_lines("\n".join(lines).format_map(said)))


def field_values(facts: Facts, wording: Wording, night: Night) -> Mapping[Field, str]:
    """What each field says of the session; empty where there is nothing to say."""
    is_odd = night.covers(facts.start, facts.zone)
    minutes = str(facts.length // MINUTE)
    return {
        Field.NAME: tidy(facts.name),
        Field.WHEN: when(facts.start, facts, wording, night),
        Field.DAY: day(facts.start.astimezone(facts.zone).date(), wording),
        Field.CITY: city_label(facts.city, wording.language),
        Field.LENGTH: wording.shapes[Shape.LENGTH].format(minutes=minutes),
        Field.LINK: tidy(facts.link),
        Field.OLD: when(facts.old, facts, wording, night) if facts.old else "",
        Field.OTHER: other_half(facts, wording) if is_odd else "",
        Field.QUESTION: _listed(tidy_lines(facts.question)),
        Field.REASON: tidy_lines(facts.reason),
        Field.CHANNEL: tidy(facts.channel),
        Field.PROMISE: tidy_lines(facts.promise),
        Field.DUE: day(facts.due, wording) if facts.due else "",
        Field.DELAY: _delay(tidy(facts.delay), wording),
    }


def _delay(typed: str, wording: Wording) -> str:
    """A number alone is minutes."""
    is_number = typed.isascii() and typed.isdigit()
    return wording.shapes[Shape.LENGTH].format(minutes=typed) if is_number else typed


def _listed(lines: str) -> str:
    """Several lines begin below the words before them."""
    return f"\n{lines}" if "\n" in lines else lines


def when(start: datetime, facts: Facts, wording: Wording, night: Night = USUAL_NIGHT) -> str:
    """The day, the hour and the city's time: one instant, and no other."""
    local = start.astimezone(facts.zone)
    shape = Shape.NIGHT if night.covers(start, facts.zone) else Shape.WHEN
    said = wording.shapes[Shape.MIDNIGHT if is_midnight(local) else shape].format(
        eve=day(eve(start, facts.zone), wording),
        day=day(local.date(), wording),
        city=city_label(facts.city, wording.language),
        **_hour_values(local, wording),
    )
    for apart, together in wording.contractions.items():
        said = said.replace(apart, together)
    return _told_apart(said, local, wording)


def day(local: date, wording: Wording) -> str:
    """The weekday and the date."""
    return wording.shapes[Shape.DAY].format(
        weekday=weekday_names(wording.language)[local.weekday()],
        date=wording.shapes[Shape.FIRST] if local.day == 1 else str(local.day),
        month=month_names(wording.language)[local.month - 1],
    )


def other_half(facts: Facts, wording: Wording) -> str:
    """The hour that may have been meant instead: the same one in the other half of the day."""
    local = facts.start.astimezone(facts.zone).replace(tzinfo=None)
    return wording.shapes[Shape.OTHER].format(**_hour_values(local + HALF_A_DAY, wording))


def _hour_values(local: datetime, wording: Wording) -> dict[str, str]:
    """The hour as the language has it, and what may stand beside it."""
    clock = {
        "time24": f"{local:%H:%M}",
        "time12": f"{local.hour % 12 or 12}:{local:%M}",
        "half": wording.shapes[Shape.AM if local.hour < HALF_A_DAY.seconds // 3600 else Shape.PM],
    }
    is_noon = (local.hour, local.minute) == (12, 0)
    return {
        "hour": wording.shapes[Shape.NOON if is_noon else Shape.HOUR].format(**clock),
        "twelve": wording.shapes[Shape.TWELVE].format(**clock),
        "part": wording.parts[part_of_day(local.hour)],
    }


def part_of_day(hour: int) -> Part:
    """The part that an hour belongs to."""
    return next((part for first, part in PARTS if hour >= first), Part.SMALL_HOURS)


def _told_apart(said: str, local: datetime, wording: Wording) -> str:
    """`said`, with the half that is meant where clocks show the hour twice."""
    other = local.replace(fold=1 - local.fold)
    if other.utcoffset() == local.utcoffset():
        return said
    return wording.shapes[Shape.LATER if local.fold else Shape.EARLIER].format(when=said)
