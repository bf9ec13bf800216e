"""A time on the wall is read once, never or twice, and nowhere taken for what it is not."""

from datetime import UTC, datetime, tzinfo

import pytest
from hypothesis import given

from app.wall.change import wall_at
from app.wall.occurrence import Never, Occurrence, Once, Twice, instants, occurrence_of
from app.zone import MachineZone
from tests.app.wall.strategies import any_instants, zones
from tests.app.zones import known_zone

ONCE = [
    ("Asia/Kolkata", "2026-12-01 02:00", "2026-11-30T20:30Z"),
    ("Asia/Kathmandu", "2026-12-01 02:00", "2026-11-30T20:15Z"),
    ("Australia/Eucla", "2026-12-01 02:00", "2026-11-30T17:15Z"),
    ("Pacific/Chatham", "2026-12-01 02:00", "2026-11-30T12:15Z"),
    ("Australia/Lord_Howe", "2026-12-01 02:00", "2026-11-30T15:00Z"),
    ("Pacific/Apia", "2026-12-01 02:00", "2026-11-30T13:00Z"),
    ("America/Nuuk", "2026-12-01 02:00", "2026-12-01T04:00Z"),
    ("Europe/Dublin", "2026-12-01 02:00", "2026-12-01T02:00Z"),
    ("Europe/Dublin", "2026-07-01 02:00", "2026-07-01T01:00Z"),
    ("America/New_York", "2026-12-01 02:00", "2026-12-01T07:00Z"),
    ("America/Vancouver", "2026-10-31 02:00", "2026-10-31T09:00Z"),
    ("America/Vancouver", "2026-11-01 01:30", "2026-11-01T08:30Z"),
    ("America/Vancouver", "2026-12-01 02:00", "2026-12-01T09:00Z"),
    ("America/Los_Angeles", "2026-09-27 20:00", "2026-09-28T03:00Z"),
    ("Pacific/Auckland", "2026-09-28 16:00", "2026-09-28T03:00Z"),
]
"""Where, the time on the wall, and the one instant."""

HARD: list[tuple[str, str, type[Never | Twice], str, str, str, str, str]] = [
    (
        *("America/New_York", "2026-03-08 02:30", Never, "2026-03-08T06:30Z", "2026-03-08T07:30Z"),
        *("2026-03-08T07:00Z", "2026-03-08 02:00", "2026-03-08 03:00"),
    ),
    (
        *("America/New_York", "2026-11-01 01:30", Twice, "2026-11-01T05:30Z", "2026-11-01T06:30Z"),
        *("2026-11-01T06:00Z", "2026-11-01 02:00", "2026-11-01 01:00"),
    ),
    (
        *("Australia/Lord_Howe", "2026-04-05 01:45", Twice),
        *("2026-04-04T14:45Z", "2026-04-04T15:15Z"),
        *("2026-04-04T15:00Z", "2026-04-05 02:00", "2026-04-05 01:30"),
    ),
    (
        *("Australia/Lord_Howe", "2026-10-04 02:15", Never),
        *("2026-10-03T15:15Z", "2026-10-03T15:45Z"),
        *("2026-10-03T15:30Z", "2026-10-04 02:00", "2026-10-04 02:30"),
    ),
    (
        *("Europe/Dublin", "2026-10-25 01:30", Twice, "2026-10-25T00:30Z", "2026-10-25T01:30Z"),
        *("2026-10-25T01:00Z", "2026-10-25 02:00", "2026-10-25 01:00"),
    ),
    (
        *("America/Nuuk", "2026-03-28 23:30", Never, "2026-03-29T00:30Z", "2026-03-29T01:30Z"),
        *("2026-03-29T01:00Z", "2026-03-28 23:00", "2026-03-29 00:00"),
    ),
    (
        *("Pacific/Apia", "2011-12-30 10:00", Never, "2011-12-29T20:00Z", "2011-12-30T20:00Z"),
        *("2011-12-30T10:00Z", "2011-12-30 00:00", "2011-12-31 00:00"),
    ),
]
"""Where, the time on the wall, how it is read, earlier, later; the change: at, before, after."""


def told(occurrence: Occurrence, zone: tzinfo) -> tuple[object, ...]:
    """An occurrence as the table has it."""
    ats = tuple(f"{at:%Y-%m-%dT%H:%MZ}" for at in instants(occurrence))
    if isinstance(occurrence, Once):
        return ats
    change = occurrence.change
    assert wall_at(change.at, zone) == change.after
    walls = (f"{wall:%Y-%m-%d %H:%M}" for wall in (change.before, change.after))
    return (type(occurrence), *ats, f"{change.at:%Y-%m-%dT%H:%MZ}", *walls)


@pytest.mark.parametrize("place, wall, at", ONCE)
def test_that_a_plain_time_is_one_instant(place: str, wall: str, at: str) -> None:
    zone = known_zone(place)

    assert told(occurrence_of(datetime.fromisoformat(wall), zone), zone) == (at,)


@pytest.mark.parametrize("case", HARD, ids=lambda case: f"{case[0]} {case[1]}")
def test_that_a_time_beside_a_change_is_told_with_what_can_be_meant(
    case: tuple[object, ...],
) -> None:
    place, wall, *expected = case
    zone = known_zone(str(place))

    assert told(occurrence_of(datetime.fromisoformat(str(wall)), zone), zone) == tuple(expected)


@given(any_instants(), zones)
def test_that_reading_back_finds_the_instant_in_every_zone(at: datetime, zone: tzinfo) -> None:
    occurrence = occurrence_of(wall_at(at, zone), zone)

    assert at in instants(occurrence)
    assert not isinstance(occurrence, Never)


@given(any_instants(), zones)
def test_that_clocks_show_a_time_as_often_as_it_is_read(at: datetime, zone: tzinfo) -> None:
    wall = at.replace(tzinfo=None)
    occurrence = occurrence_of(wall, zone)

    shown = {wall_at(one, zone) == wall for one in instants(occurrence)}
    assert shown == {not isinstance(occurrence, Never)}
    assert sorted(instants(occurrence)) == [*instants(occurrence)]


@given(any_instants())
def test_that_the_local_time_of_the_machine_is_read_too(at: datetime) -> None:
    assert at in instants(occurrence_of(wall_at(at, MachineZone()), MachineZone()))


@pytest.mark.parametrize(
    "here, there, at, days",
    [
        ("America/Los_Angeles", "Pacific/Auckland", "2026-09-28T03:00Z", 1),
        ("Pacific/Auckland", "America/Los_Angeles", "2026-09-28T03:00Z", -1),
        ("America/Los_Angeles", "Pacific/Auckland", "2026-09-28T07:30Z", 0),
        ("Pacific/Pago_Pago", "Pacific/Kiritimati", "2026-09-28T10:30Z", 2),
        ("Europe/Berlin", "Europe/Berlin", "2026-09-28T03:00Z", 0),
    ],
)
def test_that_two_places_may_have_different_days(here: str, there: str, at: str, days: int) -> None:
    instant = datetime.fromisoformat(at).astimezone(UTC)

    ours, theirs = (wall_at(instant, known_zone(zone)).date() for zone in (here, there))
    assert (theirs - ours).days == days
