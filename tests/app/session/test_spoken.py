"""The fields of a line in words, as they are said."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.cities.city import City
from app.clock import Moment
from app.session.booking import Booking
from app.session.spoken import in_words, line_values, whole_minutes
from tests.app.fakes import SECOND, START, WAITING, Desk

AT_START = Moment(START, timedelta(0), "boot-1")


@pytest.mark.parametrize(
    "minutes, words",
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (45, "45 minutes"),
        (60, "1 hour"),
        (61, "1 hour 1 minute"),
        (90, "1 hour 30 minutes"),
        (120, "2 hours"),
    ],
)
def test_that_a_length_is_told_as_it_is_said(minutes: int, words: str) -> None:
    assert in_words(minutes) == words


def test_that_the_fields_stand_for_the_session() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=14, seconds=30)

    values = line_values(desk.session, desk.clock.now())

    assert values == {
        "name": "Marina Duarte",
        "length": "45 minutes",
        "minutes": "31 minutes",
        "end": "",
    }


def test_that_the_end_is_told_on_the_customers_own_clock() -> None:
    session = replace(WAITING, planned_at=START)

    def end_in(zone: str) -> str:
        booking = Booking(START, City("There", "", "", zone))
        return line_values(replace(session, booking=booking), AT_START)["end"]

    assert end_in("America/New_York") == "09:45"
    assert end_in("Asia/Kolkata") == "20:15"
    assert end_in("Nowhere/At_All") == ""


def test_that_minutes_are_never_said_to_be_negative() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=50)

    assert line_values(desk.session, desk.clock.now(), str)["minutes"] == "0"


def test_that_whole_minutes_are_rounded_up() -> None:
    session = replace(WAITING, length=timedelta(minutes=4) + SECOND)

    assert whole_minutes(session, Desk().clock.now()) == 5
