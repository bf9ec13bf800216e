"""The list of the day says in a word how ready a session is, and below it what is open."""

from datetime import UTC, timedelta

from msgspec.structs import replace

from app.booking.day import day_rows
from app.booking.listing import listing_words
from app.clock import Moment
from app.session.session import Session
from app.wall.night import Night
from tests.app.booking.fakes import NOW, planned
from tests.app.zones import known_zone


def told(session: Session) -> str:
    return listing_words(day_rows((session,), NOW, known_zone, Night()), UTC)


def test_that_a_session_with_nothing_open_is_ready() -> None:
    assert told(planned()).endswith("New York, United States, planned, ready")


def test_that_what_is_open_stands_below() -> None:
    assert "\n  Open: city missing" in told(planned(city=None))


def test_that_nothing_is_asked_about_a_session_that_runs() -> None:
    assert told(replace(planned(), started=Moment(NOW, timedelta(0), "boot-1"))).endswith(
        "United States, live"
    )
