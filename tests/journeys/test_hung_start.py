"""Whatever hangs in the desktop when the program starts, its window is there at once."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest

from tests.journeys.callside import Callside
from tests.journeys.daemon import Actor
from tests.journeys.reader import private_launcher
from tests.journeys.waiting import until

pytestmark = pytest.mark.journey

PROMPTLY = 2.0
"""Seconds; Qt alone would wait for fifty, or for ever."""
OFF = "Accessibility bus: does not answer, so screen readers are off"


@pytest.fixture
def launcher(callside: Callside, address: str) -> Iterator[Actor]:
    """What starts the accessibility bus, and has started it."""
    with private_launcher(address, callside.environment) as (launcher, _):
        yield launcher


def children(process: int) -> list[int]:
    """The processes that it started."""
    return [
        int(word) for word in Path(f"/proc/{process}/task/{process}/children").read_text().split()
    ]


def freeze_all(processes: list[int]) -> None:
    """Hang them."""
    for process in processes:
        os.kill(process, signal.SIGSTOP)


HANGING: dict[str, Callable[[Actor, Actor], object]] = {
    "the door to the accessibility bus": lambda launcher, _: launcher.freeze(),
    "the accessibility bus": lambda launcher, _: freeze_all(children(launcher.process.pid)),
    "the session bus": lambda _, bus: bus.freeze(),
}


@pytest.mark.parametrize("hang", HANGING.values(), ids=HANGING)
def test_that_the_window_opens_at_once(
    callside: Callside,
    launcher: Actor,
    bus: tuple[str, Actor],
    hang: Callable[[Actor, Actor], object],
) -> None:
    hang(launcher, bus[1])
    begun = perf_counter()

    callside.begin()
    until(callside.answers)

    assert perf_counter() - begun < PROMPTLY
    assert OFF in callside("--diagnose").out


def test_that_screen_readers_that_answer_are_not_called_off(
    callside: Callside, launcher: Actor
) -> None:
    del launcher
    told = callside("--diagnose").out

    assert "Session bus: answers" in told
    assert "Accessibility bus: answers\n" in f"{told}\n"
