"""Nothing is cut, whatever the state, the size of the text, the width, the language or the name."""

import pytest

from app.settings import Theme
from tests.ui.measures import clipped
from tests.ui.pseudo import Pseudo
from tests.ui.stage import Stage, flush
from tests.ui.states import LONG_NAME, STATES

SIZES = [(100, 360), (100, 320), (150, 432), (200, 504), (80, 360)]


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("size,width", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_that_nothing_is_cut(
    pseudo: Pseudo, stage: Stage, state: str, size: int, width: int, theme: Theme
) -> None:
    del pseudo
    stage.settings.change(text_size=size, theme=theme)
    stage.strip.resize(width, 672)

    STATES[state](stage, LONG_NAME)
    flush()

    assert clipped(stage.strip) == []
    assert stage.strip.width() == width
