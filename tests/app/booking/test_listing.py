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

AT = Moment(NOW, timedelta(0), "boot-1")


def told(session: Session) -> str:
    return listing_words(day_rows((session,), AT, known_zone, Night()), UTC)


def test_that_a_session_with_nothing_open_is_ready() -> None:
    assert told(planned()).endswith("New York, United States, planned, ready")


def test_that_what_is_open_stands_below() -> None:
    assert "\n  Open: city missing" in told(planned(city=None))


def test_that_nothing_is_asked_about_a_session_that_runs() -> None:
    assert told(replace(planned(), started=AT)).endswith("United States, live")


def test_that_what_was_held_is_told_by_the_hours_in_which_it_was_held() -> None:
    ended = replace(AT, wall=NOW + timedelta(minutes=2))

    assert "14:00-14:02 Marina Duarte, Mon 09:00 in" in told(
        replace(planned(), started=AT, ended=ended, closed_at=ended.wall)
    )
