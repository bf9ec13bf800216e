"""What the pages of customers and promises say."""

from datetime import date, tzinfo

from app.people.met import Met
from app.people.owed import Batch, Owed, Pressing
from app.people.record import Record
from app.records.attending import took_place
from app.session.capture import Owner
from app.session.countdown import MINUTE, took
from app.session.outcome import Attendance
from app.session.session import Phase, Session
from app.zone import clock_time
from ui.came_words import came_words
from ui.day_names import dated, long_day
from ui.desk.day.city_field import place_words
from ui.desk.day.contact_part import language_names
from ui.desk.day.day_words import day_words
from ui.wording import translate

NEAR = 300
"""After so many days, a day is told with its year."""


def on_words(day: date, today: date) -> str:
    """A day, with its year once that is not plain."""
    if abs((day - today).days) <= NEAR:
        return long_day(day)
    return dated(day)


def met_words(met: Met, zone: tzinfo, today: date) -> str:
    """When a customer was met last, or is to be, or why they were not."""
    if met.last is None:
        return ""
    day = met.last.astimezone(zone).date()
    if met.has_begun:
        return translate("People", "Last met {0}").format(on_words(day, today))
    if day >= today and met.attendance is None:
        if day == today:
            words = translate("People", "Planned for today, {0}")
            return words.format(clock_time(met.last, zone))
        return translate("People", "Planned for {0}").format(on_words(day, today))
    return _unmet_words(met.attendance).format(on_words(day, today))


def also_words(found: Met, known: Met) -> str:
    """By which name a customer was found, where that is not the one that counts now."""
    if found.name == known.name:
        return ""
    return translate("People", "Also {0}").format(found.name)


def _unmet_words(attendance: Attendance | None) -> str:
    return {
        Attendance.NO_SHOW: translate("People", "Did not come on {0}"),
        Attendance.CANCELLED_BY_THEM: translate("People", "Called off by them, {0}"),
        Attendance.CANCELLED_BY_ME: translate("People", "Called off by you, {0}"),
        None: translate("People", "Was planned for {0}"),
    }.get(attendance, translate("People", "Last met {0}"))


def whom_words(name: str) -> str:
    """A customer by their name."""
    return name or translate("People", "Without a name")


def about_words(record: Record) -> str:
    """How the name is said, where they are, and what they speak."""
    known = record.customer
    said = translate("People", "Say “{0}”").format(known.pronounced) if known.pronounced else ""
    city = place_words(known.city) if known.city else ""
    names = {code.value: words for code, words in language_names().items()}
    return " · ".join(filter(None, (said, city, names.get(known.language, known.language))))


def batch_words(batch: Batch, today: date) -> str:
    """How pressing these promises are."""
    if batch.day is not None:
        return day_words(batch.day, today)
    return {
        Pressing.OVERDUE: translate("People", "Overdue"),
        Pressing.TODAY: translate("People", "Today"),
        Pressing.UNDATED: translate("People", "Without a day"),
        Pressing.UNTOLD: translate("People", "Kept, but nobody told the customer"),
    }[batch.pressing]


def owed_words(owed: Owed, today: date, *, names: bool) -> str:
    """To whom, by whom, and when it was due; on the page of a customer, without their name."""
    promise = owed.promise
    if promise.done_at is not None:
        due = translate("People", "kept")
    elif promise.due is not None and promise.due < today:
        due = translate("People", "due {0}").format(on_words(promise.due, today))
    else:
        due = ""
    doubt = translate("People", "not sure") if promise.is_sure is False else ""
    told = translate("People", "they know") if promise.told_at else ""
    who = whom_words(owed.name) if names else ""
    return " · ".join(filter(None, (who, owner_words(owed), due, doubt, told)))


def owner_words(owed: Owed) -> str:
    """Who keeps it."""
    if owed.promise.owner is Owner.OTHER:
        return owed.promise.name or translate("People", "somebody else")
    if owed.promise.owner is Owner.CUSTOMER:
        return translate("People", "the customer")
    return translate("People", "you")


def given_words(owed: Owed, zone: tzinfo, today: date) -> str:
    """In which session it was promised."""
    if owed.given is None:
        return ""
    day = on_words(owed.given.astimezone(zone).date(), today)
    return translate("People", "Said on {0}").format(day)


def session_words(session: Session, zone: tzinfo, today: date) -> tuple[str, str]:
    """A session of a customer: its day and hour, and how it went."""
    start = session.start
    day = on_words(start.astimezone(zone).date(), today) if start else ""
    hour = f", {clock_time(start, zone)}" if start else ""
    return f"{day}{hour}", " · ".join(filter(None, (_length(session), _came(session))))


def who_words(session: Session, zone: tzinfo, today: date) -> str:
    """A session by its day and hour, and the name by which the customer was met."""
    return f"{session_words(session, zone, today)[0]} · {whom_words(session.name)}"


def moved_words(day: date, today: date) -> str:
    """A promise has another day."""
    return translate("People", "Moved to {0}.").format(on_words(day, today))


def _length(session: Session) -> str:
    span = took(session)
    if span is None:
        return ""
    return translate("People", "{0} min").format(max(round(span / MINUTE), 0))


def _came(session: Session) -> str:
    if session.outcome is not None:
        said = session.outcome.attendance
        return "" if said is Attendance.JOINED else came_words(said)
    if session.phase is Phase.BEFORE:
        return translate("People", "planned")
    if session.phase is Phase.DURING:
        return translate("People", "live now")
    return "" if took_place(session) else translate("People", "did not take place")
