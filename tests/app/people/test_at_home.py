"""A known customer of a session that was begun at once is written to as ever."""

from datetime import date

import pytest
from msgspec.structs import replace

from app.message.language import Language
from app.people.at_home import at_home
from app.people.customer import Customer
from app.refusal import Reason, Refusal
from app.session.booking import Booking
from app.session.session import Session
from tests.app.booking.test_writer import writer
from tests.app.fakes import MemoryStore
from tests.app.people.fakes import LISBON, NOW, OSAKA, MemoryPeople, met, promised

AT_ONCE = replace(met(2, promised(due=date(2026, 3, 6)), days_ago=0), booking=None)
KEPT = Customer("marina duarte", "Marina Duarte", city=OSAKA, language="ja")


@pytest.fixture
def people() -> MemoryPeople:
    """One customer was met in Lisbon, and spoke Portuguese."""
    store = MemoryStore()
    for session in (met(1), AT_ONCE):
        assert store.save(session) is None
    return MemoryPeople(store)


def facts(session: Session) -> tuple[object, str]:
    """Where the customer is taken to be, and what they are taken to speak."""
    assert session.booking is not None
    return session.booking.city, session.booking.language


def test_that_city_and_language_come_from_the_sessions_before(people: MemoryPeople) -> None:
    assert facts(at_home(AT_ONCE, people)) == (LISBON, "pt")


def test_that_what_was_set_by_hand_counts_first(people: MemoryPeople) -> None:
    people.facts[KEPT.key] = KEPT

    assert facts(at_home(AT_ONCE, people)) == (OSAKA, "ja")


def test_that_what_was_agreed_stays(people: MemoryPeople) -> None:
    assert at_home(met(3, city=OSAKA), people) == met(3, city=OSAKA)
    written_in = replace(AT_ONCE, booking=Booking(NOW, language="fr"))
    assert facts(at_home(written_in, people)) == (LISBON, "fr")


def test_that_a_stranger_stays_one(people: MemoryPeople) -> None:
    assert at_home(replace(AT_ONCE, customer=""), people).booking is None
    assert facts(at_home(replace(AT_ONCE, customer="kenji"), people)) == (None, "en")


def test_that_what_nobody_can_read_changes_nothing(people: MemoryPeople) -> None:
    people.store.unreadable = Refusal(Reason.NOT_READ)

    assert at_home(AT_ONCE, people) == AT_ONCE


def test_that_the_follow_up_is_in_their_language_and_on_their_days(people: MemoryPeople) -> None:
    people.facts[KEPT.key] = KEPT
    by = replace(writer(), at_home=lambda session: at_home(session, people))

    written = by.write(AT_ONCE)

    assert written is not None
    assert written.language is Language.JAPANESE
    assert written.facts.city == OSAKA
    assert by.written(written.subject, written.facts) == written
