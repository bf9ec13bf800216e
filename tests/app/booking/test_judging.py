"""A form is judged by everything around it before it becomes a session."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from app.booking.day import day_rows
from app.booking.form import Choice, Form, Start
from app.booking.judging import Surroundings, judged
from app.clock import Moment
from app.session.session import Session
from app.wall.night import USUAL_NIGHT
from app.wall.rules import zone_named
from tests.app.booking.fakes import HOUR, MINUTE, NEW_YORK, NOW, planned
from tests.app.zones import known_zone

AT = Moment(NOW, timedelta(0), "boot-1")


def around(*sessions: Session) -> Surroundings:
    return Surroundings(
        now=NOW,
        own=known_zone("Europe/Madrid"),
        zone_of=zone_named,
        others=day_rows(sessions, AT, zone_named, USUAL_NIGHT),
        usual=45 * MINUTE,
        breather=5 * MINUTE,
        night=USUAL_NIGHT,
    )


def test_that_a_clear_start_is_sound() -> None:
    told = judged(Form(when="in 2 hours"), around())

    assert told.is_sound
    assert isinstance(told.start, Start)
    assert told.start.at == NOW + 2 * HOUR


def test_that_a_start_in_the_customers_night_is_said() -> None:
    assert judged(Form(when="2026-03-12 2:00", city=NEW_YORK), around()).is_odd
    assert not judged(Form(when="2026-03-12 14:00", city=NEW_YORK), around()).is_odd
    assert not judged(Form(when="2026-03-12 2:00"), around()).is_odd


def test_that_a_start_in_the_agents_own_night_is_said() -> None:
    there = Form(when="2026-03-12 21:00", city=NEW_YORK)
    assert judged(there, around()).is_own_odd
    assert not judged(there, around()).is_odd
    assert judged(Form(when="2026-03-12 2:00"), around()).is_own_odd
    assert not judged(Form(when="2026-03-12 14:00", city=NEW_YORK), around()).is_own_odd


def test_that_what_has_to_be_chosen_or_has_passed_is_not_sound() -> None:
    assert isinstance(judged(Form(when="tomorrow 2"), around()).start, Choice)
    assert not judged(Form(when="tomorrow 2"), around()).is_sound
    assert not judged(Form(when="2026-03-01 10:00", city=NEW_YORK), around()).is_sound


def test_that_the_start_that_was_agreed_is_sound_also_once_it_has_passed() -> None:
    late = replace(around(), agreed=NOW - MINUTE)

    assert judged(Form(when="2026-03-02 14:59"), late).is_sound
    assert judged(Form(when="2026-03-02 8:59", city=NEW_YORK), late).is_sound
    assert not judged(Form(when="2026-03-02 14:58"), late).is_sound


def test_that_a_neighbour_without_a_breather_between_is_named() -> None:
    neighbour = planned(NOW + 3 * HOUR)

    told = judged(Form(when="in 2 hours", minutes=57), around(neighbour))

    assert [row.session for row in told.crowd] == [neighbour]
    assert judged(Form(when="in 2 hours", minutes=55), around(neighbour)).crowd == ()


def test_that_without_a_typed_length_the_usual_one_is_judged_also_before_a_start() -> None:
    assert judged(Form(when="in 2 hours"), around()).length == 45 * MINUTE
    assert judged(Form(), around()).length == 45 * MINUTE
    assert judged(Form(minutes=20), around()).length == 20 * MINUTE


@pytest.mark.parametrize(
    "own, theirs, now, when, told",
    [
        ("Europe/Madrid", "America/New_York", "2026-03-02", "2026-03-05 10:00", []),
        (
            "Europe/Madrid",
            "America/New_York",
            "2026-03-02",
            "2026-03-12 10:00",
            ["03-08 there +60"],
        ),
        (
            *("Europe/Madrid", "America/New_York", "2026-03-02", "2026-04-02 10:00"),
            ["03-08 there +60", "03-29 here -60"],
        ),
        ("Europe/Madrid", "America/New_York", "2026-10-20", "2026-10-27 10:00", ["10-25 here +60"]),
        (
            "Europe/Madrid",
            "America/New_York",
            "2026-10-28",
            "2026-11-03 10:00",
            ["11-01 there -60"],
        ),
        (
            *("Europe/Madrid", "America/New_York", "2026-03-02", "2026-11-03 10:00"),
            ["10-25 here +60", "11-01 there -60"],
        ),
        ("Asia/Kolkata", "America/New_York", "2026-03-02", "2026-03-12 10:00", ["03-08 there +60"]),
        ("Asia/Kolkata", "America/New_York", "2026-10-28", "2026-11-03 10:00", ["11-01 there -60"]),
        ("America/New_York", "Asia/Kolkata", "2026-03-02", "2026-03-12 20:00", ["03-08 here -60"]),
        ("America/New_York", "Asia/Kolkata", "2026-10-28", "2026-11-03 20:00", ["11-01 here +60"]),
        ("Asia/Tokyo", "Asia/Kolkata", "2026-03-02", "2027-11-30 20:00", []),
        ("Europe/Berlin", "Europe/Paris", "2026-03-02", "2026-04-02 10:00", []),
        (
            *("Australia/Sydney", "Australia/Lord_Howe", "2026-10-01", "2026-10-06 10:00"),
            ["10-03 there +30", "10-03 here -60"],
        ),
    ],
)
def test_that_clock_changes_that_move_the_two_zones_apart_are_pointed_out(
    own: str, theirs: str, now: str, when: str, told: list[str]
) -> None:
    here = replace(around(), now=datetime.fromisoformat(f"{now}T14:00Z"), own=known_zone(own))

    shifts = judged(Form(when=when, city=replace(NEW_YORK, zone=theirs)), here).shifts

    assert [
        f"{shift.at:%m-%d} {'there' if shift.there else 'here'} {shift.apart // MINUTE:+}"
        for shift in shifts
    ] == told


def test_that_clocks_are_no_news_where_nobody_knows_the_customers_or_the_start_has_passed() -> None:
    assert judged(Form(when="2026-04-12 10:00"), around()).shifts == ()
    assert judged(Form(when="2026-03-01 10:00", city=NEW_YORK), around()).shifts == ()
