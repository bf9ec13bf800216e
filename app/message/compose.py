"""Composes a message: the day and the hour in the customer's own city, in their language."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from msgspec import Struct

from app.message.agreed import Task
from app.message.clock_words import HALF_A_DAY, contracted, day, hour_values
from app.message.facts import Facts, eve, is_midnight
from app.message.field import fields_of
from app.message.place import city_label
from app.message.reach import reach_line, reach_lines
from app.message.reading import tidy_lines
from app.message.said_day import with_day
from app.message.wording import SPARE, Field, Kind, Shape, Text, Wording
from app.text.tidy import tidy
from app.wall.night import USUAL_NIGHT, Night

MINUTE = timedelta(minutes=1)
BULLET = "– "


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
    return {
        Field.NAME: tidy(facts.name),
        **_time_values(facts, wording, night),
        Field.LENGTH: wording.shapes[Shape.LENGTH].format(minutes=str(facts.length // MINUTE)),
        Field.LINK: tidy(facts.link),
        Field.QUESTION: _listed(tidy_lines(facts.question)),
        Field.REASON: tidy_lines(facts.reason),
        Field.PROMISE: tidy_lines(facts.promise),
        Field.DUE: day(facts.due, wording) if facts.due else "",
        Field.DELAY: _delay(tidy(facts.delay), wording),
        Field.CHANNEL: reach_line(facts, wording),
        Field.CHANNELS: _items(reach_lines(facts, wording).splitlines()),
        **_agreed_values(facts, wording),
    }


def _time_values(facts: Facts, wording: Wording, night: Night) -> Mapping[Field, str]:
    """What is told on the customer's own clock; nothing where nobody knows which that is."""
    if not facts.city.name:
        return dict.fromkeys((Field.WHEN, Field.DAY, Field.CITY, Field.OLD, Field.OTHER), "")
    is_odd = night.covers(facts.start, facts.zone)
    return {
        Field.WHEN: when(facts.start, facts, wording, night),
        Field.DAY: day(facts.start.astimezone(facts.zone).date(), wording),
        Field.CITY: city_label(facts.city, wording.language),
        Field.OLD: when(facts.old, facts, wording, night) if facts.old else "",
        Field.OTHER: other_half(facts, wording) if is_odd else "",
    }


def _delay(typed: str, wording: Wording) -> str:
    """A number alone is minutes."""
    is_number = typed.isascii() and typed.isdigit()
    return wording.shapes[Shape.LENGTH].format(minutes=typed) if is_number else typed


def _agreed_values(facts: Facts, wording: Wording) -> Mapping[Field, str]:
    known = facts.agreed
    return {
        Field.LEARNED: _items(known.learned),
        Field.OPEN: _items(known.open),
        Field.MINE: _items(_task(task, wording) for task in known.mine),
        Field.YOURS: _items(_task(task, wording) for task in known.yours),
        Field.HEAR_BY: day(known.hear_by, wording) if known.hear_by else "",
    }


def _task(task: Task, wording: Wording) -> str:
    said = None if task.by is None else with_day(task.what, task.by, wording)
    told = said or task.what
    if task.who:
        told = wording.shapes[Shape.WHOSE].format(who=task.who, what=told)
    if task.by is None or said:
        return told
    return wording.shapes[Shape.BY].format(what=told, day=day(task.by, wording))


def _items(lines: Iterable[str]) -> str:
    """A list below the words before it, each line as it is."""
    return "".join(f"\n{BULLET}{tidy(line)}" for line in lines)


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
        **hour_values(local.time(), wording),
    )
    return _told_apart(contracted(said, wording), local, wording)


def other_half(facts: Facts, wording: Wording) -> str:
    """The hour that may have been meant instead: the same one in the other half of the day."""
    local = facts.start.astimezone(facts.zone).replace(tzinfo=None)
    return wording.shapes[Shape.OTHER].format(**hour_values((local + HALF_A_DAY).time(), wording))


def _told_apart(said: str, local: datetime, wording: Wording) -> str:
    """`said`, with the half that is meant where clocks show the hour twice."""
    other = local.replace(fold=1 - local.fold)
    if other.utcoffset() == local.utcoffset():
        return said
    return wording.shapes[Shape.LATER if local.fold else Shape.EARLIER].format(when=said)
