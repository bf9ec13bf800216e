"""The plate: whole minutes while calm, seconds from the first cue, a plus once it is over."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.plate import Plate, digits, plate_of
from app.session.countdown import State
from app.session.draft import Draft
from app.session.ladder import Ladder
from app.session.session import Phase
from app.session.steps import end, extend, pause, resume
from tests.app.fakes import MINUTE, SECOND, START, USUAL, WAITING, Desk, accepted


def plate(desk: Desk) -> Plate:
    """What can be read at the desk now."""
    return plate_of(desk.session, desk.ladder, desk.clock.now())


def shown(desk: Desk) -> str:
    """The digits at the desk now."""
    read = plate(desk)
    return digits(read.left, with_seconds=read.has_seconds)


def after(seconds: float, minutes: float = 45) -> Desk:
    """A desk some seconds after the start of a session."""
    desk = Desk()
    desk.start(minutes=minutes)
    desk.wait(seconds=seconds)
    return desk


@pytest.mark.parametrize(
    "seconds, expected",
    [
        (0, "45"),
        (0.001, "45"),
        (59.999, "45"),
        (60, "44"),
        (34 * 60, "11"),
        (34 * 60 + 59.999, "11"),
        (35 * 60, "10:00"),
        (35 * 60 + 0.001, "10:00"),
        (35 * 60 + 1, "9:59"),
        (44 * 60 + 59, "0:01"),
        (45 * 60 - 0.001, "0:01"),
        (45 * 60, "+0:00"),
        (45 * 60 + 0.999, "+0:00"),
        (45 * 60 + 1, "+0:01"),
        (47 * 60 + 31, "+2:31"),
        (106 * 60 + 1, "+1:01:01"),
    ],
)
def test_that_the_digits_read_as_they_should(seconds: float, expected: str) -> None:
    assert shown(after(seconds)) == expected


def test_that_long_calm_sessions_count_in_minutes() -> None:
    assert shown(after(0, minutes=90)) == "90"


def test_that_long_ladders_show_hours() -> None:
    assert digits(timedelta(hours=1, seconds=5), with_seconds=True) == "1:00:05"


@pytest.mark.parametrize(
    "seconds, state",
    [
        (0, State.CALM),
        (35 * 60, State.NOTICE),
        (40 * 60, State.WRAP),
        (45 * 60, State.OVER),
    ],
)
def test_that_the_state_follows_the_time_left(seconds: float, state: State) -> None:
    read = plate(after(seconds))

    assert read.state is state
    assert read.has_seconds is (state is not State.CALM)


def test_that_before_the_start_it_counts_down_to_it() -> None:
    desk = Desk()
    desk.plan(after=12, minutes=45)

    desk.wait(seconds=1)

    assert plate(desk) == Plate(
        phase=Phase.BEFORE,
        state=State.CALM,
        left=12 * MINUTE,
        starts_at=START + 12 * MINUTE,
        ends_at=START + 57 * MINUTE,
        elapsed=0,
        total=45,
        planned=45,
    )
    assert not plate(desk).has_seconds


def test_that_a_late_session_counts_up_from_its_start() -> None:
    desk = Desk()
    desk.plan(after=0)

    desk.wait(minutes=3, seconds=30)

    assert plate(desk).left == -3 * MINUTE


def test_that_an_unplanned_session_would_start_now() -> None:
    read = plate_of(WAITING, Ladder(), Desk().clock.now())

    assert (read.left, read.starts_at, read.ends_at) == (timedelta(0), START, START + USUAL)


def test_that_a_calm_plate_says_how_far_the_session_is() -> None:
    read = plate(after(11 * 60 + 30))

    assert (read.elapsed, read.total, read.planned) == (11, 45, 45)
    assert read.share_left == pytest.approx(34 / 45)
    assert read.ends_at == START + USUAL


def test_that_the_bar_has_its_cuts_at_the_cues() -> None:
    assert plate(after(0)).cuts == pytest.approx((10 / 45, 5 / 45))


def test_that_a_cue_before_the_start_makes_no_cut() -> None:
    assert plate(after(0, minutes=8)).cuts == pytest.approx((5 / 8,))


def test_that_the_cuts_stay_after_a_short_extension() -> None:
    desk = after(42 * 60)
    desk.wait(minutes=4)

    desk.do(extend(5 * MINUTE, desk.ladder))

    assert plate(desk).cuts == pytest.approx((5 / 51,))


def test_that_no_cut_lies_outside_the_bar() -> None:
    desk = after(20 * 60, minutes=30)

    desk.ladder = Ladder(60 * MINUTE, 5 * MINUTE)

    assert plate(desk).cuts == pytest.approx((5 / 30,))


def test_that_an_extension_makes_the_whole_longer_but_not_the_plan() -> None:
    desk = after(20 * 60)

    desk.do(extend(10 * MINUTE, desk.ladder))

    read = plate(desk)
    assert (read.elapsed, read.total, read.planned) == (20, 55, 45)


def test_that_a_pause_stands_still_while_the_end_moves_away() -> None:
    desk = after(20 * 60)
    desk.do(pause)
    before = plate(desk)

    desk.wait(minutes=7, seconds=30)

    assert before.is_paused
    assert plate(desk) == replace(before, ends_at=START + 52 * MINUTE)
    assert not plate_of(desk.do(resume), desk.ladder, desk.clock.now()).is_paused


@pytest.mark.parametrize(
    "minutes, total, left", [(47, 47, -2), (45, 45, 0), (38.6, 39, 7), (0.2, 0, 45)]
)
def test_that_after_the_end_it_says_how_long_it_took(minutes: float, total: int, left: int) -> None:
    desk = after(minutes * 60)

    desk.do(end)
    desk.wait(minutes=30)

    read = plate(desk)
    assert read.phase is Phase.AFTER
    assert read.state is State.CALM
    assert (read.elapsed, read.total, read.planned) == (total, total, 45)
    assert read.left == left * MINUTE


def test_that_an_end_by_the_clock_may_make_an_odd_length() -> None:
    desk = Desk()
    desk.clock.advance(seconds=20)
    accepted(desk.keeper.start(Draft(until=START + USUAL), USUAL))

    read = plate(desk)

    assert (read.elapsed, read.total, read.planned) == (0, 45, 45)
    assert read.left == USUAL
    assert read.share_left == 1.0


def test_that_the_bar_is_empty_when_it_is_over() -> None:
    assert plate(after(50 * 60)).share_left == 0.0


def test_that_the_shortest_session_has_a_bar_too() -> None:
    assert plate(after(0, minutes=0.2)).share_left == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize(
    "instant, expected", [(START, START), (START + 59 * SECOND, START), (START + MINUTE, None)]
)
def test_that_times_of_day_are_cut_to_the_minute(
    instant: datetime, expected: datetime | None
) -> None:
    session = replace(WAITING, planned_at=instant)

    read = plate_of(session, Ladder(), Desk().clock.now())

    assert read.starts_at == (expected or instant)


@given(
    passed=st.timedeltas(timedelta(0), timedelta(hours=2)),
    minutes=st.integers(1, 120),
    by_clock=st.booleans(),
)
def test_that_a_plate_never_reads_nonsense(
    passed: timedelta, minutes: int, *, by_clock: bool
) -> None:
    desk = Desk()
    (desk.start_until if by_clock else desk.start)(minutes=minutes)
    desk.clock.advance(passed)

    read = plate(desk)

    assert 0 <= read.share_left <= 1
    assert read.elapsed >= 0
    assert all(0 < cut < 1 for cut in read.cuts)
    assert timedelta(0) <= read.left - desk.left < (SECOND if read.has_seconds else MINUTE)
    assert shown(desk).startswith("+") is (desk.left <= timedelta(0))


def test_that_a_pause_is_no_overtime() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.do(pause)
    desk.wait(minutes=5)
    desk.do(resume)
    desk.wait(minutes=45)
    desk.do(end)

    read = plate_of(desk.session, desk.ladder, desk.clock.now())

    assert (read.total, read.planned) == (45, 45)
