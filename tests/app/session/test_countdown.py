"""What the clock says of a session: time left, its end, its state."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from app.session.countdown import State, ends_at, remaining, state_of
from app.session.ladder import Ladder
from app.session.steps import end, extend, pause, resume
from tests.app.fakes import MINUTE, SECOND, START, USUAL, WAITING, Desk, ManualClock


def test_that_the_whole_length_is_left_before_the_start() -> None:
    clock = ManualClock()

    clock.advance(minutes=30)

    assert remaining(WAITING, clock.now()) == USUAL


def test_that_time_left_goes_below_nothing() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.wait(minutes=47, seconds=31)

    assert remaining(desk.session, desk.clock.now()) == -(2 * MINUTE + 31 * SECOND)


def test_that_a_pause_never_costs_time() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=5)

    desk.do(pause)
    desk.wait(minutes=9)
    paused = remaining(desk.session, desk.clock.now())
    resumed = remaining(desk.do(resume), desk.clock.now())

    assert paused == resumed == 40 * MINUTE
    assert ends_at(desk.session, desk.clock.now()) == START + 54 * MINUTE


@pytest.mark.parametrize("step", [-90, 90])
@pytest.mark.parametrize("start", [Desk.start, Desk.start_until])
def test_that_a_step_of_the_wall_clock_in_a_pause_costs_no_time(
    start: Callable[[Desk], object], step: float
) -> None:
    desk = Desk()
    start(desk)
    desk.wait(minutes=5)
    desk.do(pause)

    desk.clock.set_wall(minutes=step)
    desk.wait(minutes=9)
    paused = remaining(desk.session, desk.clock.now())
    resumed = remaining(desk.do(resume), desk.clock.now())

    assert paused == resumed == 40 * MINUTE


def test_that_a_pause_across_a_restart_of_the_machine_costs_nothing() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=5)
    desk.do(pause)

    desk.clock.reboot(minutes=10)
    desk.restart()
    desk.wait(minutes=1)
    desk.do(resume)

    assert remaining(desk.session, desk.clock.now()) == 40 * MINUTE


def test_that_the_clock_stands_still_from_the_end() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=40)

    desk.do(end)
    desk.wait(minutes=30)
    desk.clock.set_wall(minutes=60)
    desk.keeper.look()

    assert remaining(desk.session, desk.clock.now()) == 5 * MINUTE
    assert ends_at(desk.session, desk.clock.now()) == START + 40 * MINUTE


def test_that_the_end_is_told_by_the_clock_on_the_wall() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.set_wall(minutes=60)

    assert ends_at(desk.session, desk.clock.now()) == START + 105 * MINUTE


def test_that_the_end_stays_the_same_through_a_slow_correction() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.set_wall(minutes=0.5 / 60)

    assert ends_at(desk.session, desk.clock.now()) == START + 45 * MINUTE


def test_that_an_extension_moves_the_end() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.do(extend(10 * MINUTE, desk.ladder))

    assert ends_at(desk.session, desk.clock.now()) == START + 55 * MINUTE


@pytest.mark.parametrize(
    "planned_at, until, expected",
    [
        (None, None, START + USUAL),
        (START + 20 * MINUTE, None, START + 20 * MINUTE + USUAL),
        (START + 20 * MINUTE, START + 50 * MINUTE, START + 50 * MINUTE),
    ],
)
def test_that_the_planned_end_is_known_before_the_start(
    planned_at: datetime | None, until: datetime | None, expected: datetime
) -> None:
    session = replace(WAITING, planned_at=planned_at, until=until)

    assert ends_at(session, ManualClock().now()) == expected


@pytest.mark.parametrize(
    "left, state",
    [
        (10 * MINUTE + SECOND, State.CALM),
        (10 * MINUTE, State.NOTICE),
        (5 * MINUTE + SECOND, State.NOTICE),
        (5 * MINUTE, State.WRAP),
        (SECOND, State.WRAP),
        (timedelta(0), State.OVER),
        (-SECOND, State.OVER),
    ],
)
def test_that_the_time_left_names_the_state(left: timedelta, state: State) -> None:
    assert state_of(left, Ladder()) is state


def test_that_without_a_first_cue_calm_lasts_to_the_second() -> None:
    assert state_of(5 * MINUTE + SECOND, Ladder(None)) is State.CALM
    assert state_of(5 * MINUTE, Ladder(None)) is State.WRAP


@pytest.mark.parametrize("step", [-180, 180])
def test_that_whole_minutes_of_sleep_and_steps_leave_a_length_alone(step: float) -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.clock.sleep(minutes=20)
    desk.clock.set_wall(minutes=step)
    desk.keeper.look()
    desk.clock.reboot(minutes=2)
    desk.restart()

    assert remaining(desk.session, desk.clock.now()) == 23 * MINUTE
