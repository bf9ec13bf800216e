"""The one note that matters now, and the foot with its one act."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.remote.request import Command
from app.session.session import Phase
from tests.ui.conftest import MakeStage
from tests.ui.stage import PLAIN, Stage
from tests.ui.states import late, settled
from tests.ui.test_features import is_read
from ui.tokens import LIGHT
from ui.widgets.button import Button

INSIDE = 3
"""Below the edge of a button, above its words."""


def click(stage: Stage, name: str) -> None:
    """Click the button whose name begins with `name`."""
    stage.find(Button, name).click()
    stage.settle()


def names(stage: Stage) -> list[str]:
    """The names of all buttons of the note."""
    return [one.accessibleName() for one in stage.body.note.findChildren(Button) if one.isVisible()]


def is_filled(stage: Stage) -> bool:
    """Whether the foot's button has the accent as its ground."""
    (button,) = stage.body.foot.findChildren(Button)
    picture = button.grab().toImage()
    return picture.pixelColor(picture.width() // 2, INSIDE).name() == LIGHT.accent.lower()


def test_that_a_late_start_asks_which_end(stage: Stage) -> None:
    late(stage)

    assert is_read(stage, "Starting late: which end?")
    assert is_read(stage, "The full length takes 2 min of the next session.")
    assert names(stage) == ["Keep 14:57", "The full 45 min"]
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


def test_that_the_main_key_does_not_answer_for_the_agent(stage: Stage) -> None:
    late(stage)

    stage.press("Ctrl+Return")

    assert stage.scene.phase is Phase.BEFORE
    assert not stage.program.sight().trouble


@pytest.mark.parametrize("answer,end", [("Keep", "14:57"), ("The full", "15:02")])
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

    assert names(stage) == ["The full 45 min"]


def test_that_an_end_is_taken_back_for_ten_seconds(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)
    assert names(stage) == ["Undo"]

    click(stage, "Undo")

    assert stage.scene.phase is Phase.DURING


def test_that_after_ten_seconds_there_is_nothing_to_take_back(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)

    stage.wait(seconds=9)
    assert stage.body.note.isVisible()

    stage.wait(seconds=1)
    assert not stage.body.note.isVisible()


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


def test_that_a_trouble_stays_until_something_is_done(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.START, name="Another")
    words = "A session is already live. End and close it first."
    assert is_read(stage, words)

    stage.wait(minutes=2)
    assert is_read(stage, words)

    stage.press("2")
    assert not is_read(stage, words)


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
