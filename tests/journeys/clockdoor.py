"""Knocks at the door by which the kernel tells a program that the wall clock was set."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.journeys.waiting import until
from ui.clockwatch import ABSOLUTE_TIME, CANCEL_ON_SET

PIDFD_GETFD = 438
"""The number of a system call for which Python has no name; every machine has the same."""
OF_THE_WALL_CLOCK = "clockid: 0\n"
FIRED, TAKEN = "it_value: (0, 0)", "ticks: 0\n"
LONG_PAST = (0, 0, 1, 0)
"""Seconds and nanoseconds, after the interval's."""


def knock(process: int) -> None:
    """Make that program's door readable, as setting the clock does; return when it has answered.

    The kernel knows nothing of a clock that libfaketime moves.
    """
    libc = ctypes.CDLL(None)
    past = (ctypes.c_long * 4)(*LONG_PAST)
    with _door_of(process, libc) as door:
        assert libc.timerfd_settime(door, ABSOLUTE_TIME | CANCEL_ON_SET, past, None) == 0
        until(lambda: _was_answered(door))


def _was_answered(door: int) -> bool:
    facts = Path(f"/proc/self/fdinfo/{door}").read_text(encoding="ascii")
    return FIRED in facts and TAKEN in facts


@contextmanager
def _door_of(process: int, libc: ctypes.CDLL) -> Iterator[int]:
    """The very timer that the program listens to, as a descriptor of ours."""
    (number,) = _wall_timers(process)
    handle = os.pidfd_open(process)
    try:
        door: int = libc.syscall(PIDFD_GETFD, handle, number, 0)
    finally:
        os.close(handle)
    if door < 0:
        pytest.skip("nobody may reach into a program here")
    try:
        yield door
    finally:
        os.close(door)


def _wall_timers(process: int) -> Iterator[int]:
    for facts in Path(f"/proc/{process}/fdinfo").iterdir():
        with suppress(FileNotFoundError):  # what was open may be closed by now
            if OF_THE_WALL_CLOCK in facts.read_text(encoding="ascii"):
                yield int(facts.name)
