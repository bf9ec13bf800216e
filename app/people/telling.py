"""Tells a customer how something stands that they were promised."""

from datetime import date, tzinfo

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


def write_of(writer: Writer, owed: Owed, session: Session, to: Customer) -> Written | None:
    """The message that a promise is kept, or when it will be; nothing without their time.

    `session` is the one in which it was given. What is promised by the customer is theirs to tell.
    """
    zone = writer.zone_of(to.city.zone) if to.city else None
    if to.city is None or zone is None or session.start is None or not owed.is_ours:
        return None
    facts = Facts(
        name=owed.name,
        start=session.start,
        length=session.length,
        city=to.city,
        zone=zone,
        promise=owed.capture.text,
        due=_due(owed, zone, writer.own),
    )
    kind = Kind.PROMISE_KEPT if owed.promise.done_at else Kind.PROMISE_MOVED
    return writer.written(
        Subject(session, (kind,), kind, _language(to.language), owed.capture.id), facts
    )


def _due(owed: Owed, zone: tzinfo, own: tzinfo) -> date | None:
    """The customer's day; of what is kept there is none any more."""
    day = None if owed.promise.done_at else owed.promise.due
    return None if day is None else there(day, zone, own)


def _language(code: str) -> Language:
    return Language(code) if code in tuple(Language) else Language.ENGLISH
