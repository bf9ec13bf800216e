"""What is corrected of a customer reaches the sessions that are planned with them."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.people.customer import Customer
from app.people.following import followed
from app.session.booking import Booking, Confirmation
from app.session.session import Session
from tests.app.people.fakes import DAY, LISBON, NOW, OSAKA, met

WAS = Customer("marina duarte", "")
NOTES = replace(WAS, notes="Prefers mail.")
IS = Customer("marina duarte", "Mariana Duarte", city=OSAKA, language="de")
PLANNED = replace(
    met(1, days_ago=-1), started=None, deadline=None, ended=None, closed_at=None,
    booking=Booking(NOW - DAY, language="pt"),
)  # fmt: skip


def booked(session: Session) -> Booking:
    """What was agreed of it."""
    assert session.booking is not None
    return session.booking


def test_that_a_planned_session_goes_by_what_was_corrected() -> None:
    after = followed(PLANNED, WAS, IS, "pt")

    assert after.name == "Mariana Duarte"
    assert (booked(after).city, booked(after).language) == (OSAKA, "de")
    assert booked(after).is_city_doubted


def test_that_a_city_from_last_time_follows_until_they_were_told_a_time() -> None:
    booking = Booking(NOW, LISBON, "pt", remembered=True)
    doubted = replace(PLANNED, booking=booking)
    told = replace(PLANNED, booking=replace(booking, confirmation=Confirmation(told_at=NOW)))

    assert booked(followed(doubted, WAS, IS, "pt")).city == OSAKA
    assert booked(followed(told, WAS, IS, "pt")).city == LISBON


def test_that_what_was_said_for_this_session_stays() -> None:
    said = replace(PLANNED, booking=Booking(NOW, LISBON, "fr"))

    assert followed(said, WAS, IS, "pt").booking == said.booking


@pytest.mark.parametrize(
    "was, now", [(WAS, NOTES), (IS, replace(IS, notes="Prefers mail.")), (IS, WAS)]
)
def test_that_what_did_not_change_or_is_said_no_more_changes_nothing(
    was: Customer, now: Customer
) -> None:
    assert followed(PLANNED, was, now, "pt") == PLANNED


def test_that_a_session_that_has_begun_stays_as_it_was() -> None:
    assert followed(met(1), WAS, IS, "pt") == met(1)


def test_that_a_session_without_a_booking_takes_the_name_alone() -> None:
    bare = replace(PLANNED, booking=None, length=timedelta(minutes=5))

    assert followed(bare, WAS, IS, "pt") == replace(bare, name="Mariana Duarte")
