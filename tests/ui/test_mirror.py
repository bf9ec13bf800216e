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


def astray(there: QWidget, back: QWidget) -> list[str]:
    """What is not where the mirror would show it."""
    pairs = zip(parts(there), parts(back), strict=True)
    boxes = ((title(part), place(part, there), place(mirror, back)) for part, mirror in pairs)
    return [
        f"{name}: {box.getRect()}, mirrored {mirror.getRect()}"
        for name, box, mirror in boxes
        if not _is_mirrored(box, mirror, there.width())
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
    there = opened(make_stage, state, LEFT).strip
    back = opened(make_stage, state, RIGHT).strip

    assert astray(there, back) == []


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("state", ["calm", "notice", "over"])
def test_that_the_pill_mirrors(make_stage: MakeStage, state: str) -> None:
    there = opened(make_stage, state, LEFT)
    there.obey(Command.MINI)
    back = opened(make_stage, state, RIGHT)
    back.obey(Command.MINI)

    assert astray(there.pill, back.pill) == []


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize("state", ["before", "calm", "notice", "over", "paused", "after"])
def test_that_the_words_on_the_plate_mirror(make_stage: MakeStage, state: str) -> None:
    there = opened(make_stage, state, LEFT).body.plate
    back = opened(make_stage, state, RIGHT).body.plate
    rooms = [_mirror(room, there.width()) for _, _, room in there.text_regions()]

    assert rooms == [room for _, _, room in back.text_regions()]


def _mirror(room: QRectF, width: int) -> QRectF:
    return QRectF(width - room.right(), room.y(), room.width(), room.height())


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
