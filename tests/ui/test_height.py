"""Before a call everything can be seen at once, as far as the screen goes."""

import pytest

from tests.ui.stage import Stage, flush
from tests.ui.states import STATES

WIDE_ENOUGH = 800
"""The height of the screen of these tests."""


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


def test_that_a_call_stays_as_low_as_the_agent_has_it(stage: Stage) -> None:
    low = stage.strip.height()
    STATES["before"](stage)
    stage.press("W")
    flush()

    stage.press("Ctrl+Return")
    flush()

    assert stage.strip.height() == low
