"""Each cue reaches the desktop and the window, and disturbs nobody there."""

from datetime import timedelta

import pytest

from app.session.countdown import State
from app.session.session import CueKind
from tests.journeys.callside import Callside
from tests.journeys.daemon import Dunst
from tests.journeys.desktop import PLATE, Desktop
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import until
from tests.journeys.words import headline
from ui.tokens import LIGHT

pytestmark = pytest.mark.journey

MINUTES = 12
FAST = ("rehearse", "--minutes", str(MINUTES), "--speed", "100")
STATES = {CueKind.NOTICE: State.NOTICE, CueKind.WRAP: State.WRAP, CueKind.OVER: State.OVER}
MARKS = {CueKind.NOTICE: 10, CueKind.WRAP: 5, CueKind.OVER: 0}
NAME = "Quintessa Umbrabow"
MOMENT = timedelta(seconds=1)


def answer(callside: Callside) -> None:
    """Say whatever waits to be said."""
    while callside.status()["line"] is not None:
        callside("said")


@pytest.mark.parametrize("form", ["show", "mini"])
def test_that_each_cue_comes_and_goes_and_leaves_the_keyboard_alone(
    callside: Callside, dunst: Dunst, desktop: Desktop, call: str, form: str
) -> None:
    callside(*FAST)
    callside(form)
    desktop.choose(call)
    until(lambda: len(dunst.told()) == 1)
    answer(callside)

    for kind, state in STATES.items():
        until(lambda: dunst.told()[-1] == headline(kind))  # noqa: B023 - called at once
        assert dunst.shows() == 1
        until(lambda: desktop.area(LIGHT.plates[state].fill) > PLATE)  # noqa: B023 - called at once
        answer(callside)
        until(lambda: dunst.shows() == 0)
        assert desktop.in_use() == call


def test_that_cues_take_one_place_on_the_desktop(callside: Callside, daemon: Recorder) -> None:
    callside(*FAST)

    until(lambda: len(daemon.told) == 4)

    (first,) = daemon.shown
    assert [told.replaced for told in daemon.told] == [0, first, first, first]


def test_that_the_opening_names_nobody(callside: Callside, daemon: Recorder) -> None:
    callside("start", NAME)

    until(lambda: bool(daemon.told))

    assert_discreet(callside, daemon)


@pytest.mark.parametrize("kind", MARKS)
def test_that_a_cue_names_nobody(
    callside: Callside, daemon: Recorder, desktop: Desktop, kind: CueKind
) -> None:
    callside("start", NAME, "--minutes", str(MINUTES))
    callside("said")
    callside.kill()
    callside.age(timedelta(minutes=MINUTES - MARKS[kind]) - MOMENT)
    callside.open()

    until(lambda: daemon.titles() == [headline(kind)])

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
