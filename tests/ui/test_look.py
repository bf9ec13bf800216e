"""The state is seen from the corner of the eye, and a change of look leaves nothing behind."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage

from app.remote.request import Command
from app.settings import Settings, Theme
from tests.ui.colour import lightness
from tests.ui.conftest import MakeStage
from tests.ui.stage import PLAIN, Stage, flush
from tests.ui.states import COUNTDOWN, STATES
from ui.strip.plate import FADE_MS
from ui.tokens import LIGHT

TOP = 190
BLUR, CELL = 24, 12
"""How far things run into one another 24 degrees beside the face, and how finely that is read."""
NOTICED = 10
ENOUGH = 15_000
THEMES = pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])


def seen_beside(image: QImage) -> list[float]:
    """The lightness of the top of a window, as the corner of the eye takes it in."""
    top = image.copy(0, 0, image.width(), TOP)
    for grain in (BLUR, CELL):
        size = QSize(image.width() // grain, TOP // grain)
        top = top.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
    spots = ((x, y) for y in range(top.height()) for x in range(top.width()))
    return [lightness(top.pixelColor(*spot).name()) for spot in spots]


def changed(one: list[float], other: list[float]) -> int:
    """How many px look different."""
    return sum(abs(a - b) > NOTICED for a, b in zip(one, other, strict=True)) * CELL * CELL


def plates(make_stage: MakeStage, theme: Theme) -> list[list[float]]:
    """The window in each state of the countdown, soonest first."""
    pictures = []
    for state in COUNTDOWN:
        stage = make_stage(Settings(theme=theme, reduced_motion=True))
        stage.open()
        STATES[state](stage)
        flush()
        pictures.append(seen_beside(stage.strip.grab().toImage()))
    return pictures


@THEMES
def test_that_each_state_is_noticed_beside_the_call(make_stage: MakeStage, theme: Theme) -> None:
    steps = pairwise(plates(make_stage, theme))

    assert all(changed(one, other) >= ENOUGH for one, other in steps)


@THEMES
def test_that_a_minute_is_not_noticed_while_calm(make_stage: MakeStage, theme: Theme) -> None:
    stage = make_stage(Settings(theme=theme, reduced_motion=True))
    stage.open()
    STATES["calm"](stage)
    before = seen_beside(stage.strip.grab().toImage())

    stage.wait(minutes=1)

    assert changed(before, seen_beside(stage.strip.grab().toImage())) < ENOUGH // 50


@pytest.mark.parametrize("state", sorted(STATES.keys() - {"planning", "writing", "captured"}))
def test_that_a_switch_of_theme_leaves_no_old_colour(make_stage: MakeStage, state: str) -> None:
    switched, fresh = make_stage(PLAIN), make_stage(Settings(theme=Theme.DARK, reduced_motion=True))
    for stage in (switched, fresh):
        stage.open()
        STATES[state](stage)
    switched.settings.change(theme=Theme.DARK)
    fresh.strip.setFocus()
    switched.strip.setFocus()
    flush()

    assert switched.strip.grab().toImage() == fresh.strip.grab().toImage()


@pytest.mark.parametrize("state", COUNTDOWN)
def test_that_the_pill_keeps_no_old_colour(make_stage: MakeStage, state: str) -> None:
    switched, fresh = make_stage(PLAIN), make_stage(Settings(theme=Theme.DARK, reduced_motion=True))
    for stage in (switched, fresh):
        stage.open()
        STATES[state](stage)
        stage.obey(Command.MINI)
    switched.settings.change(theme=Theme.DARK)
    flush()

    assert switched.pill.grab().toImage() == fresh.pill.grab().toImage()


def test_that_the_plate_fades_once_and_briefly(make_stage: MakeStage) -> None:
    stage = make_stage(Settings(theme=Theme.LIGHT))
    stage.open()
    STATES["calm"](stage)
    stage.sleep(minutes=24)
    (fade,) = stage.body.plate.findChildren(QVariantAnimation)

    assert (fade.duration(), fade.loopCount()) == (FADE_MS, 1)
    assert fill(stage) != QColor(LIGHT.plates[stage.scene.plate.state].fill)

    fade.setCurrentTime(FADE_MS)

    assert fill(stage) == QColor(LIGHT.plates[stage.scene.plate.state].fill)


def fill(stage: Stage) -> QColor:
    """The ground of the plate."""
    plate = stage.body.plate
    return plate.grab().toImage().pixelColor(plate.width() // 2, plate.height() - 5)
