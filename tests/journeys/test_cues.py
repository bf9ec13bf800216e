"""Each cue reaches the desktop and the window, and disturbs nobody there."""

from datetime import timedelta
from functools import partial

import pytest

from app.session.countdown import State
from app.session.showing import CueKind
from tests.journeys.callside import Callside
from tests.journeys.daemon import Dunst
from tests.journeys.desktop import Desktop
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import until
from tests.journeys.words import headline
from ui.tokens import LIGHT

pytestmark = pytest.mark.journey

STATES = {CueKind.NOTICE: State.NOTICE, CueKind.WRAP: State.WRAP, CueKind.OVER: State.OVER}
LEFT = {kind: timedelta(minutes=left) for kind, left in zip(STATES, (10, 5, 0), strict=True)}
AHEAD = timedelta(seconds=1)
MINUTES = "12"
NAME = "Quintessa Umbrabow"


def answer(callside: Callside) -> None:
    """Say whatever waits to be said."""
    while callside.status()["line"] is not None:
        callside("said")


@pytest.mark.parametrize("form", ["show", "mini"])
def test_that_each_cue_comes_and_goes_and_leaves_the_keyboard_alone(
    callside: Callside, dunst: Dunst, desktop: Desktop, call: str, form: str
) -> None:
    callside("start", "--minutes", MINUTES)
    answer(callside)

    for kind, state in STATES.items():
        callside.skip_to(LEFT[kind] + AHEAD)
        callside(form)
        desktop.choose(call)
        until(partial(was_told, dunst, kind))
        assert dunst.shows() == 1
        until(partial(desktop.shows_plate, LIGHT.plates[state].fill))
        answer(callside)
        until(partial(shows_nothing, dunst))
        assert desktop.in_use() == call


def was_told(dunst: Dunst, kind: CueKind) -> bool:
    """Whether a cue is the last that came to the screen."""
    return dunst.told()[-1] == headline(kind)


def shows_nothing(dunst: Dunst) -> bool:
    """Whether nothing is on the screen any more."""
    return dunst.shows() == 0


def test_that_cues_take_one_place_on_the_desktop(callside: Callside, daemon: Recorder) -> None:
    callside("rehearse", "--minutes", MINUTES, "--speed", "150")

    until(lambda: len(daemon.told) == 4)

    (first,) = daemon.shown
    assert [told.replaced for told in daemon.told] == [0, first, first, first]


@pytest.mark.parametrize("kind", STATES)
def test_that_a_cue_names_nobody(
    callside: Callside, daemon: Recorder, desktop: Desktop, kind: CueKind
) -> None:
    callside("start", NAME, "--minutes", MINUTES)
    until(lambda: bool(daemon.told))
    assert_discreet(callside, daemon)

    callside("said")
    callside.skip_to(LEFT[kind] + AHEAD)
    until(lambda: headline(kind) in daemon.titles())

    assert_discreet(callside, daemon)
    assert NAME not in desktop.title(desktop.window())


def assert_discreet(callside: Callside, daemon: Recorder) -> None:
    """Neither the name nor the line is on the desktop."""
    line = callside.status()["line"]
    assert line
    for told in daemon.told:
        words = f"{told.title} {told.body} {told.hints}"
        assert line not in words
        assert not set(NAME.split()) & set(words.split())
