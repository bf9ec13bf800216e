"""One program runs for a home, beside its caller and out of everybody's way."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pytest

from tests.journeys.callside import Callside
from tests.journeys.desktop import PILL, STRIP, Desktop
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import idle, until

pytestmark = pytest.mark.journey

NAME = "Quintessa Umbrabow"
PROMPTLY = 1.0
SPEED = 200


def test_that_five_starts_at_once_open_one_window(callside: Callside, desktop: Desktop) -> None:
    starts = [callside.begin("start") for _ in range(5)]

    statuses = sorted(start.wait() for start in starts)

    assert statuses == [0, 4, 4, 4, 4]
    assert len(desktop.windows()) == 1


def test_that_five_windows_at_once_become_one(callside: Callside, desktop: Desktop) -> None:
    programs = [callside.begin() for _ in range(5)]

    until(lambda: [program.poll() for program in programs].count(0) == 4)

    assert len(desktop.windows()) == 1
    assert [program.pid for program in programs if program.poll() is None] == [callside.process()]


def test_that_a_second_start_raises_the_first_window(
    callside: Callside, desktop: Desktop, call: str
) -> None:
    callside("start")
    strip = desktop.window()
    desktop.choose(call)

    assert callside().status == 0

    until(lambda: desktop.in_use() == strip)


def test_that_a_second_start_turns_the_pill_into_the_strip(
    callside: Callside, desktop: Desktop
) -> None:
    callside("start")
    callside("said")
    callside("mini")
    until(lambda: desktop.shows_only(PILL))

    assert callside().status == 0

    until(lambda: desktop.shows_only(STRIP))


def test_that_the_window_is_detached_and_keeps_the_name_to_itself(callside: Callside) -> None:
    callside("start", NAME)

    process = callside.process()
    assert process is not None
    place = Path("/proc", str(process))
    assert NAME.encode() not in (place / "cmdline").read_bytes()
    assert {(place / "fd" / str(number)).readlink() for number in range(3)} == {Path("/dev/null")}
    assert os.getsid(process) == process
    assert (place / "cwd").readlink() == Path("/")


@pytest.mark.parametrize("live", [True, False])
def test_that_the_program_leaves_in_order_when_it_is_told_to(
    callside: Callside, *, live: bool
) -> None:
    program = callside.open()
    if live:
        callside("start")

    begun = perf_counter()
    program.terminate()

    assert program.wait() == 0
    assert perf_counter() - begun < PROMPTLY
    assert not callside.home.socket.exists()
    assert callside.status()["phase"] == ("during" if live else "idle")


def test_that_a_program_that_hangs_is_given_up(callside: Callside) -> None:
    callside("start")
    with hung(callside) as process, ThreadPoolExecutor() as crowd:
        attempts = [(), ("start",), ("status", "--json"), ("tick", "before.goal")]
        heard = list(crowd.map(lambda words: callside(*words), attempts))

    for told in heard:
        assert told.status == 4
        assert told.err.count("\n") == 1
        assert str(process) in told.err


def test_that_only_the_most_urgent_cue_follows_a_stop(callside: Callside, daemon: Recorder) -> None:
    callside("rehearse", "--minutes", "12", "--speed", str(SPEED))
    until(lambda: len(daemon.told) == 1)
    with hung(callside):
        idle(12 * 60 / SPEED)

    until(lambda: len(daemon.told) == 2)
    shown = {cue["id"]: cue for cue in callside.status()["cues"] if cue["shown_at"]}
    assert list(shown) == ["opening", "over"]
    assert (shown["over"]["late_seconds"] or 0) > 0


@contextmanager
def hung(callside: Callside) -> Iterator[int]:
    """The program stands still meanwhile."""
    process = callside.process()
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    try:
        yield process
    finally:
        os.kill(process, signal.SIGCONT)
