"""Where reading begins on the right, the window is its own mirror image."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from app.remote.request import Command
from tests.ui.conftest import MakeStage
from tests.ui.measures import clipped, parts, place, title
from tests.ui.stage import PLAIN, Stage, flush
from tests.ui.states import LONG_NAME, STATES
from ui.tokens import LIGHT
from ui.widgets.icon_button import IconButton
from ui.widgets.row import RowBox

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
SLACK = 1


@pytest.fixture
def mirrored() -> Iterator[None]:
    """Reading begins on the right; ask for it before the stage."""
    QApplication.setLayoutDirection(RIGHT)
    yield
    QApplication.setLayoutDirection(LEFT)


def opened(make_stage: MakeStage, state: str, direction: Qt.LayoutDirection) -> Stage:
    """A program in `state` that is read from one side."""
    QApplication.setLayoutDirection(direction)
    stage = make_stage(PLAIN)
    stage.open()
    STATES[state](stage)
    flush()
    return stage


def boxes(window: QWidget) -> list[tuple[str, QRect]]:
    """Where everything in `window` is."""
    return [(title(part), place(part, window)) for part in parts(window)]


def astray(there: list[tuple[str, QRect]], window: QWidget) -> list[str]:
    """What in `window` is not where the mirror would show it."""
    return [
        f"{name}: {box.getRect()}, mirrored {mirror.getRect()}"
        for (name, box), (_, mirror) in zip(there, boxes(window), strict=True)
        if not _is_mirrored(box, mirror, window.width())
    ]


def _is_mirrored(box: QRect, mirror: QRect, width: int) -> bool:
    return abs(width - 1 - box.right() - mirror.left()) <= SLACK and box.y() == mirror.y()


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("size,width", [(100, 320), (200, 504)])
@pytest.mark.parametrize("state", STATES)
def test_that_nothing_is_cut_in_the_mirror(
    mirrored: None, stage: Stage, state: str, size: int, width: int
) -> None:
    del mirrored
    stage.settings.change(text_size=size)
    STATES[state](stage, LONG_NAME)
    stage.strip.resize(width, 688)
    flush()

    assert clipped(stage.strip) == []


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("state", STATES)
def test_that_the_strip_mirrors(make_stage: MakeStage, state: str) -> None:
    there = boxes(opened(make_stage, state, LEFT).strip)

    assert astray(there, opened(make_stage, state, RIGHT).strip) == []


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("state", ["calm", "notice", "over"])
def test_that_the_pill_mirrors(make_stage: MakeStage, state: str) -> None:
    stage = opened(make_stage, state, LEFT)
    stage.obey(Command.MINI)
    there = boxes(stage.pill)

    stage = opened(make_stage, state, RIGHT)
    stage.obey(Command.MINI)

    assert astray(there, stage.pill) == []


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("state", ["before", "calm", "notice", "over", "paused", "after"])
def test_that_the_words_on_the_plate_mirror(make_stage: MakeStage, state: str) -> None:
    there = opened(make_stage, state, LEFT).body.plate
    mirrored = [_mirror(room, there.width()) for _, _, room in there.text_regions()]

    back = opened(make_stage, state, RIGHT).body.plate

    assert [room for _, _, room in back.text_regions()] == mirrored


def _mirror(room: QRectF, width: int) -> QRectF:
    return QRectF(width - room.right(), room.y(), room.width(), room.height())


@pytest.mark.usefixtures("pseudo", "mirrored")
@pytest.mark.parametrize("size", [80, 100, 200])
@pytest.mark.parametrize("direction", [LEFT, RIGHT])
@pytest.mark.parametrize("state", ["before", "calm", "notice", "over", "paused", "after"])
def test_that_the_time_on_the_pill_stands_clear(
    make_stage: MakeStage, state: str, direction: Qt.LayoutDirection, size: int
) -> None:
    stage = opened(make_stage, state, direction)
    stage.settings.change(text_size=size)
    stage.obey(Command.MINI)
    time = stage.pill.time_row(stage.scene.plate)
    buttons = [part for part in parts(stage.pill) if isinstance(part, IconButton)]
    taken = [QRectF(place(button, stage.pill)) for button in buttons]

    assert clipped(stage.pill) == []
    for box in (time.ring, time.digits, time.unit):
        assert QRectF(stage.pill.rect()).contains(box)
        assert not any(box.intersects(button) for button in taken)
    assert (time.ring.x() < time.unit.x()) == (direction is LEFT)


def test_that_words_stand_beside_their_box(mirrored: None, stage: Stage) -> None:
    del mirrored
    STATES["before"](stage)
    row = stage.find(RowBox, "Their goal")
    ((_, _, words),) = row.text_regions()
    image = row.grab().toImage()
    middle, ink = row.height() // 2, QColor(LIGHT.must).rgb()
    box = [x for x in range(row.width()) if image.pixel(x, middle) == ink]

    assert min(box) > row.width() * 0.8
    assert 0 < min(box) - words.right() < 20


def test_that_the_edge_of_the_card_is_where_reading_begins(mirrored: None, stage: Stage) -> None:
    del mirrored
    STATES["notice"](stage)
    card = stage.body.card
    image, middle = card.grab().toImage(), card.height() // 2

    assert image.pixelColor(4, middle) == QColor(LIGHT.surface)
    assert image.pixelColor(card.width() - 5, middle) != QColor(LIGHT.surface)
