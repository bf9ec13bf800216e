"""A cue that comes late says what had happened to the machine."""

from collections.abc import Callable

import pytest

from app.session.delivery import Delay
from app.session.showing import CueKind, Showing
from tests.app.fakes import SECOND, Desk

HAPPENED: dict[Delay, Callable[[Desk], object]] = {
    Delay.ASLEEP: lambda desk: desk.clock.sleep(minutes=42),
    Delay.CLOCK_CHANGE: lambda desk: desk.clock.set_wall(minutes=42),
    Delay.PROGRAM_STOPPED: lambda desk: desk.clock.advance(minutes=42),
}


def newest(desk: Desk) -> Showing:
    return desk.session.showings[-1]


@pytest.mark.parametrize("delay", Delay)
def test_that_a_late_cue_says_what_kept_it(delay: Delay) -> None:
    desk = Desk()
    desk.start_until(minutes=45)

    HAPPENED[delay](desk)
    desk.keeper.look()

    assert newest(desk).kind is CueKind.WRAP
    assert newest(desk).delay is delay


def test_that_a_cue_in_time_has_nothing_to_explain() -> None:
    desk = Desk()
    desk.start()

    desk.wait(minutes=35, seconds=0.9)

    assert newest(desk).kind is CueKind.NOTICE
    assert newest(desk).delay is None


def test_that_a_machine_that_slept_and_was_set_counts_as_asleep() -> None:
    desk = Desk()
    desk.start_until(minutes=45)

    desk.clock.sleep(minutes=30)
    desk.clock.set_wall(minutes=12)
    desk.keeper.look()

    assert newest(desk).delay is Delay.ASLEEP


@pytest.mark.parametrize("restart", [Desk.restart, lambda desk: desk.clock.reboot(minutes=42)])
def test_that_a_program_started_anew_was_stopped(restart: Callable[[Desk], object]) -> None:
    desk = Desk()
    desk.start()

    desk.clock.advance(minutes=41)
    restart(desk)
    desk.keeper.look()

    assert newest(desk).delay is Delay.PROGRAM_STOPPED


def test_that_sleep_before_the_last_look_explains_nothing() -> None:
    desk = Desk()
    desk.start()
    desk.clock.sleep(minutes=30)
    desk.keeper.look()

    desk.wait(minutes=5, seconds=2)

    assert newest(desk).late_by == 2 * SECOND
    assert newest(desk).delay is Delay.PROGRAM_STOPPED
