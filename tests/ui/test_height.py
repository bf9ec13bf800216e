"""Before a call everything can be seen at once, as far as the screen goes."""

import pytest

from app.remote.request import Command
from tests.ui.stage import Stage, flush
from tests.ui.states import STATES
from ui.place import EDGE
from ui.widgets.button import Button

WIDE_ENOUGH = 800 - EDGE
"""The height of the screen of these tests below the dock."""


def lack(stage: Stage) -> int:
    """What the middle of the strip hides."""
    flush()
    return stage.body.middle.lack


@pytest.mark.parametrize("state", ["form", "before", "tried", "planning"])
@pytest.mark.parametrize("size", [100, 110])
def test_that_the_strip_is_as_high_as_what_it_shows_before_a_call(
    stage: Stage, state: str, size: int
) -> None:
    STATES[state](stage)
    stage.settings.change(text_size=size)
    flush()
    stage.settle()

    assert lack(stage) <= 0 or stage.strip.frameGeometry().height() == WIDE_ENOUGH


def test_that_a_reason_makes_the_strip_higher_and_its_end_lower(stage: Stage) -> None:
    STATES["before"](stage)
    flush()
    low = stage.strip.height()

    stage.press("W")
    flush()
    assert stage.strip.height() > low
    assert lack(stage) <= 0

    stage.press("W")
    flush()
    assert stage.strip.height() == low


def test_that_large_text_has_the_whole_screen(stage: Stage) -> None:
    STATES["before"](stage)

    stage.settings.change(text_size=200)
    flush()

    assert stage.strip.frameGeometry().height() == WIDE_ENOUGH


def test_that_the_top_of_the_strip_stays_while_a_talk_ends_and_is_closed(stage: Stage) -> None:
    STATES["talking"](stage)
    top = stage.strip.frameGeometry().top()
    for key in ("Ctrl+E", "Ctrl+Return"):
        stage.press(key)
        flush()
        stage.settle()
        assert stage.strip.frameGeometry().top() == top


def test_that_a_call_stays_as_low_as_the_agent_has_it(stage: Stage) -> None:
    low = stage.strip.height()
    STATES["before"](stage)
    stage.press("W")
    flush()

    stage.press("Ctrl+Return")
    flush()

    assert stage.strip.height() == low


@pytest.mark.parametrize("state", ["before", "confirming", "calm", "after", "parting"])
@pytest.mark.parametrize("size", [100, 150, 200])
def test_that_the_main_act_is_always_in_sight(stage: Stage, state: str, size: int) -> None:
    STATES[state](stage)
    stage.settings.change(text_size=size)
    flush()
    stage.settle()

    (button,) = stage.body.foot.findChildren(Button)
    seen = button.visibleRegion().boundingRect()

    assert seen == button.rect()
    assert not stage.body.middle.isAncestorOf(button)


def test_that_large_text_names_what_is_open_above_the_main_act(stage: Stage) -> None:
    STATES["before"](stage)
    stage.settings.change(text_size=200)
    flush()

    assert stage.body.foot.open.isVisible()
    assert stage.body.middle.isAncestorOf(stage.body.foot.open)

    stage.press("Ctrl+N")
    assert not stage.body.foot.open.isVisible()


def test_that_the_main_act_stands_again_once_the_line_was_said(stage: Stage) -> None:
    stage.settings.change(text_size=200)
    STATES["notice"](stage)
    flush()
    assert stage.body.middle.isAncestorOf(stage.body.foot)

    stage.obey(Command.SAID)
    flush()

    assert not stage.body.middle.isAncestorOf(stage.body.foot)
    assert stage.body.foot.isVisible()
