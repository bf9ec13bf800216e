"""Discreet: at one key no window holds a name or a word of the agent's own; the time stays."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from app.remote.request import Command
from app.session.session import Mark, Phase
from tests.ui.conftest import MakeStage
from tests.ui.measures import parts, title
from tests.ui.stage import PLAIN, Stage, flush
from tests.ui.states import COUNTDOWN, STATES
from tests.ui.test_features import is_read
from tests.ui.unveiled import NAME, OWN, leaks, write_own_words
from ui.strip.eye import Eye
from ui.widgets.button import Button
from ui.widgets.row import RowBox
from ui.widgets.segment import Segment

NAMELESS = {"form", "rehearsing"}


@pytest.fixture
def own(make_stage: MakeStage, tmp_path: Path) -> Stage:
    """A stage on which every word is the agent's own."""
    write_own_words(tmp_path / "own")
    stage = make_stage(PLAIN)
    stage.open()
    assert stage.program.bench.words.problems == ()
    return stage


def looks(stage: Stage) -> list[str]:
    """All that can be seen in the strip, and where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return [*map(title, parts(stage.strip)), title(focused)]


@pytest.mark.parametrize("state", STATES)
def test_that_the_strip_holds_no_word_and_has_them_back(own: Stage, state: str) -> None:
    STATES[state](own, NAME)
    own.obey(Command.DISCREET, on=False)
    assert leaks(own.strip) or state in NAMELESS
    before = looks(own)

    own.obey(Command.DISCREET, on=True)
    assert leaks(own.strip) == []

    own.obey(Command.DISCREET, on=False)
    assert looks(own) == before


@pytest.mark.parametrize("state", [*COUNTDOWN, "before", "paused", "after"])
def test_that_the_pill_holds_no_word(own: Stage, state: str) -> None:
    STATES[state](own, NAME)
    own.obey(Command.MINI)
    own.settle()
    before = leaks(own.pill)
    assert bool(before) is (own.scene.card is not None and own.scene.card.waits)

    own.press("D")
    assert leaks(own.pill) == []
    assert leaks(own.strip) == []

    own.press("D")
    assert leaks(own.pill) == before


def test_that_what_comes_later_stays_hidden(own: Stage) -> None:
    own.obey(Command.DISCREET, on=True)
    own.start(name=NAME)
    for minutes in (0, 35, 5, 7):
        own.wait(minutes=minutes)
        assert leaks(own.strip) == []
    own.obey(Command.END)

    assert leaks(own.strip) == []


def test_that_a_trouble_is_told_without_its_words(own: Stage) -> None:
    own.start(name=NAME)
    own.obey(Command.TICK, item=f"{OWN}.item")
    assert is_read(own, OWN)

    own.press("D")

    assert leaks(own.strip) == []
    assert is_read(own, "Something needs a look")


def test_that_a_broken_file_is_not_named(make_stage: MakeStage, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "during.toml").write_text("?", encoding="utf-8")
    stage = make_stage(replace(PLAIN, starts_discreet=True))
    stage.open()
    assert is_read(stage, "Something needs a look")
    assert not is_read(stage, "during.toml")

    stage.obey(Command.DISCREET, on=False)

    assert is_read(stage, "during.toml")


@pytest.mark.parametrize("state", ["form", "planning"])
def test_that_a_typed_name_is_hidden_and_kept(own: Stage, state: str) -> None:
    STATES[state](own, NAME)
    own.enter(NAME)
    own.obey(Command.DISCREET, on=True)
    assert leaks(own.strip) == []

    own.enter(" II")
    own.obey(Command.DISCREET, on=False)

    field = own.find(QLineEdit, "Who it is with")
    assert (field.displayText(), field.hasFocus()) == (f"{NAME} II", True)


def test_that_a_name_is_typed_unseen_and_holds(own: Stage) -> None:
    own.obey(Command.DISCREET, on=True)

    own.enter(NAME)
    own.press("Ctrl+Return")

    assert own.program.session is not None
    assert own.program.session.name == NAME


def test_that_the_list_comes_back_with_its_tab_and_its_row(own: Stage) -> None:
    STATES["calm"](own, NAME)
    own.press("Ctrl+3")
    own.press("Down")
    own.press("Down")
    row = title(own.seen.focusWidget())

    own.press("D")
    assert own.seen.focusWidget() is own.strip
    own.press("D")

    assert own.find(Segment, f"{OWN} After").isChecked()
    assert title(own.seen.focusWidget()) == row


def test_that_a_control_taken_up_meanwhile_keeps_the_keyboard(own: Stage) -> None:
    STATES["calm"](own, NAME)
    own.press("Down")
    own.press("D")
    end = own.find(Button, "End session")
    end.setFocus()

    own.press("D")

    assert end.hasFocus()


def test_that_the_lists_come_back_as_far_down_as_they_were(own: Stage) -> None:
    own.settings.change(text_size=200)
    STATES["before"](own, NAME)
    flush()
    bar = own.body.middle.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place

    own.obey(Command.DISCREET, on=True)
    own.obey(Command.DISCREET, on=False)

    assert bar.value() == place


def test_that_a_new_look_stays_discreet(own: Stage) -> None:
    STATES["notice"](own, NAME)
    own.press("Ctrl+3")
    own.press("D")

    own.press("Ctrl++")
    assert leaks(own.strip) == []

    own.press("D")
    assert own.find(Segment, f"{OWN} After").isChecked()


def test_that_a_cue_is_answered_unseen(own: Stage) -> None:
    STATES["notice"](own, NAME)
    own.press("D")

    own.find(Button, "In 1 min").click()
    own.wait(minutes=1)
    own.find(Button, "OK").setFocus()
    own.press("S")

    assert own.scene.card is None
    assert own.obey(Command.SAID).status == 3


def test_that_more_time_is_agreed_unseen(own: Stage) -> None:
    STATES["over"](own, NAME)
    own.press("D")

    own.find(Button, "+10 min").click()

    assert own.scene.plate.total == 57


def test_that_no_key_ticks_what_is_not_seen(own: Stage) -> None:
    STATES["calm"](own, NAME)
    own.press("D")

    for key in ("1", "N", "W", "Down"):
        own.press(key)
    own.press("D")

    assert {row.mark for row in own.scene.lists[Phase.DURING].rows} == {Mark.OPEN}


def test_that_a_tool_tip_goes_with_the_words(qtbot: QtBot, own: Stage) -> None:
    STATES["calm"](own, NAME)
    row = own.body.rows.findChildren(RowBox)[0]
    QToolTip.showText(row.mapToGlobal(QPoint(5, 5)), row.toolTip(), row)
    assert OWN in QToolTip.text()

    own.press("D")

    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_that_the_eye_shows_and_turns_the_mode(own: Stage) -> None:
    STATES["calm"](own, NAME)
    eye = own.find(Eye, "Discreet")
    turns = [(own.program.discreet.value, eye.isChecked())]

    for button in (eye, own.find(Eye, "Discreet")):
        button.click()
        turns.append((own.program.discreet.value, eye.isChecked()))
    eye.click()
    own.find(Button, "Show them again").click()
    turns.append((own.program.discreet.value, eye.isChecked()))

    assert turns == [(False, False), (True, True), (False, False), (False, False)]


def test_that_the_pill_has_the_eye_too(own: Stage) -> None:
    STATES["notice"](own, NAME)
    own.obey(Command.MINI)
    own.settle()

    own.find(Eye, "Discreet").click()

    assert own.program.discreet.value
    assert {part.accessibleName() for part in parts(own.pill)} >= {"OK", "Large window"}


@pytest.mark.parametrize("starts", [False, True])
def test_that_it_begins_as_chosen(make_stage: MakeStage, *, starts: bool) -> None:
    stage = make_stage(replace(PLAIN, starts_discreet=starts))
    stage.open()

    assert stage.find(Eye, "Discreet").isChecked() is starts

    stage.obey(Command.DISCREET, on=not starts)
    stage.restart()
    assert stage.program.discreet.value is starts


@pytest.mark.parametrize("starts", [False, True])
def test_that_after_a_crash_it_is_as_it_was_and_then_as_chosen(
    make_stage: MakeStage, *, starts: bool
) -> None:
    stage = make_stage(replace(PLAIN, starts_discreet=starts))
    stage.open()
    STATES["calm"](stage, NAME)

    stage.obey(Command.DISCREET, on=not starts)
    stage.crash()
    stage.crash()
    assert stage.program.discreet.value is not starts

    stage.restart()
    assert stage.program.discreet.value is starts
    stage.crash()
    assert stage.program.discreet.value is starts


def test_that_a_line_without_a_headline_leaves_a_plate_that_says_the_state(
    make_stage: MakeStage, tmp_path: Path
) -> None:
    write_own_words(tmp_path / "own")
    lines = tmp_path / "own" / "lines.toml"
    words = lines.read_text(encoding="utf-8").splitlines(keepends=True)
    lines.write_text("".join(one for one in words if not one.startswith("headline")), "utf-8")
    stage = make_stage(PLAIN)
    stage.open()

    STATES["wrap"](stage)

    assert is_read(stage, "Nearly time")


def test_that_the_desk_opens_only_once_discreet_may_end(own: Stage) -> None:
    own.start()
    own.press("D")

    own.press("Ctrl+D")
    (box,) = own.strip.findChildren(QMessageBox)
    assert box.text() == "Show names and words?"
    box.reject()
    flush()
    assert own.doorman.pages == []
    assert own.program.discreet.value

    own.strip.activateWindow()
    own.settle()
    own.press("Ctrl+D")
    next(one for one in own.strip.findChildren(QPushButton) if one.text() == "Show them").click()
    flush()
    assert own.doorman.pages == ["day"]
    assert not own.program.discreet.value


@pytest.mark.parametrize("size", [100, 200])
def test_that_each_answer_to_that_question_can_be_read_whole(
    make_stage: MakeStage, size: int
) -> None:
    stage = make_stage(replace(PLAIN, text_size=size))
    stage.open()
    stage.start()
    stage.press("D")
    stage.press("Ctrl+R")

    (box,) = stage.strip.findChildren(QMessageBox)
    answers = {one.text(): one for one in box.findChildren(QPushButton)}
    assert answers.keys() == {"Show them", "Stay discreet"}
    for answer in answers.values():
        assert answer.width() >= answer.sizeHint().width()
    box.reject()
