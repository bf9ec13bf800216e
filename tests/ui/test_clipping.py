"""Nothing is cut, whatever the state, the size of the text, the width, the language or the name."""

import pytest

from app.settings import Theme
from tests.ui.measures import clipped, place
from tests.ui.pseudo import Pseudo
from tests.ui.stage import Stage, flush
from tests.ui.states import LONG_NAME, STATES

SIZES = [(100, 360), (100, 320), (150, 432), (200, 504), (80, 360)]
SMALL_SCREEN = 688
"""What a screen of 768 px leaves between its bar and the window's title."""
LEAST_MIDDLE = 100


@pytest.mark.parametrize("size,width", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_that_nothing_is_cut(
    pseudo: Pseudo, stage: Stage, state: str, size: int, width: int
) -> None:
    del pseudo
    stage.settings.change(text_size=size)
    STATES[state](stage, LONG_NAME)
    for theme in (Theme.LIGHT, Theme.DARK):
        stage.settings.change(theme=theme)
        stage.strip.resize(width, SMALL_SCREEN)
        flush()

        assert clipped(stage.strip) == []
        assert stage.strip.width() == width


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("state", ["notice", "wrap", "over"])
def test_that_the_time_and_the_line_fit_a_small_screen(stage: Stage, state: str, size: int) -> None:
    stage.settings.change(text_size=size)
    stage.strip.resize(stage.strip.width(), SMALL_SCREEN)
    STATES[state](stage)
    body = stage.body

    assert stage.strip.height() == SMALL_SCREEN
    assert place(body.plate, stage.strip).bottom() < place(body.card, stage.strip).top()
    assert body.middle.viewport().rect().contains(place(body.card, body.middle.viewport()))


@pytest.mark.parametrize("state", ["before", "calm", "notice", "wrap", "over", "after"])
def test_that_the_main_act_stands_while_the_lists_scroll(stage: Stage, state: str) -> None:
    STATES[state](stage)
    stage.strip.resize(360, stage.strip.minimumHeight())
    flush()
    body = stage.body

    assert place(body.foot, stage.strip).bottom() < stage.strip.height()
    assert place(body.middle, stage.strip).bottom() < place(body.foot, stage.strip).top()
    assert body.middle.height() >= LEAST_MIDDLE
