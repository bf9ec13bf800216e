"""What a terminal says of a start that cannot be taken as it was typed."""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from app.booking.form import Ask, Choice, Start
from app.cities.city import City
from app.wall.change import wall_at
from app.wall.meaning import Fault, Flaw

EXAMPLE = '"2026-12-01 14:00"'
FLAWS: Mapping[Flaw, str] = {
    Flaw.NOTHING: "Say when, like {example}.",
    Flaw.NO_HOUR: "Say the hour as well, like {example}.",
    Flaw.NO_SUCH_DAY: "There is no such day: {detail}. Say it like {example}.",
    Flaw.NO_SUCH_HOUR: "There is no such hour: {detail}. Say it like {example}.",
    Flaw.OTHER_WEEKDAY: "That day is another weekday. Leave one of them out.",
    Flaw.TOO_MUCH: "That is more than one time. Say one, like {example}.",
    Flaw.TOO_FAR: "That is more than two years ahead. Look at the year.",
    Flaw.NOT_UNDERSTOOD: "Not understood: {detail}. Say it like {example}.",
    Flaw.NO_ZONE: "Nobody knows what time it is in {detail}. Say another city near it.",
}


def flaw_words(fault: Fault) -> str:
    """Why no time was read, and how to say one."""
    return FLAWS[fault.flaw].format(detail=fault.detail, example=EXAMPLE)


def choice_words(choice: Choice) -> str:
    """What has to be chosen, each answer as it can be typed."""
    typed = [_typed(start) for start in choice.starts]
    if choice.ask is Ask.NEVER:
        return f"Clocks there leap over that hour. Take {' or '.join(typed)}."
    if choice.ask is Ask.TWICE:
        return (
            f"Clocks there show {typed[0]} twice. Take another hour,"
            " or choose which one is meant in the window: callside"
        )
    return f"That can mean {' or '.join(typed)}. Say which."


def past_words(start: Start, there: str = "") -> str:
    """That a start has passed; `there` is what it is where it was meant, if that is elsewhere."""
    return f"{_typed(start)} has passed{there and f': {there}'}. Take a time to come."


def now_words(city: City, zone: tzinfo, now: datetime) -> str:
    """What the clocks of a city show."""
    return f"in {city.name} it is {wall_at(now, zone):%a %Y-%m-%d %H:%M}"


def _typed(start: Start) -> str:
    return f'"{_wall(start):%Y-%m-%d %H:%M}"'


def _wall(start: Start) -> datetime:
    """On the clock that was typed by: the customer's where it is known."""
    return start.there or start.here
