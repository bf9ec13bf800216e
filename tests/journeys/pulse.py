"""Feels whether the program that runs ever waits for something while somebody waits for it."""

import socket
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import NamedTuple

from app.remote.channel import address
from tests.journeys.waiting import IN_TIME

BREATH = 0.004
BEATS = 10
"""Between two looks at what is awaited."""
NONSENSE = b"\n"
NANOSECOND = 1e-9


class Spent(NamedTuple):
    """Seconds of all clocks, and those in which a process had work, at it or in line for it."""

    passed: float
    worked: float


def longest_wait(process: int, at: Path, until: Callable[[], bool]) -> float:
    """The longest time in seconds for which it neither answered nor worked.

    Its own work, and what a busy machine makes it wait for its turn, are no waiting.
    """
    never, longest, begun = Event(), 0.0, perf_counter()
    while not until():
        assert perf_counter() - begun < IN_TIME, "it never came about"
        for _ in range(BEATS):
            never.wait(BREATH)
            before = _spent(process)
            _hear(at)
            after = _spent(process)
            longest = max(longest, (after.passed - before.passed) - (after.worked - before.worked))
    return longest


def _hear(at: Path) -> None:
    """Have the program say that it did not understand, for which it has to look at nothing."""
    with socket.socket(socket.AF_UNIX) as connection, address(at) as name:
        connection.settimeout(IN_TIME)
        connection.connect(name)
        connection.sendall(NONSENSE)
        assert connection.recv(1)


def _spent(process: int) -> Spent:
    words = Path(f"/proc/{process}/schedstat").read_text(encoding="ascii").split()
    at_work, in_line, _turns = map(int, words)
    return Spent(perf_counter(), (at_work + in_line) * NANOSECOND)
