"""The days by which something is due: each is still to come, and what we are to do has one."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.message.facts import Facts
from app.message.finding import Fault, Finding
from app.message.level import level
from app.message.mention import Mention, Topic

SHORTEST = 2
"""So short a weekday may be any word."""


def due(text: str, told: Sequence[Mention], facts: Facts) -> Iterator[Finding]:
    """What is wrong with them in a levelled text, of which `told` are the mentions."""
    for one in told:
        if _is_past(one, facts):
            yield Finding(Fault.PAST_DAY, one.start, one.end)
    if not any(_is_day(mention) for mention in told):
        yield from _dayless(text, facts)


def date_of(day: date) -> tuple[int, ...]:
    """What a mention of the whole date means."""
    return day.month, day.day, day.year


def _is_past(mention: Mention, facts: Facts) -> bool:
    """Whether something was to be done by that day, and it is over."""
    past = {said for day in facts.past_days for said in ((day.month, day.day), date_of(day))}
    return mention.topic is Topic.DATE and not past.isdisjoint(mention.meanings)


def _is_day(mention: Mention) -> bool:
    """Whether a day is said: "so" is a weekday in German, and more often is none."""
    is_short = mention.end - mention.start <= SHORTEST
    return mention.topic is Topic.DATE or (mention.topic is Topic.WEEKDAY and not is_short)


def _dayless(text: str, facts: Facts) -> Iterator[Finding]:
    for task in facts.agreed.mine:
        start = text.find(level(task.what))
        if start >= 0:
            yield Finding(Fault.NO_DAY, start, start + len(task.what))
