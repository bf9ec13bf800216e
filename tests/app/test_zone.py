"""A time of day finds its instant in every zone, through every change of the clocks."""

import time as machine
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.refusal import Reason, Refusal
from app.zone import (
    JUST_PASSED,
    MachineZone,
    OwnZone,
    agents_zone,
    clock_time,
    end_at,
    first_zone,
    own_date,
    own_zone,
    start_at,
    time_of_day,
    zone_mark,
)
from tests.app.zones import known_zone

MINUTE = timedelta(minutes=1)
BERLIN = known_zone("Europe/Berlin")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
ZONES = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Havana",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "UTC",
]
zones = st.sampled_from(ZONES).map(known_zone)
walls = st.builds(time, st.integers(0, 23), st.integers(0, 59))
days = st.dates(date(2020, 1, 1), date(2037, 12, 30))


@st.composite
def instants(draw: st.DrawFn) -> datetime:
    """Any instant, half of them within a day of a change of the clocks in some zone."""
    near = [datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 10, 24, tzinfo=UTC)]
    midnight = datetime.combine(draw(days), time(), UTC)
    start = draw(st.sampled_from([midnight, *near]))
    return start + draw(st.integers(0, 48 * 60 * 60_000)) * timedelta(milliseconds=1)


def scanned(wall: time, earliest: datetime, zone: tzinfo) -> datetime:
    """The first whole minute from `earliest` on at which the clocks of `zone` show `wall`."""
    minute = -(-(earliest - datetime(2000, 1, 1, tzinfo=UTC)) // MINUTE)
    instant = datetime(2000, 1, 1, tzinfo=UTC) + minute * MINUTE
    while instant.astimezone(zone).time() != wall:
        instant += MINUTE
    return instant


def berlin(day: date, wall: str, *, fold: int = 0) -> datetime:
    hours, minutes = wall.split(":")
    local = datetime.combine(day, time(int(hours), int(minutes)), BERLIN)
    return local.replace(fold=fold).astimezone(UTC)


@given(walls, instants(), zones)
def test_that_an_end_is_the_next_time_that_the_clocks_show_it(
    wall: time, start: datetime, zone: tzinfo
) -> None:
    end = end_at(wall, start, zone)

    if isinstance(end, datetime):
        assert end == scanned(wall, start + timedelta.resolution, zone)
    else:
        seen = scanned(wall, start, zone)
        assert end == Refusal(Reason.NO_SUCH_TIME, f"{wall:%H:%M}")
        assert seen - start > timedelta(hours=23)
        assert len({start.astimezone(zone).utcoffset(), seen.astimezone(zone).utcoffset()}) > 1


@given(walls, instants(), zones)
def test_that_a_start_is_at_most_an_hour_ago_or_else_the_next(
    wall: time, now: datetime, zone: tzinfo
) -> None:
    start = start_at(wall, now, zone)

    if isinstance(start, datetime):
        recent, ahead = scanned(wall, now - JUST_PASSED, zone), scanned(wall, now, zone)
        is_doubled = timedelta(0) < ahead - recent < timedelta(hours=12)
        assert start == (ahead if is_doubled else recent)
    else:
        assert start == Refusal(Reason.NO_SUCH_TIME, f"{wall:%H:%M}")
        assert scanned(wall, now - JUST_PASSED, zone) - now > timedelta(hours=22)


@pytest.mark.parametrize(
    "now, start",
    [
        ("14:30", date(2026, 6, 1)),
        ("14:29", date(2026, 6, 1)),
        ("15:30", date(2026, 6, 1)),
        ("15:31", date(2026, 6, 2)),
        ("00:05", date(2026, 6, 1)),
        ("23:59", date(2026, 6, 2)),
    ],
)
def test_that_a_start_an_hour_ago_has_just_passed(now: str, start: date) -> None:
    today = berlin(date(2026, 6, 1), now)

    assert start_at(time(14, 30), today, BERLIN) == berlin(start, "14:30")


def test_that_a_start_can_have_passed_before_midnight() -> None:
    now = berlin(date(2026, 6, 2), "00:10")

    assert start_at(time(23, 40), now, BERLIN) == berlin(date(2026, 6, 1), "23:40")


def test_that_an_end_can_lie_beyond_midnight_but_never_at_the_start() -> None:
    start = berlin(date(2026, 6, 1), "23:40")

    assert end_at(time(0, 25), start, BERLIN) == berlin(date(2026, 6, 2), "00:25")
    assert end_at(time(23, 40), start, BERLIN) == berlin(date(2026, 6, 2), "23:40")


def test_that_a_time_that_the_clocks_skip_is_refused() -> None:
    refusal = Refusal(Reason.NO_SUCH_TIME, "02:30")
    evening, night = berlin(date(2026, 3, 28), "20:00"), berlin(SPRING, "01:45")

    assert start_at(time(2, 30), evening, BERLIN) == refusal
    assert end_at(time(2, 30), night, BERLIN) == refusal
    assert end_at(time(3, 0), night, BERLIN) == night + 15 * MINUTE


def test_that_a_skipped_time_is_there_again_the_day_after() -> None:
    noon = berlin(SPRING, "12:00")

    assert start_at(time(2, 30), noon, BERLIN) == berlin(date(2026, 3, 30), "02:30")


@pytest.mark.parametrize("passed, fold", [(-60, 0), (20, 0), (40, 1), (80, 1), (100, 1)])
def test_that_of_a_doubled_time_the_first_still_ahead_is_meant(passed: int, fold: int) -> None:
    two = berlin(AUTUMN, "02:00")

    assert start_at(time(2, 30), two + passed * MINUTE, BERLIN) == berlin(
        AUTUMN, "02:30", fold=fold
    )


def test_that_a_session_can_end_in_the_second_of_two_hours() -> None:
    start = berlin(AUTUMN, "02:30")

    assert end_at(time(2, 15), start, BERLIN) == start + 45 * MINUTE
    assert end_at(time(2, 30), start, BERLIN) == start + 60 * MINUTE
    assert end_at(time(2, 45), start, BERLIN) == start + 15 * MINUTE


@pytest.mark.parametrize(
    "zone, instant, shown",
    [
        ("Europe/Berlin", "2026-10-24T23:59Z", "01:59"),
        ("Europe/Berlin", "2026-10-25T00:30Z", "02:30 CEST"),
        ("Europe/Berlin", "2026-10-25T01:30Z", "02:30 CET"),
        ("Europe/Berlin", "2026-10-25T02:00Z", "03:00"),
        ("Europe/Berlin", "2026-03-29T01:00Z", "03:00"),
        ("America/New_York", "2026-11-01T05:30Z", "01:30 EDT"),
        ("America/New_York", "2026-11-01T06:30Z", "01:30 EST"),
        ("Australia/Lord_Howe", "2026-04-04T14:45Z", "01:45 +11"),
        ("Australia/Lord_Howe", "2026-04-04T15:15Z", "01:45 +1030"),
        ("UTC", "2026-10-25T00:30Z", "00:30"),
    ],
)
def test_that_a_doubled_time_says_which_it_is(zone: str, instant: str, shown: str) -> None:
    assert clock_time(datetime.fromisoformat(instant), known_zone(zone)) == shown


@given(instants(), st.sampled_from([30, 60, 120]), zones)
def test_that_no_two_times_of_a_night_look_alike(
    instant: datetime, apart: int, zone: tzinfo
) -> None:
    assert clock_time(instant, zone) != clock_time(instant + apart * MINUTE, zone)


def test_that_the_c_library_tells_doubled_times_apart(moved: pytest.MonkeyPatch) -> None:
    move(moved, "CET-1CEST,M3.5.0,M10.5.0/3")
    first, second = (berlin(AUTUMN, "02:30", fold=fold) for fold in (0, 1))

    assert clock_time(first, MachineZone()) == "02:30 CEST"
    assert clock_time(second, MachineZone()) == "02:30 CET"


@pytest.mark.parametrize("text", ["9:05", "09:05", "9.05", "09.05", "905", "0905"])
def test_that_a_time_of_day_is_read(text: str) -> None:
    assert time_of_day(text) == time(9, 5)


@pytest.mark.parametrize("text,hour", [("9", 9), ("09", 9), ("0", 0), ("14", 14), ("23", 23)])
def test_that_an_hour_alone_is_read(text: str, hour: int) -> None:
    assert time_of_day(text) == time(hour)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "noon",
        "9:",
        "9:5",
        "24",
        "24:00",
        "12:60",
        "1260",
        "12:00:00",
        "12345",
        " 9:05",
        "9:05\n",
    ],
)
def test_that_anything_else_is_no_time_of_day(text: str) -> None:
    assert time_of_day(text) is None


