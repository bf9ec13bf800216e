"""Everything that is written of a session, or of a customer, sorted by where it stands."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from app.cities.city import City
from app.people.customer import Customer
from app.session.insight import Insight
from app.session.session import Session

BESIDE = " · "
"""Between what was said and where it belongs, which says little by itself."""


class Place(StrEnum):
    """Where something was written."""

    NAME = "name"
    LINES = "lines"
    PREPARED = "prepared"
    AFTER = "after"


class Texts(Struct, frozen=True):
    """What can be searched for: whose it is, what was noted, prepared, and written after."""

    name: str = ""
    lines: str = ""
    prepared: str = ""
    after: str = ""


def texts_of(session: Session) -> Texts:
    """All words of a session."""
    return Texts(
        session.name,
        _joined(_lines(session)),
        _joined(_prepared(session)),
        _joined(_after(session)),
    )


def customer_texts(customer: Customer) -> Texts:
    """All words that are kept of a customer beyond sessions."""
    return Texts(
        _joined((customer.name, customer.pronounced)),
        _joined((customer.notes, *_city(customer.city))),
    )


def _city(city: City | None) -> tuple[str, ...]:
    """A city in both scripts."""
    return () if city is None else (city.name, city.latin)


def _lines(session: Session) -> Iterator[str]:
    for line in session.captures:
        known = line.insight or Insight()
        yield BESIDE.join(filter(None, (line.text, known.area, known.team)))
        if line.promise is not None:
            yield line.promise.name
        yield from (known.reading, known.problem, known.workaround)
    if session.talk is not None:
        yield from (session.talk.team, session.talk.words, session.talk.reading)


def _prepared(session: Session) -> Iterator[str]:
    if session.booking is None:
        return
    booking, known = session.booking, session.booking.preparation
    yield known.notes
    yield known.ask_whom
    yield from (wish.text for wish in known.expectations)
    yield from known.plan
    yield from (goal.text for goal in known.goals)
    for example in known.examples:
        yield from (example.title, example.address)
    yield from _city(booking.city)
    yield from (booking.mail, booking.phone, booking.call_link, booking.ticket_link)


def _after(session: Session) -> Iterator[str]:
    if session.outcome is not None:
        yield session.outcome.reason
    care = session.aftercare
    if care is not None and care.follow_up is not None:
        yield care.follow_up.subject
        yield care.follow_up.text
    if care is not None and care.check is not None:
        yield care.check.own_words
    if session.harvest is not None:
        known = session.harvest
        yield from (known.challenge, known.why_now, known.goals, known.reality, known.others)


def _joined(words: Iterable[str]) -> str:
    return "\n".join(filter(None, words))
