"""An end by length trusts the boot clock, an end by the clock follows the wall."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.session.deadline import by_clock, by_length
from tests.app.fakes import MINUTE, START, USUAL, ManualClock

SPANS = st.timedeltas(-timedelta(hours=12), timedelta(hours=12))
STEPS = st.integers(-600, 600)


@pytest.mark.parametrize("step", [-120, -1, 1, 120])
def test_that_an_end_by_length_survives_a_step_of_the_wall_clock(step: float) -> None:
    clock = ManualClock()
    end = by_length(clock.now(), USUAL)

    clock.advance(minutes=5)
    clock.set_wall(minutes=step)

    assert end.remaining(clock.now()) == 40 * MINUTE


@pytest.mark.parametrize("step", [-120, -1, 1, 30])
def test_that_an_end_by_the_clock_follows_the_wall_clock(step: float) -> None:
    clock = ManualClock()
    end = by_clock(START + USUAL)

    clock.advance(minutes=5)
    clock.set_wall(minutes=step)

    assert end.remaining(clock.now()) == (40 - step) * MINUTE


def test_that_after_a_restart_of_the_machine_the_utc_end_serves() -> None:
    clock = ManualClock()
    end = by_length(clock.now(), USUAL)

    clock.advance(minutes=5)
    clock.reboot(minutes=3)

    assert end.remaining(clock.now()) == 37 * MINUTE


def test_that_an_end_told_anew_is_right_after_a_restart_too() -> None:
    clock = ManualClock()
    end = by_length(clock.now(), USUAL)

    clock.set_wall(minutes=90)
    anchored = end.anchored(clock.now())
    clock.reboot(minutes=3)

    assert anchored.remaining(clock.now()) == 42 * MINUTE


def test_that_a_step_of_the_wall_clock_is_noticed_until_the_end_is_told_anew() -> None:
    clock = ManualClock()
    end = by_length(clock.now(), USUAL)

    clock.set_wall(minutes=1)

    assert end.strayed(clock.now())
    assert not end.anchored(clock.now()).strayed(clock.now())


def test_that_a_slow_correction_of_the_wall_clock_is_no_step() -> None:
    clock = ManualClock()
    end = by_length(clock.now(), USUAL)

    clock.set_wall(minutes=1 / 60)

    assert not end.strayed(clock.now())


def test_that_an_end_by_the_clock_never_strays() -> None:
    clock = ManualClock()
    end = by_clock(START + USUAL)

    clock.set_wall(minutes=90)

    assert not end.strayed(clock.now())


@given(SPANS, SPANS, STEPS)
def test_that_telling_an_end_anew_does_not_move_it(
    length: timedelta, passed: timedelta, step: int
) -> None:
    clock = ManualClock()
    end = by_length(clock.now(), length)

    clock.advance(passed)
    clock.set_wall(minutes=step)

    assert end.anchored(clock.now()).remaining(clock.now()) == end.remaining(clock.now())


@given(span=SPANS, by_wall=st.booleans(), rebooted=st.booleans())
def test_that_an_end_moves_by_as_much_as_it_is_told(
    span: timedelta, *, by_wall: bool, rebooted: bool
) -> None:
    clock = ManualClock()
    end = by_clock(START + USUAL) if by_wall else by_length(clock.now(), USUAL)
    if rebooted:
        clock.reboot()

    now = clock.now()

    assert end.moved(span).remaining(now) == end.remaining(now) + span
    assert end.moved(span).moved(-span) == end