@given(walls)
def test_that_every_time_of_day_is_read(wall: time) -> None:
    assert time_of_day(f"{wall:%H:%M}") == time_of_day(f"{wall:%H%M}") == wall


@pytest.fixture
def moved(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A machine whose zone can be set."""
    yield monkeypatch
    monkeypatch.undo()
    machine.tzset()


def move(moved: pytest.MonkeyPatch, zone: str) -> None:
    moved.setenv("TZ", zone)
    machine.tzset()


def test_that_the_machines_own_zone_is_known_by_its_name(moved: pytest.MonkeyPatch) -> None:
    move(moved, "Asia/Tokyo")
    assert own_zone() == known_zone("Asia/Tokyo")

    move(moved, "Pacific/Apia")
    assert own_zone() == known_zone("Pacific/Apia")


@pytest.mark.parametrize(
    "zone",
    ["CET-1CEST,M3.5.0,M10.5.0/3", "Middle/Earth", "europe/berlin", "Europe", "posixrules"],
)
def test_that_a_zone_without_a_name_is_left_to_the_c_library_and_asked_for(
    moved: pytest.MonkeyPatch, zone: str
) -> None:
    move(moved, zone)

    assert isinstance(own_zone(), MachineZone)
    assert not OwnZone().is_certain


def test_that_a_machine_set_to_utc_is_asked_about(moved: pytest.MonkeyPatch) -> None:
    move(moved, "Etc/UTC")

    assert own_zone() == known_zone("Etc/UTC")
    assert not OwnZone().is_certain


def test_that_the_zone_of_a_place_is_certain(moved: pytest.MonkeyPatch) -> None:
    move(moved, "Asia/Tokyo")

    assert OwnZone().is_certain


def test_that_the_zone_that_was_picked_wins(moved: pytest.MonkeyPatch) -> None:
    move(moved, "Etc/UTC")

    assert own_zone("Asia/Tokyo") == known_zone("Asia/Tokyo")
    assert first_zone("Asia/Tokyo") == known_zone("Asia/Tokyo")
    assert OwnZone(lambda: own_zone("Asia/Tokyo")).is_certain


@pytest.mark.parametrize("picked", ["", "Middle/Earth", "localtime"])
def test_that_nonsense_that_was_picked_counts_as_nothing(
    moved: pytest.MonkeyPatch, picked: str
) -> None:
    move(moved, "Asia/Tokyo")

    assert own_zone(picked) == known_zone("Asia/Tokyo")


def test_that_another_pick_is_followed_without_a_new_start(moved: pytest.MonkeyPatch) -> None:
    move(moved, "Etc/UTC")
    picks = {"own": ""}
    zone = agents_zone(lambda: picks["own"])

    picks["own"] = "Asia/Tokyo"
    zone.follow()
    assert zone.value == known_zone("Asia/Tokyo")
    picks["own"] = ""
    zone.follow()
    assert not zone.is_certain


def test_that_until_a_zone_is_found_it_is_local_time_and_asked_for() -> None:
    assert isinstance(first_zone(), MachineZone)
    assert not OwnZone(first=first_zone()).is_certain


@given(days, st.integers(0, 24 * 60))
def test_that_the_c_library_agrees_with_the_zone_of_the_same_rule(day: date, minute: int) -> None:
    instant = datetime.combine(day, time(), UTC) + minute * MINUTE

    with pytest.MonkeyPatch.context() as patch:
        move(patch, "CET-1CEST,M3.5.0,M10.5.0/3")
        local = instant.astimezone(MachineZone())
        back = local.astimezone(UTC)
    machine.tzset()

    there = instant.astimezone(BERLIN)
    assert local.replace(tzinfo=None) == there.replace(tzinfo=None)
    assert local.fold == there.fold
    assert back == instant


def test_that_the_c_library_knows_the_changes_of_the_clocks(moved: pytest.MonkeyPatch) -> None:
    move(moved, "CET-1CEST,M3.5.0,M10.5.0/3")
    zone = MachineZone()

    assert end_at(time(2, 30), berlin(SPRING, "01:45"), zone) == Refusal(
        Reason.NO_SUCH_TIME, "02:30"
    )
    assert berlin(AUTUMN, "02:30", fold=1).astimezone(zone).tzname() == "CET"
    assert berlin(AUTUMN, "02:30", fold=0).astimezone(zone).tzname() == "CEST"


def test_that_a_bare_time_of_day_has_no_offset_of_its_own() -> None:
    wall = time(9, 5, tzinfo=MachineZone())

    assert (wall.utcoffset(), wall.tzname(), wall.dst()) == (None, None, None)


def test_that_a_day_of_this_machine_begins_at_its_own_midnight() -> None:
    midnight = datetime(2026, 3, 2, tzinfo=own_zone())

    assert own_date(midnight.astimezone(UTC)) == date(2026, 3, 2)
    assert own_date((midnight - timedelta.resolution).astimezone(UTC)) == date(2026, 3, 1)


def test_that_another_zone_is_found_once_its_mark_is_another() -> None:
    found = [known_zone("Europe/Berlin"), known_zone("Europe/Lisbon")]
    marks = ["berlin", "berlin", "lisbon", "lisbon"]
    zone = OwnZone(lambda: found.pop(0), lambda: marks.pop(0), first=UTC)
    assert zone.value is UTC

    zone.follow()
    assert zone.value is UTC
    zone.find()
    assert zone.value == known_zone("Europe/Berlin")
    zone.follow()
    zone.follow()
    assert zone.value == known_zone("Europe/Lisbon")


def test_that_the_mark_is_another_for_another_setting(tmp_path: Path) -> None:
    setting = tmp_path / "localtime"
    assert zone_mark(setting) is None

    setting.symlink_to("/usr/share/zoneinfo/Europe/Berlin")
    berlin = zone_mark(setting)
    (tmp_path / "anew").symlink_to("/usr/share/zoneinfo/Europe/Lisbon")
    (tmp_path / "anew").replace(setting)

    assert berlin is not None
    assert zone_mark(setting) != berlin
