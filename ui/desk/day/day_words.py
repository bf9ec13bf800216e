"""What the day page says: days, hours, and what is still open."""

from datetime import date, datetime, timedelta, tzinfo

from msgspec.structs import replace

from app.booking.attention import waits_since
from app.booking.day import BookingState, DayRow
from app.booking.edit import Edit
from app.booking.readiness import LooseEnd, Readiness
from app.session.countdown import MINUTE
from app.session.outcome import Attendance
from app.session.store import Unread
from app.zone import DAY, clock_time
from ui.came_words import came_words, done_words
from ui.day_names import long_day, weekday
from ui.wording import Counted, lasting_words, quoted, translate

HOUR = timedelta(hours=1)
SAID_IN_A_ROW = 2
"""Of what is open; of more there is room for the gravest alone."""


def age_words(span: timedelta) -> str:
    """How long something waits already, in its largest unit."""
    spans = Counted()
    if span >= DAY:
        return spans.days(span // DAY)
    return spans.hours(span // HOUR) if span >= HOUR else spans.minutes(max(span // MINUTE, 0))


def unread_words(unread: Unread) -> str:
    """That sessions cannot be read, and where they stay; nothing where all can."""
    if not unread.number:
        return ""
    words = translate("Day", "Sessions that cannot be read: {0}. They stay as they are in {1}.")
    return words.format(unread.number, unread.file)


def day_words(on: date, today: date) -> str:
    """A day by its nearness, or else by its name."""
    named = long_day(on)
    near = {
        today: translate("Day", "Today, {0}"),
        today + DAY: translate("Day", "Tomorrow, {0}"),
        today - DAY: translate("Day", "Yesterday, {0}"),
    }
    return near.get(on, "{0}").format(named)


def hours_words(row: DayRow, zone: tzinfo) -> str:
    """From when to when, on the agent's own clock."""
    return f"{clock_time(row.starts_at, zone)}–{clock_time(row.ends_at, zone)}"


def whom_words(row: DayRow) -> str:
    """Whom it is with."""
    return row.session.name or translate("Day", "Session")


def there_words(row: DayRow, zone: tzinfo) -> str:
    """The start on the customer's own clock, with the weekday where it is another one."""
    city = row.booking.city
    if city is None:
        return translate("Day", "City missing")
    if row.local is None:
        return city.name
    return translate("Day", "{0} in {1}").format(
        local_words(row.local, row.starts_at.astimezone(zone).date()), city.name
    )


def local_words(local: datetime, own_day: date) -> str:
    """An hour elsewhere, with its weekday where that differs from the agent's own."""
    hour = f"{local:%H:%M}"
    if local.date() == own_day:
        return hour
    return f"{weekday(local.date())} {hour}"


def state_words(row: DayRow) -> str:
    """How it stands: what is open, or that nothing is."""
    is_expected = LooseEnd.OFF in row.loose_ends
    outcome = row.session.outcome
    attendance = outcome.attendance if outcome else None
    said = {
        BookingState.CANCELLED: translate("Day", "Cancelled, they do not know yet")
        if is_expected
        else _cancelled_words(attendance),
        BookingState.LIVE: translate("Day", "Live now"),
        BookingState.ENDED: translate("Day", "Ended, not closed"),
        BookingState.DONE: done_words(attendance),
        BookingState.NO_SHOW: translate("Day", "They did not come"),
        BookingState.PAST: _past_words(row),
    }
    if row.state in said:
        return said[row.state]
    if row.readiness is Readiness.READY:
        return translate("Day", "Ready")
    return ", ".join(map(loose_end_words, row.loose_ends))


def _past_words(row: DayRow) -> str:
    """A time that went by; whether they came is asked as long as nobody said."""
    if row.is_unsaid:
        return translate("Day", "Its time is over. Did they come?")
    return translate("Day", "Its time is over")


def _cancelled_words(attendance: Attendance | None) -> str:
    if attendance is Attendance.CANCELLED_BY_THEM:
        return came_words(attendance)
    return translate("Day", "Cancelled")


def row_words(row: DayRow) -> str:
    """The same in short, beside its place, which says already that the city is missing."""
    beside = tuple(end for end in row.loose_ends if end is not LooseEnd.CITY)
    if len(beside) <= SAID_IN_A_ROW:
        return state_words(replace(row, loose_ends=beside) if beside else row)
    words = state_words(replace(row, loose_ends=beside[:1]))
    return translate("Day", "{0}, and {1} more").format(words, len(beside) - 1)


def unsaved_words(edit: Edit) -> str:
    """What is typed over it, and not so yet."""
    if not edit.is_move:
        return translate("Day", "Not saved yet: a change that you typed")
    return translate("Day", "Not saved yet: {0}").format(quoted(edit.form.when))


def readiness_words(readiness: Readiness) -> str:
    """How far the preparation came."""
    return {
        Readiness.READY: translate("Day", "Ready"),
        Readiness.NEARLY: translate("Day", "Nearly ready"),
        Readiness.NOT: translate("Day", "Not ready"),
    }[readiness]


def loose_end_words(end: LooseEnd) -> str:
    """What is still open, in a few words."""
    return {
        LooseEnd.ON_HOLD: translate("Day", "tell them it cannot be done"),
        LooseEnd.OFF: translate("Day", "they do not know that it is off"),
        LooseEnd.NEEDS: translate("Day", "needs not checked"),
        LooseEnd.UNCLEAR: translate("Day", "ask what they want"),
        LooseEnd.ASKED: translate("Day", "no answer to your question"),
        LooseEnd.NIGHT: translate("Day", "night hour not confirmed"),
        LooseEnd.OLD_TIME: translate("Day", "they know the old time"),
        LooseEnd.ELIGIBILITY: translate("Day", "“can we?” not checked"),
        LooseEnd.SOMEBODY: translate("Day", "somebody is to be asked"),
        LooseEnd.CITY: translate("Day", "city missing"),
        LooseEnd.UNTOLD: translate("Day", "time not sent"),
        LooseEnd.UNANSWERED: translate("Day", "no answer to the time"),
        LooseEnd.UNCOVERED: translate("Day", "a wish without a plan"),
    }[end]


def urgent_words(row: DayRow, now: datetime) -> str:
    """What to see to first, and how long it has waited."""
    words, age = loose_end_words(row.loose_ends[0]), now - waits_since(row)
    if age < MINUTE:
        return words
    return translate("Day", "{0}, for {1}").format(words, age_words(age))


def more_words(number: int) -> str:
    """How many more are to be seen to; nothing where there are none."""
    return translate("Day", "And {0} more below.").format(number) if number > 0 else ""


def earlier_words(number: int) -> str:
    """How many sessions of today are over; nothing where there are none."""
    if not number:
        return ""
    return translate("Day", "Earlier today: {0}").format(Counted().sessions(number))


def gap_words(gap: timedelta) -> str:
    """What lies between two sessions."""
    minutes = gap // MINUTE
    if minutes < 0:
        return translate("Day", "Overlaps by {0} min").format(-minutes)
    return translate("Day", "{0} between").format(lasting_words(minutes))
