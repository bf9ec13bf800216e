"""The day in its order: how each session stands, and what needs seeing to first."""

from datetime import timedelta

from msgspec.structs import replace

from app.booking.attention import attention, waits_since
from app.booking.day import (
    BookingState,
    DayRow,
    crowded,
    day_rows,
    is_odd_hour,
    local_start,
    overlap,
)
from app.booking.readiness import LooseEnd, Readiness
from app.cities.city import City
from app.clock import Moment
from app.session.booking import Booking
from app.session.deadline import by_clock
from app.session.preparation import Clarity, Preparation, Verdict
from app.session.session import Session
from app.wall.night import Night
from app.wall.rules import zone_named
from tests.app.booking.fakes import HOUR, MINUTE, NEW_YORK, NOW, READY, planned

NOWHERE = City("Nowhere", "", "", "Nowhere/At_All")
STILL = timedelta(0)
BEGUN = Moment(NOW, timedelta(0), "boot-1")


def rows(*sessions: Session) -> tuple[DayRow, ...]:
    return day_rows(sessions, BEGUN, zone_named, Night())


def a_booking(session: Session) -> Booking:
    assert session.booking is not None
    return session.booking


def test_that_the_day_is_in_the_order_of_its_starts_with_the_gaps_between() -> None:
    second, first = planned(NOW + 2 * HOUR, number=2), planned(NOW + HOUR, number=1)

    early, late = rows(second, first)

    assert (early.session, late.session) == (first, second)
    assert early.ends_at == NOW + HOUR + 45 * MINUTE
    assert early.gap is None
    assert late.gap == 15 * MINUTE
    assert early.readiness is Readiness.READY


def test_that_a_cancelled_session_takes_no_time() -> None:
    first, second, third = (planned(NOW + n * HOUR, number=n) for n in (1, 2, 3))
    off = replace(second, booking=replace(a_booking(second), cancelled_at=NOW), closed_at=NOW)

    assert [row.gap for row in rows(first, off, third)] == [None, None, 75 * MINUTE]


def test_that_a_gap_begins_where_the_longest_session_ends() -> None:
    long = replace(planned(NOW + HOUR, number=1), length=3 * HOUR)
    short, last = planned(NOW + 2 * HOUR, number=2), planned(NOW + 3 * HOUR, number=3)

    assert [row.gap for row in rows(long, short, last)] == [None, -2 * HOUR, -HOUR]


def test_that_a_live_session_ends_when_its_clock_says() -> None:
    extended = replace(planned(NOW - HOUR, number=1), started=BEGUN, deadline=by_clock(NOW + HOUR))
    following = planned(NOW + 30 * MINUTE, number=2)
    paused = replace(extended, paused=replace(BEGUN, wall=NOW - 10 * MINUTE))

    first, second = rows(extended, following)

    assert (first.ends_at, second.gap) == (NOW + HOUR, -30 * MINUTE)
    assert crowded(NOW + 50 * MINUTE, HOUR, [first], breather=STILL) == (first,)
    assert rows(paused)[0].ends_at == NOW + 70 * MINUTE


def test_that_what_was_held_shows_when_it_was_held() -> None:
    began = replace(BEGUN, wall=NOW - 2 * HOUR)
    live = replace(
        planned(NOW + 2 * HOUR), started=began, deadline=by_clock(began.wall + 45 * MINUTE)
    )
    ended = replace(live, ended=replace(BEGUN, wall=began.wall + 2 * MINUTE))

    for held in (ended, replace(ended, closed_at=NOW)):
        (row,) = rows(held)
        assert (row.starts_at, row.ends_at) == (NOW - 2 * HOUR, NOW - 118 * MINUTE)
        assert row.local is not None
        assert f"{row.local:%H:%M}" == "07:00"
    assert rows(live)[0].local == rows(ended)[0].local


def test_that_sessions_that_ended_early_were_not_at_once() -> None:
    def held(minutes: int, number: int) -> Session:
        began = replace(BEGUN, wall=NOW - minutes * MINUTE)
        ended = replace(BEGUN, wall=began.wall + 2 * MINUTE)
        return replace(planned(number=number), started=began, ended=ended, closed_at=NOW)

    first, second = rows(held(10, 1), held(7, 2))

    assert not overlap(first, second)


def test_that_nobody_is_asked_about_the_hour_at_which_a_session_is_held_already() -> None:
    at_night = replace(planned(), started=replace(BEGUN, wall=NOW.replace(hour=7)))

    (row,) = rows(at_night)

    assert row.loose_ends == ()


def test_that_a_start_is_told_on_the_customers_own_clock() -> None:
    (row,) = rows(planned(NOW + HOUR))

    assert row.local is not None
    assert f"{row.local:%H:%M}" == "10:00"


def test_that_nobodys_time_is_guessed() -> None:
    for city in (None, NOWHERE):
        session = planned(city=city)
        assert local_start(session, zone_named) is None
        assert not is_odd_hour(local_start(session, zone_named), Night())
    assert local_start(replace(planned(), booking=None), zone_named) is None


def test_that_each_session_says_how_it_stands() -> None:
    session = planned()
    running = replace(session, started=BEGUN)
    known = {
        BookingState.PLANNED: session,
        BookingState.ON_HOLD: planned(known=replace(READY, verdict=Verdict.NOT_ALLOWED)),
        BookingState.PAST: planned(NOW - HOUR),
        BookingState.LIVE: running,
        BookingState.ENDED: replace(running, ended=BEGUN),
        BookingState.DONE: replace(running, ended=BEGUN, closed_at=NOW),
        BookingState.CANCELLED: replace(
            session, booking=replace(a_booking(session), cancelled_at=NOW), closed_at=NOW
        ),
    }
    for state, one in known.items():
        assert rows(one)[0].state is state
    assert rows(replace(session, closed_at=NOW))[0].state is BookingState.PAST


