"""The plan is told day by day, on a page and in a terminal."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from app.booking.day import DayRow, day_rows
from app.booking.listing import NOTHING_PLANNED, listing, listing_words, planned_words
from app.booking.plan import plan_of
from app.clock import Moment
from app.records.attending import attend
from app.session.outcome import Attendance
from app.session.preparation import Clarity
from app.session.session import Session
from app.wall.night import USUAL_NIGHT
from app.wall.rules import zone_named
from tests.app.booking.fakes import HOUR, NOW, READY, planned
from tests.app.zones import known_zone

AT = Moment(NOW, timedelta(0), "boot-1")
MADRID = known_zone("Europe/Madrid")


def rows(*sessions: Session) -> tuple[DayRow, ...]:
    return day_rows(sessions, AT, zone_named, USUAL_NIGHT)


def test_that_a_day_is_one_of_the_agents_own() -> None:
    late, next_day = planned(NOW + 8 * HOUR, number=1), planned(NOW + 10 * HOUR, number=2)

    plan = plan_of(rows(late, next_day), NOW, MADRID)

    assert [(day.on, len(day.rows)) for day in plan.days] == [
        (date(2026, 3, 2), 1),
        (date(2026, 3, 3), 1),
    ]
    assert plan.first == ()


def test_that_what_needs_seeing_to_stands_in_front() -> None:
    unclear = planned(known=replace(READY, clarity=Clarity.UNCLEAR))

    plan = plan_of(rows(unclear), NOW, MADRID)

    assert [row.session for row in plan.first] == [unclear]


def test_that_other_programs_read_the_plan() -> None:
    (told,) = listing(rows(planned()))

    assert told == {
        "id": "00000000-0000-0000-0000-000000000001",
        "name": "Marina Duarte",
        "starts_at": "2026-03-02T15:00:00.000+00:00",
        "ends_at": "2026-03-02T15:45:00.000+00:00",
        "city": "New York",
        "zone": "America/New_York",
        "minutes": 45,
        "readiness": "ready",
        "state": "planned",
        "outcome": None,
        "reason": "",
    }
    (bare,) = listing(rows(planned(city=None)))
    assert (bare["city"], bare["zone"]) == (None, None)


def test_that_people_read_the_plan_in_both_zones() -> None:
    words = listing_words(rows(planned()), MADRID)

    assert words == (
        "Mon 2026-03-02 16:00-16:45 Marina Duarte,"
        " Mon 10:00 in New York, New York, United States, planned, ready"
    )
    assert listing_words((), MADRID) == NOTHING_PLANNED


def test_that_people_read_what_is_still_open() -> None:
    (row,) = rows(replace(planned(city=None), name=""))

    first, second = listing_words((row,), MADRID).splitlines()

    assert first == "Mon 2026-03-02 16:00-16:45 Session, city missing, planned"
    assert second == "  Open: city missing"


def test_that_a_city_without_a_known_zone_is_named_all_the_same() -> None:
    (row,) = rows(planned())
    unknown = replace(row, local=None)

    assert "New York, New York, United States, planned" in listing_words((unknown,), MADRID)


def test_that_a_session_without_room_around_it_names_the_others() -> None:
    first, second = rows(planned(number=1), planned(NOW + HOUR + timedelta(minutes=47), number=2))

    words = planned_words(second, (first,), MADRID)

    assert words.splitlines()[-1] == "Little room beside: 16:00-16:45 Marina Duarte"
    assert "Little" not in planned_words(second, (), MADRID)


@pytest.mark.parametrize(
    "attendance,reason,words",
    [
        (Attendance.NO_SHOW, "", "no-show, they did not come"),
        (Attendance.CANCELLED_BY_THEM, "ill", "cancelled, called off by them (ill)"),
        (Attendance.JOINED, "", "past, they came"),
        (None, "", "past, did they come?"),
    ],
)
def test_that_the_plan_says_whether_they_came(
    attendance: Attendance | None, reason: str, words: str
) -> None:
    past = planned(NOW - HOUR)
    said = past if attendance is None else attend(attendance, reason)(past, AT)
    assert isinstance(said, Session)

    (line,) = listing_words(rows(said), MADRID).splitlines()
    (told,) = listing(rows(said))

    assert line.endswith(words)
    assert (told["outcome"], told["reason"]) == (attendance, reason)
