"""The agent is told once a day at most that something is due."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.people.morning import Morning, morning_of
from app.settings import Settings
from app.zone import DAY
from tests.app.strategies import instants
from tests.app.zones import known_zone

SEVEN = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)


def test_that_the_morning_comes_at_its_hour() -> None:
    assert morning_of(Settings(), SEVEN, UTC) == Morning(
        TODAY, has_come=False, wait=timedelta(hours=1)
    )
    late = morning_of(Settings(), SEVEN + timedelta(hours=9), UTC)
    assert late == Morning(TODAY, has_come=True, wait=timedelta(0))


def test_that_the_hour_is_the_agents_own() -> None:
    tokyo = timezone(timedelta(hours=9))

    assert morning_of(Settings(), SEVEN, tokyo) == Morning(TODAY, has_come=True, wait=timedelta(0))


def test_that_no_morning_comes_unwanted() -> None:
    assert morning_of(Settings(has_morning=False), SEVEN, UTC) is None
    assert morning_of(Settings(notifications=False), SEVEN, UTC) is None


def test_that_after_the_word_of_today_tomorrow_is_waited_for() -> None:
    told = Settings(morning_told="2026-03-02")

    assert morning_of(told, SEVEN, UTC) == Morning(
        TODAY + DAY, has_come=False, wait=timedelta(hours=25)
    )
    assert morning_of(Settings(morning_told="2026-03-01"), SEVEN, UTC) == morning_of(
        Settings(), SEVEN, UTC
    )


def test_that_tomorrow_is_an_hour_off_where_clocks_are_set() -> None:
    told = Settings(morning_told="2026-03-28")
    morning = morning_of(told, datetime(2026, 3, 28, 7, 0, tzinfo=UTC), known_zone("Europe/Berlin"))

    assert morning is not None
    assert morning.wait == timedelta(hours=23)


@given(instants(), st.integers(0, 23))
def test_that_once_it_was_told_the_rest_of_the_day_is_quiet(now: datetime, hour: int) -> None:
    settings = Settings(morning_hour=hour)
    morning = morning_of(settings, now, UTC)
    assert morning is not None
    came = morning_of(settings, now + morning.wait, UTC)
    assert came is not None
    assert came.has_come

    told = replace(settings, morning_told=came.day.isoformat())

    end = datetime.combine(came.day, datetime.max.time(), UTC)
    for quiet in (now + morning.wait, end):
        waits = morning_of(told, quiet, UTC)
        assert waits is not None
        assert not waits.has_come
        assert waits.day == came.day + DAY
        assert quiet + waits.wait == datetime.combine(waits.day, time(hour), UTC)
