"""Whatever becomes of the desktop's notifications, the window shows each cue and stalls nobody."""

from collections.abc import Callable
from functools import partial
from statistics import median

import pytest

from app.session.countdown import State
from tests.journeys.callside import Callside
from tests.journeys.daemon import Actor, Dunst
from tests.journeys.desktop import Desktop
from tests.journeys.pulse import longest_wait
from ui.tokens import LIGHT

pytestmark = pytest.mark.journey

SPEED = 140
"""At which a program that waits for a daemon gives up between any two of the cues."""
CUES = (State.NOTICE, State.WRAP, State.OVER)
PROMPTLY = 1.0
UNNOTICED = 0.035
"""Seconds; with the pause between two questions of ours, a stall of 50 ms is always found."""

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
    """A busy machine may hold up one of our own questions; a call that waits does so each time."""
    program = callside.open()
    callside("rehearse", "--minutes", "12", "--speed", str(SPEED))
    misfortune(dunst, bus[1])

    waits = []
    for state in CUES:
        comes = partial(desktop.shows_plate, LIGHT.plates[state].fill)
        waits.append(longest_wait(program.pid, callside.home.socket, until=comes))

    assert median(waits) < UNNOTICED
    late = [cue["late_seconds"] for cue in callside.status()["cues"] if cue["id"] in CUES]
    assert len(late) == len(CUES)
    assert all(one is not None and 0 <= one < PROMPTLY * SPEED for one in late)
    program.terminate()
    assert program.wait(timeout=PROMPTLY) == 0
