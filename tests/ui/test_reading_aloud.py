"""What a screen reader finds: a name on everything, and three states in the rows."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from app.remote.request import Command
from tests.ui.stage import CUSTOMER, Stage
from tests.ui.states import STATES
from ui.widgets.chip import Chip
from ui.widgets.row import RowBox

CONTROLS = (QAbstractButton, QAbstractSpinBox, QLineEdit, QComboBox)
STATE_KEYS = tuple(STATES)


def read(part: QWidget) -> QAccessibleInterface:
    """`part` as a screen reader meets it."""
    interface = QAccessible.queryAccessibleInterface(part)
    assert interface is not None
    return interface


def name(part: QWidget) -> str:
    """What a screen reader calls `part`."""
    return read(part).text(QAccessible.Text.Name)


def description(part: QWidget) -> str:
    """What a screen reader says of `part` after its name."""
    return read(part).text(QAccessible.Text.Description)


def controls(window: QWidget) -> Iterator[QWidget]:
    """All that can be used in `window`; the inside of a field belongs to it."""
    for kind in CONTROLS:
        for part in window.findChildren(kind):
            if part.isVisible() and not isinstance(part.parentWidget(), QSpinBox):
                yield part


def row(stage: Stage, title: str) -> RowBox:
    """The row that begins with `title`."""
    return stage.find(RowBox, title)


@pytest.mark.parametrize("state", STATE_KEYS)
def test_that_every_control_has_a_name(stage: Stage, state: str) -> None:
    STATES[state](stage)

    unnamed = [type(part).__name__ for part in controls(stage.strip) if not name(part)]

    assert unnamed == []


def test_that_the_buttons_of_the_pill_have_names(stage: Stage) -> None:
    stage.start()
    stage.press("M")
    stage.settle()

    assert sorted(map(name, controls(stage.pill))) == [
        "Discreet: hide names and words",
        "Large window",
        "Said it",
    ]


def test_that_a_length_is_one_choice_of_several(stage: Stage) -> None:
    lengths = [stage.find(Chip, each) for each in ("15 minutes", "45 minutes", "Other", "Until")]

    assert {read(chip).role() for chip in lengths} == {QAccessible.Role.RadioButton}
    assert read(stage.find(Chip, "Camera")).role() is QAccessible.Role.CheckBox


def test_that_the_plate_is_read_as_words(stage: Stage) -> None:
    stage.start()
    plate = read(stage.body.plate)

    assert plate.role() is QAccessible.Role.StaticText
    assert plate.text(QAccessible.Text.Name) == "45 minutes left"


def test_that_the_rows_are_check_boxes(stage: Stage) -> None:
    stage.plan(after=12)

    assert read(row(stage, "Noise")).role() is QAccessible.Role.CheckBox
    assert name(row(stage, "Noise")) == "Noise: door shut, household settled"


def test_that_the_rows_have_three_states(stage: Stage) -> None:
    stage.plan(after=12)
    stage.obey(Command.TICK, item="before.devices")
    stage.obey(Command.NA, item="before.noise")
    states = {title: read(row(stage, title)).state() for title in ("Their", "Devices", "Noise")}

    assert [bool(state.checked) for state in states.values()] == [False, True, True]
    assert [bool(state.checkStateMixed) for state in states.values()] == [False, False, True]


def test_that_a_row_says_what_its_shape_says(stage: Stage) -> None:
    stage.plan(after=12)
    assert description(row(stage, "Their goal")) == "must do"
    assert "must do" not in description(row(stage, "Noise"))

    stage.obey(Command.NA, item="before.goal")

    assert description(row(stage, "Their goal")) == "must do, not applicable"


def test_that_the_plate_is_named_by_its_time(stage: Stage) -> None:
    stage.start()
    assert name(stage.body.plate) == "45 minutes left"

    stage.wait(minutes=41)
    assert name(stage.body.plate) == "Agree the next step, 4 minutes 0 seconds left"

    stage.wait(minutes=5)
    assert name(stage.body.plate).endswith("1 minute 0 seconds over")


def test_that_the_card_is_named_by_its_line(stage: Stage) -> None:
    stage.start()

    assert name(stage.body.card).startswith("Say now: We have 45 minutes together.")


def test_that_the_pill_is_named_by_its_time(stage: Stage) -> None:
    stage.start()
    stage.press("M")
    stage.wait(minutes=4)

    assert name(stage.pill) == "41 minutes left"
    assert CUSTOMER not in name(stage.pill)


def test_that_a_tab_says_how_far_its_list_is(stage: Stage) -> None:
    stage.plan(after=12)
    stage.obey(Command.TICK, item="before.goal")

    assert name(stage.find(QAbstractButton, "Before")) == "Before: 1 of 7"


def test_that_the_foot_says_what_is_open(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.END)

    assert name(stage.find(QAbstractButton, "Close")).startswith(
        "Close session, still open: Promises, Message"
    )


def test_that_a_reader_who_toggles_a_row_ticks_it(stage: Stage) -> None:
    stage.plan(after=12)
    box = row(stage, "Noise")

    box.toggle()

    assert stage.scene.lists[stage.scene.phase].settled == 1
    assert read(box).state().checked
