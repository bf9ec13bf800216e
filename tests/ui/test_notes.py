"""The one note that matters now, and the foot with its one act."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu

from app.refusal import Reason, Refusal
from app.remote.request import Command
from app.session.session import Mark, Phase
from app.storage.trouble import Trouble
from tests.ui.conftest import MakeStage
from tests.ui.stage import CUSTOMER, PLAIN, Stage
from tests.ui.states import late, settled
from tests.ui.test_features import is_read
from ui.tokens import LIGHT
from ui.widgets.button import Button
from ui.widgets.row import RowBox

INSIDE = 3
"""Below the edge of a button, above its words."""


def click(stage: Stage, name: str) -> None:
    """Click the button whose name begins with `name`."""
    stage.find(Button, name).click()
    stage.settle()


def names(stage: Stage) -> list[str]:
    """The names of all buttons of the note."""
    return [one.accessibleName() for one in stage.body.note.findChildren(Button) if one.isVisible()]


def shown_tab(stage: Stage) -> str:
    """The title of the first row in view."""
    rows = stage.body.rows.findChildren(RowBox)
    return next(row for row in rows if row.isVisible()).accessibleName().partition(":")[0]


def is_filled(stage: Stage) -> bool:
    """Whether the foot's button has the accent as its ground."""
    (button,) = stage.body.foot.findChildren(Button)
    picture = button.grab().toImage()
    return picture.pixelColor(picture.width() // 2, INSIDE).name() == LIGHT.accent.lower()


def test_that_a_late_start_asks_which_end(stage: Stage) -> None:
    late(stage)

    assert is_read(stage, "Starting late: which end?")
    assert is_read(stage, "The full length takes 2 min of the next session.")
    assert names(stage) == ["Start, until 14:57", "Start with the full 45 min"]
    assert not stage.body.foot.isVisible()


@pytest.mark.parametrize(
    "after,words",
    [
        (None, "Nothing is planned after it."),
        (62, "The full length leaves 0 min before the next."),
        (90, "The full length leaves 28 min before the next."),
    ],
)
def test_that_a_late_start_tells_its_cost(stage: Stage, after: int | None, words: str) -> None:
    stage.plan(after=12)
    if after is not None:
        stage.plan(after=after)

    stage.sleep(minutes=17)

    assert is_read(stage, words)


@pytest.mark.parametrize("after", [182, 20 * 60])
def test_that_a_late_start_is_silent_of_a_next_session_that_is_far(
    stage: Stage, after: int
) -> None:
    stage.plan(after=12)
    stage.plan(after=after)

    stage.sleep(minutes=17)

    assert is_read(stage, "Starting late: which end?")
    assert not is_read(stage, "The full length")
    assert not is_read(stage, "Nothing is planned")


def test_that_the_main_key_does_not_answer_for_the_agent(stage: Stage) -> None:
    late(stage)

    stage.press("Ctrl+Return")

    assert stage.scene.phase is Phase.BEFORE
    assert not stage.program.sight().trouble


@pytest.mark.parametrize("answer,end", [("Start, until", "14:57"), ("Start with", "15:02")])
def test_that_a_late_session_starts_with_the_end_that_was_chosen(
    stage: Stage, answer: str, end: str
) -> None:
    late(stage)

    click(stage, answer)

    assert stage.scene.phase is Phase.DURING
    assert is_read(stage, f"ends {end}")
    assert stage.body.foot.isVisible()


def test_that_an_end_that_is_past_cannot_be_kept(stage: Stage) -> None:
    stage.plan(after=12)

    stage.sleep(minutes=60)

    assert names(stage) == ["Start with the full 45 min", "They did not come"]
    assert not is_read(stage, "which end?")


def test_that_an_end_is_taken_back_for_ten_seconds(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    assert names(stage) == ["Undo"]

    click(stage, "Undo")

    assert stage.scene.phase is Phase.DURING


def test_that_an_end_is_offered_back_for_ten_seconds_and_tells_how_long_it_can_be(
    stage: Stage,
) -> None:
    stage.start()
    stage.obey(Command.END)
    assert is_read(stage, "Undo works until you do something else.")

    stage.wait(seconds=9)
    assert stage.body.note.isVisible()

    stage.wait(seconds=1)
    assert not stage.body.note.isVisible()


def test_that_an_extension_tells_the_new_end_and_is_taken_back(stage: Stage) -> None:
    stage.start()
    stage.press("2")
    stage.press("E")
    assert is_read(stage, "Ends 14:55 now")

    click(stage, "Undo")

    assert stage.scene.plate.total == 45
    assert not stage.body.note.isVisible()
    assert stage.scene.lists[Phase.DURING].rows[1].mark is Mark.DONE


def test_that_an_extension_is_offered_to_be_taken_back_for_some_seconds(stage: Stage) -> None:
    stage.start()
    stage.press("E")

    stage.wait(seconds=9)
    assert names(stage) == ["Undo"]
    stage.wait(seconds=1)
    assert not stage.body.note.isVisible()


def test_that_a_late_session_is_asked_about_also_right_after_a_close(stage: Stage) -> None:
    stage.plan(after=5)
    stage.start()
    stage.wait(minutes=10)
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)

    assert is_read(stage, f"Session closed ({CUSTOMER}).")
    assert names(stage) == ["Start, until 14:50", "Start with the full 45 min", "Undo"]


def test_that_a_double_click_on_the_end_does_not_close(stage: Stage) -> None:
    stage.start()
    stage.wait(minutes=1)
    button = stage.find(Button, "End session")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert stage.scene.phase is Phase.AFTER

    stage.wait(seconds=1)
    click(stage, "Close session")
    assert stage.program.session is None


def test_that_a_double_click_on_the_close_does_not_start_the_next_session(stage: Stage) -> None:
    stage.plan(after=12)
    stage.start()
    stage.obey(Command.END)
    button = stage.find(Button, "Close session")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    assert stage.scene.phase is Phase.BEFORE


def test_that_the_key_of_the_close_counts_right_after_that_of_the_end(stage: Stage) -> None:
    stage.start()
    stage.wait(minutes=1)

    stage.press("Ctrl+E")
    stage.press("Ctrl+Return")

    assert stage.program.session is None


def test_that_the_key_of_the_close_pressed_twice_does_not_start_the_next_session(
    stage: Stage,
) -> None:
    stage.plan(after=12)
    stage.start()
    stage.wait(minutes=1)
    stage.press("Ctrl+E")

    stage.press("Ctrl+Return")
    stage.press("Ctrl+Return")

    assert stage.scene.phase is Phase.BEFORE


def test_that_a_close_is_told_and_taken_back(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.wait(minutes=1)
    stage.press("Ctrl+Return")
    assert is_read(stage, "Session closed")
    assert names(stage) == ["Undo"]

    stage.press("Ctrl+Z")

    assert stage.scene.phase is Phase.AFTER
    assert shown_tab(stage) == "Promises"


def test_that_a_close_is_told_for_ten_seconds(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)

    stage.wait(seconds=9)
    assert is_read(stage, "Session closed")
    stage.wait(seconds=1)
    assert not is_read(stage, "Session closed")


def test_that_a_note_that_goes_leaves_the_name_where_it_is_typed(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)
    stage.enter("Ken")
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    place = name.mapTo(stage.strip, QPoint(0, 0))

    stage.wait(seconds=11)

    assert name.mapTo(stage.strip, QPoint(0, 0)) == place
    assert name.text() == "Ken"


def test_that_a_session_is_cancelled_by_the_menu_and_brought_back(stage: Stage) -> None:
    stage.plan(after=12)
    stage.find(QAbstractButton, "Menu").click()
    (menu,) = stage.body.head.findChildren(QMenu)
    cancel = next(one for one in menu.actions() if one.text() == "Cancel this session")

    cancel.trigger()
    stage.settle()
    assert stage.program.session is None
    assert is_read(stage, "Session cancelled")

    click(stage, "Undo")
    assert stage.scene.phase is Phase.BEFORE


def test_that_only_the_first_session_is_the_first(stage: Stage) -> None:
    assert is_read(stage, "Your first session")

    stage.start()
    stage.obey(Command.END)
    stage.obey(Command.CLOSE)

    assert is_read(stage, "The next session")


def test_that_a_pause_says_what_it_does_and_how_to_go_on(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.PAUSE)
    assert is_read(stage, "The clock waits.")

    click(stage, "Go on")

    assert not stage.scene.plate.is_paused
    assert not stage.body.note.isVisible()


@pytest.mark.parametrize("command", [Command.PAUSE, Command.END])
def test_that_a_note_leaves_the_keyboard_where_it_is(stage: Stage, command: Command) -> None:
    stage.start()
    stage.strip.setFocus()

    stage.obey(command)

    assert names(stage)
    assert QApplication.activeWindow() is stage.strip
    assert QApplication.focusWidget() is stage.strip


def test_that_a_trouble_of_the_disk_stays_until_something_is_done(stage: Stage) -> None:
    stage.start()
    stage.program.tell(Refusal(Reason.NOT_SAVED, Trouble.DISK_FULL))
    words = "Nothing was saved: the disk is full."
    assert is_read(stage, words)

    stage.wait(minutes=2)
    assert is_read(stage, words)

    stage.press("2")
    assert not is_read(stage, words)


def test_that_a_refused_act_is_told_for_some_seconds(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.START, name="Another")
    words = "A session is already live. End and close it first."

    stage.wait(seconds=9)
    assert is_read(stage, words)
    stage.wait(seconds=1)
    assert not is_read(stage, words)

    stage.obey(Command.START, name="Another")
    assert is_read(stage, words)


def test_that_a_refused_act_is_told_for_some_seconds_without_a_session(stage: Stage) -> None:
    stage.strip.setFocus()
    stage.press("Ctrl+Z")
    assert is_read(stage, "Nothing to undo.")

    stage.wait(seconds=10)

    assert not is_read(stage, "Nothing to undo.")
    assert stage.alarm.delay is None


def broken(folder: Path, name: str, text: bytes) -> None:
    """A file of the agent's own that nobody can read."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text)


def test_that_a_broken_list_is_named_with_its_line(make_stage: MakeStage, tmp_path: Path) -> None:
    broken(tmp_path / "own", "before.toml", b'id = "before"\ntitle = \n')

    stage = make_stage(PLAIN)
    stage.open()

    assert is_read(stage, "before.toml, line 2 could not be read; the built-in words are used.")


def test_that_a_file_that_is_broken_as_a_whole_has_no_line(
    make_stage: MakeStage, tmp_path: Path
) -> None:
    (tmp_path / "own" / "lines.toml").mkdir(parents=True)

    stage = make_stage(PLAIN)
    stage.open()

    assert is_read(stage, "lines.toml could not be read; the built-in words are used.")


def test_that_the_foot_names_the_open_must_dos(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)

    assert is_read(stage, "Still open: Promises, Message")


def test_that_the_foot_names_what_else_is_open(stage: Stage) -> None:
    stage.plan(after=12)
    stage.obey(Command.TICK, item="before.goal")

    assert is_read(stage, "Still open: Devices, Background, Noise and 3 more")


def test_that_the_foot_names_nothing_once_all_is_settled(stage: Stage) -> None:
    settled(stage)

    assert not is_read(stage, "Still open")
    assert stage.find(QAbstractButton, "Start session").accessibleName() == "Start session"


def test_that_the_foot_is_filled_only_when_no_must_do_is_open(stage: Stage) -> None:
    stage.plan(after=12)
    assert not is_filled(stage)

    stage.obey(Command.NA, item="before.goal")
    assert is_filled(stage)

    stage.obey(Command.START)
    assert not is_filled(stage)
