"""A cue moves nothing that is in use, and nothing moves without a reason."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QVariantAnimation
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.remote.request import Command
from app.settings import Settings, Theme
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage
from tests.ui.states import running
from ui.widgets.row import RowBox

MOVING = Settings(theme=Theme.LIGHT, reduced_motion=False)
ANSWERS = [None, Command.SAID]


class Painter(QObject):
    """Counts how often a window is painted."""

    def __init__(self, window: QWidget) -> None:
        """Watch `window` and everything in it."""
        super().__init__()
        self.paints = 0
        for part in (window, *window.findChildren(QWidget)):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        del watched
        self.paints += event.type() is QEvent.Type.Paint
        return False


def top(part: QWidget) -> int:
    """How far below the upper edge of the window `part` stands."""
    return part.mapTo(part.window(), QPoint(0, 0)).y()


def fades(stage: Stage) -> bool:
    """Whether anything in the window moves now."""
    moving = stage.strip.findChildren(QVariantAnimation)
    return any(motion.state() is QVariantAnimation.State.Running for motion in moving)


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("before,cue", [(34, "notice"), (39, "wrap"), (44, "over")])
def test_that_a_cue_does_not_move_the_row_in_use(
    stage: Stage, before: int, cue: str, answer: Command | None
) -> None:
    running(stage, minutes=before)
    if answer and stage.scene.card:
        stage.obey(answer)
    row = stage.find(RowBox, "Next step")
    row.setFocus()
    stage.body.middle.ensureWidgetVisible(row)
    where = top(row)

    stage.wait(minutes=1)

    assert stage.scene.card is not None
    assert stage.scene.card.kind == cue
    assert QApplication.focusWidget() is row
    assert abs(top(row) - where) <= 1


@pytest.mark.parametrize("before", [34, 39, 44])
def test_that_a_cue_does_not_move_the_name_being_typed(stage: Stage, before: int) -> None:
    running(stage, minutes=before)
    stage.press("Ctrl+N")
    stage.enter("Ken")
    field = stage.find(QLineEdit, "Who it is with")
    where = top(field)

    stage.wait(minutes=1)
    stage.enter("ji")

    assert QApplication.focusWidget() is field
    assert abs(top(field) - where) <= 1
    assert field.text() == "Kenji"


@pytest.mark.parametrize("before", [34, 39, 44])
def test_that_without_a_control_in_use_the_card_is_at_the_top(stage: Stage, before: int) -> None:
    running(stage, minutes=before)
    stage.strip.resize(stage.strip.width(), 480)
    stage.strip.setFocus()
    bar = stage.body.middle.verticalScrollBar()
    bar.setValue(bar.maximum())

    stage.wait(minutes=1)

    assert stage.body.card.isVisible()
    assert bar.value() == 0
    assert 0 <= stage.body.card.mapTo(stage.body.middle, QPoint(0, 0)).y() <= 1


def test_that_while_calm_the_window_is_painted_at_most_twice_a_minute(stage: Stage) -> None:
    running(stage)
    stage.strip.setFocus()
    painter = Painter(stage.body.plate)

    for _ in range(60):
        stage.wait(seconds=5)

    assert 0 < painter.paints <= 10


def test_that_nothing_moves_where_the_agent_wants_it_still(stage: Stage) -> None:
    running(stage, minutes=34)

    stage.wait(minutes=1)

    assert not fades(stage)


def test_that_only_a_change_of_state_fades(make_stage: MakeStage) -> None:
    stage = make_stage(MOVING)
    stage.open()
    running(stage, minutes=33)

    stage.wait(minutes=1)
    assert not fades(stage)

    stage.wait(minutes=1)
    assert fades(stage)
