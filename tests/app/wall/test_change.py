"""Every setting of the clocks is found: where, when, by how much, and what it does to the two."""

from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.wall.change import changes, offset_at, shifts, wall_at
from tests.app.wall.strategies import any_instants, zones
from tests.app.zones import known_zone

BERLIN, PARIS = known_zone("Europe/Berlin"), known_zone("Europe/Paris")
NEW_YORK, KOLKATA = known_zone("America/New_York"), known_zone("Asia/Kolkata")
VANCOUVER = known_zone("America/Vancouver")
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)


def instant(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_that_a_change_tells_when_and_by_how_much() -> None:
    (spring, autumn) = changes(instant("2027-01-01"), instant("2027-12-31"), NEW_YORK)

    assert (spring.at, spring.by) == (instant("2027-03-14 07:00"), HOUR)
    assert f"{spring.before:%H:%M} {spring.after:%H:%M}" == "02:00 03:00"
    assert (autumn.at, autumn.by) == (instant("2027-11-07 06:00"), -HOUR)
    assert f"{autumn.before:%H:%M} {autumn.after:%H:%M}" == "02:00 01:00"


def test_that_half_an_hour_and_a_whole_day_are_changes_too() -> None:
    lord_howe, apia = known_zone("Australia/Lord_Howe"), known_zone("Pacific/Apia")

    (half,) = changes(instant("2026-10-01"), instant("2026-10-10"), lord_howe)
    (whole,) = changes(instant("2011-12-01"), instant("2011-12-31"), apia)

    assert (half.by, whole.by) == (HOUR / 2, DAY)


def test_that_clocks_that_are_set_no_more_have_no_change() -> None:
    assert changes(instant("2026-03-09"), instant("2028-12-31"), VANCOUVER) == ()
    assert changes(instant("2026-01-01"), instant("2028-12-31"), KOLKATA) == ()


@pytest.mark.parametrize(
    "start, end, found",
    [
        ("2026-11-01 05:59:59.999", "2026-11-01 06:00", 1),
        ("2026-11-01 06:00", "2026-11-02 06:00", 0),
        ("2026-10-31 05:00", "2026-11-01 05:59:59", 0),
        ("2026-11-02", "2026-11-01", 0),
        ("2026-11-01 06:00", "2026-11-01 06:00", 0),
    ],
)
def test_that_a_change_counts_after_the_start_and_up_to_the_end(
    start: str, end: str, found: int
) -> None:
    assert len(changes(instant(start), instant(end), NEW_YORK)) == found


def test_that_clocks_set_on_one_side_alone_are_told() -> None:
    told = shifts(instant("2027-03-01"), instant("2027-04-05"), BERLIN, NEW_YORK)

    (theirs, ours) = told
    assert (theirs.here, theirs.at, theirs.apart) == (None, instant("2027-03-14 07:00"), HOUR)
    assert (ours.there, ours.at, ours.apart) == (None, instant("2027-03-28 01:00"), -HOUR)


def test_that_clocks_set_together_stay_as_far_apart() -> None:
    (both,) = shifts(instant("2027-03-01"), instant("2027-04-05"), BERLIN, PARIS)

    assert both.here == both.there
    assert both.apart == timedelta(0)


@pytest.mark.parametrize(
    "at, found", [("2026-10-25 07:00", 1), ("2026-11-08 05:00", 1), ("2026-11-10 05:00", 0)]
)
def test_that_a_change_within_a_week_is_pointed_out(at: str, found: int) -> None:
    assert len(shifts(instant(at) - WEEK, instant(at) + WEEK, KOLKATA, NEW_YORK)) == found


@given(any_instants(), st.integers(0, 500), zones)
def test_that_the_changes_make_up_the_whole_difference(
    start: datetime, days: int, zone: tzinfo
) -> None:
    end = start + days * DAY

    found = changes(start, end, zone)

    whole = sum((change.by for change in found), timedelta(0))
    assert whole == offset_at(end, zone) - offset_at(start, zone)
    for change in found:
        assert start < change.at <= end
        assert wall_at(change.at, zone) == change.after
        just_before = change.at - timedelta(seconds=1)
        assert wall_at(just_before, zone) == change.before - timedelta(seconds=1)
