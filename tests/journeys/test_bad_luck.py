"""Whatever becomes of the desktop's notifications, the window shows each cue and stalls nobody."""

from collections.abc import Callable
from time import perf_counter

import pytest

from app.session.countdown import State
from tests.journeys.callside import Callside
from tests.journeys.daemon import Actor, Dunst
from tests.journeys.desktop import Desktop
from tests.journeys.waiting import until
from ui.tokens import LIGHT

pytestmark = pytest.mark.journey

SPEED = 60
NOTICED = LIGHT.plates[State.NOTICE].fill
PROMPTLY = 1.0
UNNOTICED = 0.3
PATIENCE = 3.5
"""Seconds; by then a program that waited for a daemon has given up."""

MISFORTUNES: dict[str, Callable[[Dunst, Actor], object]] = {
    "no daemon": lambda dunst, _: dunst.kill(),
    "a hung daemon": lambda dunst, _: dunst.freeze(),
    "no bus": lambda _, bus: bus.kill(),
    "a hung bus": lambda _, bus: bus.freeze(),
}


@pytest.mark.parametrize("misfortune", MISFORTUNES.values(), ids=MISFORTUNES)
def test_that_a_cue_comes_in_time_and_nothing_stalls(
    callside: Callside,
    desktop: Desktop,
    dunst: Dunst,
    bus: tuple[str, Actor],
    misfortune: Callable[[Dunst, Actor], object],
) -> None:
    program = callside.open()
    callside("rehearse", "--minutes", "12", "--speed", str(SPEED))
    misfortune(dunst, bus[1])

    answer_times = []
    given_up = perf_counter() + PATIENCE

    def is_over() -> bool:
        answer_times.append(answer_time(callside))
        return desktop.shows_plate(NOTICED) and perf_counter() > given_up

    until(is_over)

    assert max(answer_times) < UNNOTICED
    (notice,) = [cue for cue in callside.status()["cues"] if cue["id"] == "notice"]
    assert 0 <= (notice["late_seconds"] or 0) < PROMPTLY * SPEED
    program.terminate()
    assert program.wait(timeout=PROMPTLY) == 0


def answer_time(callside: Callside) -> float:
    """How long the program takes to answer, in seconds."""
    asked = perf_counter()
    assert callside.answers()
    return perf_counter() - asked
