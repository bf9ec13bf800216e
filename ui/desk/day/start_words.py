"""What the planner says of the start that was typed."""

from datetime import datetime, timedelta

from app.booking.form import Ask, Start
from app.booking.judging import Judged
from app.cities.city import City
from app.session.countdown import MINUTE
from app.session.session import Session
from app.wall.change import Shift
from app.wall.meaning import Fault, Flaw
from ui.day_names import long_day
from ui.desk.day.day_words import whom_words
from ui.wording import translate


def both_words(start: Start, city: City | None) -> str:
    """The start on both clocks, each with its day where the days differ."""
    here = wall_words(start.here)
    if start.there is None or city is None:
        return translate("Planner", "{0} on your clock").format(here)
    is_same_day = start.there.date() == start.here.date()
    there = f"{start.there:%H:%M}" if is_same_day else wall_words(start.there)
    return translate("Planner", "{0} on your clock, {1} in {2}").format(here, there, city.name)


def wall_words(wall: datetime) -> str:
    """A day and an hour."""
    return f"{long_day(wall.date())}, {wall:%H:%M}"


def choice_title(ask: Ask) -> str:
    """Why the agent has to choose."""
    return {
        Ask.DAY: translate("Planner", "Which day is meant?"),
        Ask.HALF: translate("Planner", "Night or day?"),
        Ask.MIDNIGHT: translate("Planner", "Which midnight, or noon?"),
        Ask.NEVER: translate("Planner", "Clocks leap over that hour. Which one instead?"),
        Ask.TWICE: translate("Planner", "Clocks show that hour twice. Which one?"),
    }[ask]


def flaw_words(fault: Fault) -> str:
    """Why no start was read, and what to type."""
    words = {
        Flaw.NOTHING: translate("Planner", "Say when, like tomorrow 14:00."),
        Flaw.NO_HOUR: translate("Planner", "Say the hour as well, like 14:00."),
        Flaw.NO_SUCH_DAY: translate("Planner", "There is no such day: {0}."),
        Flaw.NO_SUCH_HOUR: translate("Planner", "There is no such hour: {0}."),
        Flaw.OTHER_WEEKDAY: translate("Planner", "That day is another weekday."),
        Flaw.TOO_MUCH: translate("Planner", "That is more than one time."),
        Flaw.TOO_FAR: translate("Planner", "That is more than two years ahead."),
        Flaw.NOT_UNDERSTOOD: translate("Planner", "Not understood: {0}. Like tomorrow 14:00."),
        Flaw.NO_ZONE: translate(
            "Planner", "What time it is in {0} cannot be read. Choose the city again, or another."
        ),
    }[fault.flaw]
    return words.format(fault.detail)


def past_words() -> str:
    """The start has passed."""
    return translate("Planner", "That has passed already.")


def along_words(old: Session) -> str:
    """What the session that is planned in the place of `old` has from the start."""
    if not old.name:
        return translate("Planner", "What was prepared comes along.")
    return translate("Planner", "What was prepared for {0} comes along.").format(old.name)


def night_words(city: City) -> str:
    """An hour at which few people meet."""
    words = translate("Planner", "That is at night in {0}: the message asks them to confirm it.")
    return words.format(city.name)


def own_night_words(told: Judged) -> str:
    """An hour at which the agent sleeps; nothing at any other."""
    if not told.is_own_odd or not isinstance(told.start, Start):
        return ""
    words = translate("Planner", "That is {0} at night for you.")
    return words.format(f"{told.start.here:%H:%M}")


def crowd_words(told: Judged) -> str:
    """Which sessions it overlaps, and which leave it no room."""
    if not isinstance(told.start, Start):
        return ""
    at, ends_at = told.start.at, told.start.at + told.length
    clashing = [row for row in told.crowd if row.starts_at < ends_at and at < row.ends_at]
    near = [row for row in told.crowd if row not in clashing]
    return " ".join(
        words.format(", ".join(map(whom_words, rows)))
        for words, rows in (
            (translate("Planner", "Overlaps with {0}."), clashing),
            (translate("Planner", "Little room beside: {0}."), near),
        )
        if rows
    )


def shift_words(shifts: tuple[Shift, ...], city: City) -> str:
    """That clocks are set on the way, and which way each time moves the two apart."""
    return " ".join(_shift_words(shift, city) for shift in shifts)


def _shift_words(shift: Shift, city: City) -> str:
    change = shift.there or shift.here
    day = wall_words(change.after).rpartition(",")[0] if change else ""
    where = city.name if shift.there else translate("Planner", "your own city")
    later = translate(
        "Planner",
        "Clocks change in {0} on {1}: from then on it is {2} min later in {3} than before.",
    )
    earlier = translate(
        "Planner",
        "Clocks change in {0} on {1}: from then on it is {2} min earlier in {3} than before.",
    )
    words = later if shift.apart > timedelta(0) else earlier
    return words.format(where, day, abs(shift.apart) // MINUTE, city.name)