def test_that_a_start_at_night_awaits_the_customers_word() -> None:
    at_night = planned(NOW.replace(hour=7))  # 2:00 in New York
    unheard = replace(
        at_night,
        planned_at=NOW + 17 * HOUR,
        booking=replace(
            a_booking(at_night), confirmation=replace(a_booking(at_night).confirmation, start=None)
        ),
    )

    (row,) = rows(unheard)

    assert row.state is BookingState.AWAITING
    assert row.loose_ends == (LooseEnd.NIGHT,)


def test_that_who_waits_for_a_no_comes_first_and_then_the_oldest_unchecked() -> None:
    def booked(hours_ago: int, known: Preparation, number: int) -> Session:
        session = planned(NOW + (number + 1) * HOUR, known, number=number)
        booking = replace(a_booking(session), booked_at=NOW - hours_ago * HOUR)
        return replace(session, booking=booking)

    refused = replace(READY, verdict=Verdict.NOT_POSSIBLE, verdict_at=NOW - MINUTE)
    asked = replace(READY, clarity=Clarity.ASKED, clarity_at=NOW - HOUR)
    young = booked(2, replace(READY, clarity=Clarity.UNCHECKED), 1)
    old = booked(50, replace(READY, clarity=Clarity.UNCHECKED), 2)
    waiting = booked(90, asked, 3)
    on_hold = booked(1, refused, 4)
    fine = booked(99, READY, 5)

    first = attention(rows(young, old, waiting, on_hold, fine), NOW)

    assert [row.session for row in first] == [on_hold, old, young, waiting]
    assert [NOW - waits_since(row) for row in first] == [MINUTE, 50 * HOUR, 2 * HOUR, HOUR]


def test_that_the_soonest_comes_before_the_oldest_and_the_gravest_before_that() -> None:
    unchecked = replace(READY, clarity=Clarity.UNCHECKED)

    def booked(start: timedelta, number: int, known: Preparation = unchecked) -> Session:
        session = planned(NOW + start, known, number=number)
        at = NOW - (10 - number) * HOUR
        return replace(session, booking=replace(a_booking(session), booked_at=at))

    thursday, tomorrow, noon = booked(72 * HOUR, 1), booked(30 * HOUR, 2), booked(5 * HOUR, 3)
    soon, late = booked(28 * MINUTE, 4), booked(-10 * MINUTE, 5)
    misled = booked(6 * HOUR, 6)
    told = replace(a_booking(misled).confirmation, start=NOW + HOUR)
    misled = replace(misled, booking=replace(a_booking(misled), confirmation=told, moved_at=NOW))
    off = booked(90 * HOUR, 7, replace(READY, verdict=Verdict.NOT_ALLOWED, verdict_at=NOW))

    first = attention(rows(thursday, tomorrow, noon, soon, late, misled, off), NOW)

    assert [row.session.id.int for row in first] == [7, 4, 5, 6, 3, 1, 2]


def test_that_who_expects_a_session_that_is_off_comes_before_who_is_to_be_asked() -> None:
    session = planned(number=1)
    gone = replace(a_booking(session), cancelled_at=NOW - 3 * HOUR)
    off = replace(session, booking=gone, closed_at=NOW)
    vague = planned(NOW + 2 * HOUR, replace(READY, clarity=Clarity.UNCHECKED), number=2)

    first = attention(rows(vague, off), NOW)

    assert [row.session for row in first] == [off, vague]
    assert NOW - waits_since(first[0]) == 3 * HOUR
    told = replace(off, booking=replace(gone, cancellation_told_at=NOW))
    assert attention(rows(told), NOW) == ()


def test_that_what_is_over_needs_no_seeing_to() -> None:
    unchecked = replace(READY, clarity=Clarity.UNCHECKED)
    closed = replace(planned(NOW - 5 * HOUR, unchecked, number=2), started=BEGUN, closed_at=NOW)

    assert attention(rows(planned(NOW - 2 * HOUR, unchecked), closed), NOW) == ()


def test_that_an_old_time_is_old_since_the_session_was_moved() -> None:
    moved = planned()
    moved = replace(
        moved,
        planned_at=NOW + 5 * HOUR,
        booking=replace(a_booking(moved), moved_at=NOW - 5 * MINUTE),
    )

    (row,) = attention(rows(moved), NOW)

    assert row.loose_ends[0] is LooseEnd.OLD_TIME
    assert waits_since(row) == NOW - 5 * MINUTE


def test_that_a_clash_and_a_gap_without_a_breather_are_found() -> None:
    day = rows(planned(NOW + HOUR, number=1), planned(NOW + 3 * HOUR, number=2))

    def beside(minutes: int) -> list[int]:
        found = crowded(NOW + minutes * MINUTE, 45 * MINUTE, day, breather=5 * MINUTE)
        return [row.session.id.int for row in found]

    assert beside(60) == [1]
    assert beside(105) == [1]
    assert beside(110) == []
    assert beside(12) == [1]
    assert beside(10) == []
    assert beside(140) == [2]


def test_that_what_is_over_or_cancelled_crowds_nobody() -> None:
    session = planned()
    off = replace(session, booking=replace(a_booking(session), cancelled_at=NOW), closed_at=NOW)

    assert crowded(NOW + HOUR, 45 * MINUTE, rows(off), breather=HOUR) == ()


def test_that_the_city_of_a_row_is_the_one_that_was_agreed() -> None:
    (row,) = rows(planned())

    assert row.booking.city == NEW_YORK
    (bare,) = rows(replace(planned(), booking=None))
    assert bare.booking.city is None
