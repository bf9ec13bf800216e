"""Two windows of which one is seen: which, where, and whether above the others."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.remote.request import Command
from app.settings import Settings, Theme
from tests.ui.conftest import MakeStage
from tests.ui.stage import CUSTOMER, Stage, flush
from tests.ui.states import STATES
from ui.place import Dock
from ui.widgets.icon_button import IconButton

ABOVE = Qt.WindowType.WindowStaysOnTopHint
NOT_ABOVE = Settings(theme=Theme.LIGHT, reduced_motion=True, on_top=False)


def is_above(window: QWidget) -> bool:
    """Whether `window` asks to stay above the others."""
    return bool(window.windowHandle().flags() & ABOVE)


def middle(window: QWidget) -> int:
    """Where the middle of `window` is on the screen."""
    return window.x() + window.width() // 2


def shrink(stage: Stage) -> None:
    """Be small."""
    stage.press("M")
    stage.settle()


def test_that_closing_in_a_session_leaves_the_pill(stage: Stage) -> None:
    stage.start()

    stage.strip.close()

    assert (stage.pill.isVisible(), stage.strip.isVisible()) == (True, False)
    assert stage.doorman.stops == 0


@pytest.mark.parametrize("state", ["form", "before", "after"])
def test_that_closing_otherwise_stops_the_program(stage: Stage, state: str) -> None:
    STATES[state](stage)

    stage.strip.close()

    assert stage.doorman.stops == 1


def test_that_one_key_makes_the_window_small_and_large(stage: Stage) -> None:
    stage.start()

    shrink(stage)
    assert (stage.pill.isVisible(), stage.strip.isVisible()) == (True, False)

    stage.press("M")
    assert (stage.pill.isVisible(), stage.strip.isVisible()) == (False, True)


def test_that_closing_the_pill_brings_the_strip(stage: Stage) -> None:
    stage.start()
    shrink(stage)

    stage.pill.close()

    assert stage.seen is stage.strip
    assert stage.doorman.stops == 0


def test_that_without_a_session_there_is_no_pill(stage: Stage) -> None:
    stage.program.windows.strip.setFocus()

    stage.press("M")

    assert stage.seen is stage.strip
    assert stage.strip.isVisible()


def test_that_the_pill_goes_with_its_session(stage: Stage) -> None:
    stage.start()
    shrink(stage)
    stage.obey(Command.END)
    assert stage.pill.isVisible()

    stage.obey(Command.CLOSE)

    assert (stage.pill.isVisible(), stage.strip.isVisible()) == (False, True)


def test_that_the_pill_grows_with_its_line_around_its_middle(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    shrink(stage)
    narrow, where, top = stage.pill.width(), middle(stage.pill), stage.pill.y()

    stage.wait(minutes=36)
    assert stage.pill.width() > narrow
    assert abs(middle(stage.pill) - where) <= 1

    stage.obey(Command.SAID)
    assert stage.pill.width() < 300
    assert abs(middle(stage.pill) - where) <= 1
    assert stage.pill.y() == top


@pytest.mark.parametrize("left", [0, 800 - 212])
def test_that_the_pill_stays_on_the_screen(stage: Stage, left: int) -> None:
    stage.start()
    stage.obey(Command.SAID)
    shrink(stage)
    stage.pill.move(left, 8)

    stage.wait(minutes=36)

    assert stage.pill.screen().availableGeometry().contains(stage.pill.geometry())


def test_that_a_session_is_above_other_windows_and_nothing_else_is(stage: Stage) -> None:
    assert not is_above(stage.strip)

    stage.start()
    assert is_above(stage.strip)

    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    assert not is_above(stage.strip)


def test_that_the_pill_is_above_other_windows(stage: Stage) -> None:
    stage.start()

    shrink(stage)

    assert is_above(stage.pill)


def test_that_a_session_is_above_other_windows_after_a_restart(stage: Stage) -> None:
    stage.start()

    stage.restart()

    assert is_above(stage.strip)


def test_that_no_window_is_above_others_where_the_agent_does_not_want_it(
    make_stage: MakeStage,
) -> None:
    stage = make_stage(NOT_ABOVE)
    stage.open()
    stage.start()
    assert not is_above(stage.strip)

    stage.press("P")

    assert is_above(stage.strip)


@pytest.mark.parametrize("command", [Command.SHOW, Command.MINI])
def test_that_a_window_stays_the_same_when_it_comes_above(stage: Stage, command: Command) -> None:
    stage.start()
    stage.obey(command)
    stage.settle()
    identity = stage.seen.winId()

    stage.press("P")
    assert not is_above(stage.seen)
    assert stage.seen.winId() == identity
    assert stage.seen.isVisible()

    stage.press("P")
    assert is_above(stage.seen)
    assert stage.seen.winId() == identity


def test_that_the_strip_comes_back_where_it_stood(stage: Stage) -> None:
    stage.strip.move(40, 60)
    stage.strip.resize(380, 600)
    place = stage.strip.geometry()

    stage.restart()

    assert stage.strip.geometry() == place


def test_that_the_pill_comes_back_where_it_stood(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    shrink(stage)
    stage.pill.move(100, 200)

    stage.restart()
    shrink(stage)

    assert stage.pill.pos().toTuple() == (100, 200)


def test_that_the_pill_comes_back_where_it_stood_within_a_run(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    shrink(stage)
    stage.pill.move(100, 200)

    stage.press("M")
    shrink(stage)

    assert stage.pill.pos().toTuple() == (100, 200)


def choose(stage: Stage, words: str) -> None:
    """Choose from the menu of the pill."""
    place = QPoint(4, 4)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, stage.pill.mapToGlobal(place))
    QApplication.sendEvent(stage.pill, asked)
    (menu,) = stage.pill.findChildren(QMenu)
    (action,) = (action for action in menu.actions() if action.text().startswith(words))
    action.trigger()
    menu.close()
    flush()


def test_that_a_button_whose_menu_closed_knows_where_the_pointer_is(stage: Stage) -> None:
    button = stage.find(IconButton, "Menu")
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    button.click()
    (menu,) = button.findChildren(QMenu)

    menu.close()

    assert not button.underMouse()


def discreet_after(stage: Stage, words: str) -> bool:
    """Whether words are hidden once that was chosen."""
    choose(stage, words)
    return stage.program.discreet.value


def test_that_the_menu_of_the_pill_brings_it_back_under_the_camera(stage: Stage) -> None:
    stage.start()
    shrink(stage)
    home = stage.pill.geometry()
    stage.pill.move(100, 200)

    choose(stage, "Dock under the camera")

    assert stage.pill.geometry() == home


def test_that_docking_the_strip_under_the_camera_brings_the_pill_back_there(stage: Stage) -> None:
    stage.start()
    shrink(stage)
    home = stage.pill.geometry()
    stage.pill.move(100, 200)
    stage.press("M")

    stage.program.windows.dock(Dock.CAMERA)
    shrink(stage)

    assert stage.pill.geometry() == home


def test_that_the_menu_of_the_pill_makes_it_large_and_discreet(stage: Stage) -> None:
    stage.start()
    shrink(stage)

    seen = [discreet_after(stage, words) for words in ("Discreet", "Show the words again")]
    assert seen == [True, False]
    choose(stage, "Large again")
    assert stage.seen is stage.strip


@pytest.mark.parametrize("state", STATES)
def test_that_a_title_names_nobody(stage: Stage, state: str) -> None:
    STATES[state](stage)

    assert CUSTOMER not in stage.strip.windowTitle()
    assert "Callside" in stage.strip.windowTitle()
    assert CUSTOMER not in stage.pill.windowTitle()
    assert CUSTOMER not in stage.pill.accessibleName()
