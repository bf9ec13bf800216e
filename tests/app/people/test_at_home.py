"""A known customer of whom nobody said anything this time is written to as ever."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from app.message.language import Language
from app.people.at_home import at_home
from app.people.customer import Customer
from app.refusal import Reason, Refusal
from app.session.booking import Booking, Confirmation
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.session import Session
from tests.app.booking.test_writer import writer
from tests.app.fakes import ManualClock, MemoryStore, accepted
from tests.app.people.fakes import DAY, HOUR, LISBON, NOW, OSAKA, MemoryPeople, met, promised

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
    booking = Booking(NOW, OSAKA, "ja", "m@example.com", "+81 1")
    agreed = replace(met(3), booking=booking)
    assert at_home(agreed, people) == agreed
    written_in = replace(AT_ONCE, booking=Booking(NOW, language="fr"))
    assert facts(at_home(written_in, people)) == (LISBON, "fr")


def test_that_a_stranger_stays_one(people: MemoryPeople) -> None:
    assert at_home(replace(AT_ONCE, customer=""), people).booking is None
    assert at_home(replace(AT_ONCE, customer="kenji"), people).booking is None


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


def planned_by(people: MemoryPeople, draft: Draft) -> Booking:
    """What a session that is planned says of its customer."""
    keeper = keeper_of(people)
    session = accepted(keeper.plan(draft, HOUR))
    assert session.booking is not None
    return session.booking


def keeper_of(people: MemoryPeople) -> SessionKeeper:
    def recall(session: Session, now: datetime) -> Session:
        return at_home(session, people, now)

    return SessionKeeper(ManualClock(NOW), people.store, Ladder, recall=recall)


def test_that_a_known_customer_who_is_planned_by_name_is_no_stranger(people: MemoryPeople) -> None:
    booking = planned_by(people, Draft("MARINA duarte", at=NOW + DAY))

    assert (booking.city, booking.language, booking.mail) == (LISBON, "pt", "marina@example.com")
    assert booking.is_city_doubted
    assert booking.booked_at == NOW
    told = replace(booking, confirmation=Confirmation(NOW + DAY, NOW))
    assert not told.is_city_doubted


def test_that_what_was_said_of_them_this_time_wins(people: MemoryPeople) -> None:
    said = Booking(NOW, OSAKA, "en", "m@example.com", "+81 1")

    assert planned_by(people, Draft("Marina Duarte", at=NOW + DAY, booking=said)) == said
    bare = Booking(NOW)
    picked = Draft("Marina Duarte", at=NOW + DAY, booking=bare, customer="marina duarte")
    assert planned_by(people, picked) == bare


def test_that_nobody_is_taken_to_be_in_a_city_when_a_call_begins_at_once(
    people: MemoryPeople,
) -> None:
    begun = accepted(keeper_of(people).start(Draft("Marina Duarte"), HOUR))

    assert begun.booking == Booking(NOW, language="pt", mail="marina@example.com")


def test_that_a_language_that_nobody_said_is_not_theirs(people: MemoryPeople) -> None:
    people.store.save(replace(met(7, days_ago=1), booking=Booking(NOW, OSAKA)))

    assert facts(at_home(AT_ONCE, people)) == (OSAKA, "pt")
