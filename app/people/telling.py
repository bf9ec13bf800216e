"""Tells a customer how something stands that they were promised."""

from datetime import date, datetime, tzinfo
from enum import StrEnum

from app.booking.subject import Subject
from app.booking.writer import Writer
from app.booking.written import Written
from app.message.facts import Facts
from app.message.language import Language
from app.message.wording import Kind
from app.people.customer import Customer
from app.people.owed import Owed
from app.records.follow_up import there
from app.session.session import Session


class Lack(StrEnum):
    """Why a customer cannot be told of a promise."""

    THEIRS = "theirs"
    """They keep it themselves."""
    CITY = "city"
    """Nobody knows their own day."""
    DAY = "day"
    """It is not done, and its day is over, or it has none."""


def write_of(writer: Writer, owed: Owed, session: Session, to: Customer) -> Written | Lack:
    """The message that a promise is kept, or until when it will be.

    `session` is the one in which it was given.
    """
    if not owed.is_ours:
        return Lack.THEIRS
    zone = writer.zone_of(to.city.zone) if to.city else None
    if _lacks_day(owed, zone or writer.own, writer):
        return Lack.DAY
    if to.city is None or zone is None or session.start is None:
        return Lack.CITY
    facts = Facts(
        name=to.name or owed.name,
        start=session.start,
        length=session.length,
        city=to.city,
        zone=zone,
        promise=owed.capture.text,
        due=_due(owed, zone, writer.own),
        today=_today(writer.now, zone),
    )
    kind = Kind.PROMISE_KEPT if owed.promise.done_at else Kind.PROMISE_OPEN
    return writer.written(
        Subject(session, (kind,), kind, _language(to.language), owed.capture.id), facts
    )


def _lacks_day(owed: Owed, zone: tzinfo, writer: Writer) -> bool:
    """Whether it is still to be done, without a day ahead in that zone."""
    if owed.promise.done_at is not None:
        return False
    due, today = _due(owed, zone, writer.own), _today(writer.now, zone)
    return due is None or (today is not None and due < today)


def _due(owed: Owed, zone: tzinfo, own: tzinfo) -> date | None:
    """The customer's day; of what is kept there is none any more."""
    day = None if owed.promise.done_at else owed.promise.due
    return None if day is None else there(day, zone, own)


def _today(now: datetime | None, zone: tzinfo) -> date | None:
    return None if now is None else now.astimezone(zone).date()


def _language(code: str) -> Language:
    return Language(code) if code in tuple(Language) else Language.ENGLISH
