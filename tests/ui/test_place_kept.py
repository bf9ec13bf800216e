"""A new look, or a new size of the text, leaves the agent where they were."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.settings import Theme
from tests.ui.measures import title
from tests.ui.stage import Stage, flush
from tests.ui.states import STATES
from ui.widgets.chip import Chip
from ui.widgets.row import RowBox

CHANGES: dict[str, Callable[[Stage], object]] = {
    "theme": lambda stage: stage.settings.change(theme=Theme.DARK),
    "size": lambda stage: stage.press("Ctrl++"),
}
EITHER = pytest.mark.parametrize("change", CHANGES)


def held() -> QWidget:
    """The control with the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@EITHER
@pytest.mark.parametrize("state", ["form", "planning"])
def test_that_what_is_typed_stays(stage: Stage, state: str, change: str) -> None:
    STATES[state](stage)
    stage.enter("Kenji")
    stage.find(Chip, "1 hour").click()
    stage.find(Chip, "Audio").click()
    stage.find(QLineEdit, "Who it is with").setFocus()

    CHANGES[change](stage)
    flush()
    stage.enter(" Mori")

    assert stage.find(QLineEdit, "Who it is with").text() == "Kenji Mori"
    assert stage.find(Chip, "1 hour").isChecked()
    assert stage.find(Chip, "Audio").isChecked()


@EITHER
def test_that_an_end_by_the_clock_stays(stage: Stage, change: str) -> None:
    stage.find(Chip, "Until").click()

    CHANGES[change](stage)
    flush()

    assert stage.find(Chip, "Until").isChecked()
    assert stage.find(QWidget, "End").isVisible()


@EITHER
def test_that_the_list_that_was_opened_stays_open(stage: Stage, change: str) -> None:
    STATES["calm"](stage)
    stage.press("Ctrl+3")

    CHANGES[change](stage)
    flush()

    assert stage.find(QAbstractButton, "After").isChecked()
    assert stage.find(RowBox, "Message").isVisible()


@EITHER
def test_that_the_keyboard_stays_on_its_row(stage: Stage, change: str) -> None:
    STATES["calm"](stage)
    stage.find(RowBox, "Honesty").setFocus()
    where = title(held())

    CHANGES[change](stage)
    flush()

    assert title(held()) == where
    assert stage.body.isAncestorOf(held())


@EITHER
def test_that_without_a_control_in_use_the_single_keys_stay(stage: Stage, change: str) -> None:
    STATES["before"](stage)
    stage.strip.setFocus()

    CHANGES[change](stage)
    flush()
    stage.press("1")

    assert held() is stage.strip
    assert stage.scene.lists[stage.scene.phase].settled == 1
