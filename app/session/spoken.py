"""What the fields of a line stand for in a session."""

from collections.abc import Callable, Mapping

from app.clock import Moment
from app.session.countdown import MINUTE, ends_at, to_go
from app.session.session import Session

MINUTES_PER_HOUR = 60


def in_words(minutes: int) -> str:
    """A length as it is said: "45 minutes", "1 hour", "1 hour 30 minutes"."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    parts = [_counted(hours, "hour")] if hours else []
    return " ".join([*parts, _counted(rest, "minute")] if rest or not hours else parts)


def line_values(
    session: Session, now: Moment, spell: Callable[[int], str] = in_words
) -> Mapping[str, str]:
    """The values of all fields that can be filled; `spell` says a number of minutes."""
    left = max(whole_minutes(session, now), 0)
    length = round(session.length / MINUTE)
    return {
        "name": session.name,
        "length": spell(length),
        "minutes": spell(left),
        "end": _end_there(session, now),
    }


def _end_there(session: Session, now: Moment) -> str:
    """The hour at which it ends on the customer's own clock; nothing where nobody knows it."""
    if session.booking is None or session.booking.city is None:
        return ""
    from app.wall.rules import zone_named

    zone = zone_named(session.booking.city.zone)
    return "" if zone is None else f"{ends_at(session, now).astimezone(zone):%H:%M}"


def whole_minutes(session: Session, now: Moment) -> int:
    """The minutes to its start, or those left once it began, rounded up."""
    return -(-to_go(session, now) // MINUTE)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
