"""The agent is told once a day at most that something is due."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.people.morning import Morning, morning_of
from app.settings import Settings
from tests.app.strategies import instants

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


def test_that_no_morning_comes_twice_or_unwanted() -> None:
    for settings in (
        Settings(morning_told="2026-03-02"),
        Settings(has_morning=False),
        Settings(notifications=False),
    ):
        assert morning_of(settings, SEVEN, UTC) is None
    assert morning_of(Settings(morning_told="2026-03-01"), SEVEN, UTC) is not None


@given(instants(), st.integers(0, 23))
def test_that_once_it_was_told_the_day_is_quiet(now: datetime, hour: int) -> None:
    settings = Settings(morning_hour=hour)
    morning = morning_of(settings, now, UTC)
    assert morning is not None
    came = morning_of(settings, now + morning.wait, UTC)
    assert came is not None
    assert came.has_come

    told = replace(settings, morning_told=came.day.isoformat())

    end = datetime.combine(came.day, datetime.max.time(), UTC)
    assert morning_of(told, end, UTC) is None
    assert morning_of(told, end + timedelta(seconds=1), UTC) is not None
