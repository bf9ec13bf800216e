"""A clock that is set and a machine that wakes are told of, where the system can tell."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.daemon import private_bus
from tests.journeys.logind import private_logind
from ui.clockwatch import ClockWatch, clock_change_timer


@pytest.fixture
def watch() -> Iterator[ClockWatch]:
    watch = ClockWatch()
    yield watch
    watch.close()


def test_that_the_timer_is_cancelled_when_the_clock_is_set() -> None:
    timer = clock_change_timer()

    assert timer is not None
    facts = Path(f"/proc/self/fdinfo/{timer}").read_text(encoding="ascii")
    os.close(timer)
    assert "clockid: 0" in facts, "not the wall clock's"
    assert "settime flags: 03" in facts, "not absolute, or not cancelled by setting the clock"
    assert "it_value: (0, 0)" not in facts, "not running"


def test_that_the_timer_says_nothing_while_the_clock_runs() -> None:
    timer = clock_change_timer()

    assert timer is not None
    with pytest.raises(BlockingIOError):
        os.read(timer, 8)
    os.close(timer)


def test_that_each_knock_at_the_door_is_told(qtbot: QtBot, watch: ClockWatch) -> None:
    door = os.eventfd(0, os.EFD_NONBLOCK)
    watch.watch_clock(lambda: door)

    for _ in range(2):
        with qtbot.waitSignal(watch.jumped):
            os.eventfd_write(door, 1)

    with pytest.raises(BlockingIOError):
        os.eventfd_read(door)


@pytest.mark.usefixtures("qtbot")
def test_that_the_watch_does_without_a_timer(watch: ClockWatch) -> None:
    watch.watch_clock(lambda: None)
    watch.close()


@pytest.mark.usefixtures("qtbot")
def test_that_the_watch_does_without_a_system_bus(watch: ClockWatch) -> None:
    watch.watch_sleep("unix:path=/nowhere/bus")


def test_that_waking_is_told_and_falling_asleep_is_not(qtbot: QtBot, watch: ClockWatch) -> None:
    with private_bus() as (address, _daemon), private_logind(address) as logind:
        watch.watch_sleep(address)
        qtbot.waitUntil(logind.is_heard)
        told: list[str] = []
        watch.woke.connect(lambda: told.append("woke"))

        for _ in range(2):
            logind.fall_asleep()
            logind.wake()
        qtbot.waitUntil(lambda: len(told) == 2)


def test_that_a_clock_truly_set_is_told(qtbot: QtBot, watch: ClockWatch) -> None:
    watch.watch_clock()

    with qtbot.waitSignal(watch.jumped):
        set_the_clock_to_what_it_says()


def set_the_clock_to_what_it_says() -> None:
    """The kernel tells of it all the same."""
    try:
        now = time.clock_gettime(time.CLOCK_REALTIME)  # noqa: TID251 - to the nanosecond
        time.clock_settime(time.CLOCK_REALTIME, now)
    except PermissionError:
        pytest.skip("the clock may not be set here")
