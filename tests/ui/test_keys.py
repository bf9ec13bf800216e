"""Every key does what its table says, pressed where an agent would press it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from app.remote.request import Command
from app.session.session import Mark, Phase
from app.session.showing import CueKind
from app.settings import Settings, Theme
from tests.ui.conftest import MakeStage
from tests.ui.stage import PLAIN, Stage, flush
from tests.ui.test_features import is_read
from ui.keys import Key, keys, sequence_of
from ui.widgets.chip import Chip
from ui.widgets.field import Field, NumberField
from ui.widgets.row import RowBox

WITH_ALT = Settings(theme=Theme.LIGHT, reduced_motion=True, single_keys=False)


def marks(stage: Stage) -> list[Mark]:
    """How the rows of the phase at hand are marked."""
    return [row.mark for row in stage.scene.lists[stage.scene.phase].rows]


def row_in_use(stage: Stage) -> int:
    """The number of the row with the keyboard."""
    boxes = [box for box in stage.body.rows.findChildren(RowBox) if box.isVisible()]
    return next(index for index, box in enumerate(boxes) if box.hasFocus())


def shown(stage: Stage) -> list[str]:
    """The titles of the rows in view."""
    boxes = stage.body.rows.findChildren(RowBox)
    return [box.accessibleName().partition(":")[0] for box in boxes if box.isVisible()]


@pytest.mark.parametrize("number", range(1, 8))
def test_that_a_digit_ticks_its_row_and_again_unticks_it(stage: Stage, number: int) -> None:
    stage.plan(after=12)

    stage.press(str(number))
    assert marks(stage)[number - 1] is Mark.DONE
    assert marks(stage).count(Mark.DONE) == 1

    stage.press(str(number))
    assert Mark.DONE not in marks(stage)


@pytest.mark.parametrize("number", [8, 9])
def test_that_a_digit_without_a_row_does_nothing(stage: Stage, number: int) -> None:
    stage.plan(after=12)

    stage.press(str(number))

    assert set(marks(stage)) == {Mark.OPEN}


def test_that_a_row_is_set_aside_and_taken_back(stage: Stage) -> None:
    stage.plan(after=12)
    stage.press("Down")

    stage.press("N")
    assert marks(stage)[0] is Mark.NOT_APPLICABLE

    stage.press("N")
    assert marks(stage)[0] is Mark.OPEN


def test_that_the_reason_is_that_of_the_row_in_use(stage: Stage) -> None:
    stage.plan(after=12)
    stage.press("Down")
    stage.press("Down")

    stage.press("W")

    assert is_read(stage, stage.scene.lists[Phase.BEFORE].rows[1].item.reason)


def test_that_the_arrows_walk_the_rows_and_space_ticks(stage: Stage) -> None:
    stage.plan(after=12)

    stage.press("Down")
    assert row_in_use(stage) == 0
    stage.press("Up")
    assert row_in_use(stage) == len(marks(stage)) - 1
    stage.press("Down")
    stage.press("Down")
    assert row_in_use(stage) == 1

    stage.press("Space")
    assert marks(stage)[1] is Mark.DONE


def test_that_a_line_is_said_or_put_off(stage: Stage) -> None:
    stage.start()
    stage.wait(seconds=1)

    stage.press("Z")
    assert is_read(stage, "Again in a minute")

    stage.wait(minutes=1, seconds=1)
    stage.press("S")
    assert stage.scene.card is None


@pytest.mark.parametrize("sequence", ["S", "Z"])
def test_that_a_line_that_just_came_is_not_answered(stage: Stage, sequence: str) -> None:
    stage.start()
    stage.wait(minutes=40, seconds=1)

    stage.press("S")
    stage.press(sequence)
    stage.wait(seconds=0.9)
    stage.press(sequence)

    assert stage.scene.waiting is not None
    assert stage.scene.waiting.kind is CueKind.RELATION
    stage.wait(seconds=0.1)
    stage.press(sequence)
    assert stage.scene.waiting is None


def test_that_no_row_is_ticked_by_a_click_that_aimed_at_another_before_a_line_moved_it(
    stage: Stage,
) -> None:
    stage.start()
    stage.obey(Command.SAID)
    stage.wait(minutes=35)
    row = stage.find(RowBox, "Focus")

    for seconds, mark in ((0.9, Mark.OPEN), (0.2, Mark.DONE)):
        stage.wait(seconds=seconds)
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        flush()
        assert stage.scene.lists[Phase.DURING].rows[1].mark is mark
    stage.obey(Command.SAID)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    flush()

    assert stage.scene.lists[Phase.DURING].rows[1].mark is Mark.DONE
    stage.press("2")
    assert stage.scene.lists[Phase.DURING].rows[1].mark is Mark.OPEN


def test_that_a_row_is_ticked_at_once_by_whoever_needs_no_mouse(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    row = stage.find(RowBox, "Focus")

    for ask in (row.toggle, lambda: QTest.keyClick(row, Qt.Key.Key_Space)):
        was = stage.scene.lists[Phase.DURING].rows[1].mark
        ask()
        flush()
        assert stage.scene.lists[Phase.DURING].rows[1].mark is not was


def test_that_a_click_that_is_drawn_off_its_row_ticks_nothing(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.SAID)
    stage.wait(minutes=1)
    row = stage.find(RowBox, "Focus")

    QTest.mousePress(row, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(5, -20))
    flush()

    assert stage.scene.lists[Phase.DURING].rows[1].mark is Mark.OPEN


def test_that_a_held_key_repeats_only_a_step(stage: Stage) -> None:
    repeating = {one.key() for one in stage.strip.findChildren(QShortcut) if one.autoRepeat()}

    assert repeating == {QKeySequence(each) for each in ("Up", "Down", "Ctrl++", "Ctrl+-")}


def test_that_e_agrees_ten_minutes_more(stage: Stage) -> None:
    stage.start()

    stage.press("E")

    assert stage.scene.plate.total == 55


def test_that_the_pin_is_taken_out_and_put_in(stage: Stage) -> None:
    stage.start()

    stage.press("P")
    assert not stage.settings.settings.value.on_top

    stage.press("P")
    assert stage.settings.settings.value.on_top


@pytest.mark.parametrize("number,title", [(1, "Their goal"), (2, "Opening"), (3, "Promises")])
def test_that_each_list_has_its_key(stage: Stage, number: int, title: str) -> None:
    stage.plan(after=12)

    stage.press(f"Ctrl+{number}")

    assert shown(stage)[0] == title


def test_that_one_key_leads_through_a_session(stage: Stage) -> None:
    stage.plan(after=12)
    phases = []

    for sequence in ("Ctrl+Return", "Ctrl+Return", "Ctrl+E", "Ctrl+Z", "Ctrl+E"):
        stage.press(sequence)
        phases.append(stage.scene.phase)
        stage.wait(seconds=1)
    stage.press("Ctrl+Return")

    during, after = Phase.DURING, Phase.AFTER
    assert phases == [during, during, after, during, after]
    assert stage.program.session is None


def test_that_a_session_is_started_from_the_form_by_keys_alone(stage: Stage) -> None:
    stage.enter("Marina 2")
    stage.press("Ctrl+Return")

    assert stage.scene.name == "Marina 2"
    assert stage.scene.phase is Phase.DURING


def test_that_a_tick_is_taken_back(stage: Stage) -> None:
    stage.plan(after=12)
    stage.press("2")

    stage.press("Ctrl+Z")

    assert set(marks(stage)) == {Mark.OPEN}


def test_that_the_clock_stops_and_goes_on(stage: Stage) -> None:
    stage.start()

    stage.press("Ctrl+P")
    assert stage.scene.plate.is_paused

    stage.press("Ctrl+P")
    assert not stage.scene.plate.is_paused


def test_that_another_session_is_planned(stage: Stage) -> None:
    stage.start()

    stage.press("Ctrl+N")
    stage.enter("Kenji")
    stage.press("Ctrl+Return")

    assert stage.scene.next is not None
    assert is_read(stage, "Next 15:00, 15 min gap")


def test_that_escape_leaves_the_plan_for_the_session(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+N")
    stage.enter("Kenji")

    stage.press("Escape")

    assert shown(stage)[0] == "Opening"
    stage.press("2")
    assert marks(stage)[1] is Mark.DONE


@pytest.mark.parametrize(
    "sequence,page",
    [("F1", "keys"), ("Ctrl+L", "lists"), ("Ctrl+T", "alerts"), ("Ctrl+,", "settings")],
)
def test_that_the_desk_opens_at_its_pages(stage: Stage, sequence: str, page: str) -> None:
    stage.press(sequence)

    assert stage.doorman.pages == [page]


def test_that_the_text_grows_and_shrinks_within_bounds(stage: Stage) -> None:
    sizes = []
    for sequence in ("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0", *["Ctrl+-"] * 4, *["Ctrl++"] * 14):
        stage.press(sequence)
        sizes.append(stage.settings.settings.value.text_size)

    assert sizes[:4] == [110, 120, 110, 100]
    assert (min(sizes), max(sizes)) == (80, 200)


def test_that_quitting_asks_only_in_a_session(stage: Stage) -> None:
    stage.press("Ctrl+Q")
    assert stage.doorman.stops == 1

    stage.start()
    stage.press("Ctrl+Q")
    (box,) = stage.seen.findChildren(QMessageBox)
    assert stage.doorman.stops == 1
    assert box.informativeText().startswith("No cue will come")

    quit_button = next(button for button in box.buttons() if "Quit" in button.text())
    quit_button.click()
    assert stage.doorman.stops == 2


def test_that_staying_is_what_return_and_escape_mean(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+Q")
    (box,) = stage.seen.findChildren(QMessageBox)
    assert box.defaultButton() is box.escapeButton()

    box.defaultButton().click()
    flush()

    assert stage.doorman.stops == 0


def test_that_digits_in_a_name_tick_nothing(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+N")

    stage.enter("R2D2 NWSZEPM")

    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "R2D2 NWSZEPM"
    assert set(marks(stage)) == {Mark.OPEN}
    assert stage.seen is stage.strip


def test_that_digits_tick_nothing_while_no_list_is_in_view(stage: Stage) -> None:
    stage.start()
    stage.press("Ctrl+N")
    stage.find(Chip, "45 minutes").setFocus()

    stage.press("2")

    assert set(marks(stage)) == {Mark.OPEN}


def test_that_without_single_keys_letters_take_alt_and_digits_two_more(
    make_stage: MakeStage,
) -> None:
    stage = make_stage(WITH_ALT)
    stage.open()
    stage.plan(after=12)
    stage.strip.setFocus()

    stage.press("2")
    stage.press("M")
    assert set(marks(stage)) == {Mark.OPEN}
    assert stage.strip.isVisible()

    stage.press("Ctrl+Shift+2")
    assert marks(stage)[1] is Mark.DONE
    stage.press("Alt+M")
    assert stage.pill.isVisible()


@pytest.mark.parametrize(
    "sequence,happened",
    [
        ("S", lambda stage: stage.scene.card is None),
        ("Z", lambda stage: stage.scene.card.answer is not None),
        ("E", lambda stage: stage.scene.plate.total == 55),
        ("P", lambda stage: not stage.settings.settings.value.on_top),
        ("M", lambda stage: stage.seen is stage.strip),
        ("D", lambda stage: stage.program.discreet.value),
        ("Ctrl+P", lambda stage: stage.scene.plate.is_paused),
        ("Ctrl+E", lambda stage: stage.scene.phase is Phase.AFTER),
    ],
)
def test_that_the_pill_obeys_the_keys_of_a_call(
    stage: Stage, sequence: str, happened: Callable[[Stage], bool]
) -> None:
    stage.start()
    stage.wait(seconds=1)
    stage.press("M")
    stage.settle()

    stage.press(sequence)

    assert happened(stage)


@pytest.mark.parametrize("key", keys(), ids=lambda key: key.act)
@pytest.mark.parametrize("settings", [PLAIN, WITH_ALT], ids=["plain", "alt"])
def test_that_no_key_is_dead(make_stage: MakeStage, key: Key, settings: Settings) -> None:
    stage = make_stage(settings)
    stage.open()
    stage.start()
    wanted = sequence_of(key.act, single=settings.single_keys)

    (shortcut,) = (
        shortcut for shortcut in stage.strip.findChildren(QShortcut) if shortcut.key() == wanted
    )

    heard: list[bool] = []
    shortcut.activated.connect(lambda: heard.append(True))
    stage.strip.setFocus()
    stage.press(wanted.toString())
    assert heard == [True]


def test_that_a_key_without_a_session_is_no_trouble(stage: Stage) -> None:
    stage.strip.setFocus()

    for sequence in ("1", "N", "W", "S", "Z", "E", "M", "D", "Ctrl+E", "Ctrl+P"):
        stage.press(sequence)

    assert not stage.program.sight().trouble
    assert stage.obey(Command.STATUS).out.startswith("No session")


@pytest.mark.parametrize("kind", [Field, NumberField])
def test_that_a_key_to_the_end_of_a_line_goes_to_the_window_first(
    stage: Stage, kind: type[QWidget]
) -> None:
    """On X11 that is also Ctrl+E, which ends a session wherever the keyboard is."""
    field = stage.body.form.findChildren(kind)[0]
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier)
    key.ignore()

    QApplication.sendEvent(field, key)

    assert not key.isAccepted()
