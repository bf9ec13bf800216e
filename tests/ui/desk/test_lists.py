"""Lists are changed by hand, item by item; each finished edit is on disk."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.lists.checklist import Item
from app.session.session import Mode, Phase
from app.settings import Theme
from tests.ui.desk.office import Office, flush
from ui.desk.field import Area
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field

BUILT_IN = [
    "Their goal",
    "Devices",
    "My screen",
    "Background",
    "Noise",
    "Colleagues",
    "Grooming",
    "Honesty",
    "Focus",
]


def noise(office: Office) -> Item:
    return next(item for item in office.written().items if item.id == "before.noise")


def test_that_each_list_can_be_chosen_by_click_and_by_arrow(office: Office) -> None:
    assert office.titles == BUILT_IN

    office.click("After")
    assert office.titles[0] == "Promises"

    office.press("Left")
    assert office.titles[0] == "Opening"


def test_that_looking_writes_nothing(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.press("Tab", "Tab", "Return", "Esc")

    assert list(office.own.iterdir()) == []


@pytest.mark.parametrize("key", ["Return", "Space"])
def test_that_a_row_unfolds_and_folds_by_key(office: Office, key: str) -> None:
    office.hold("Noise")

    office.press(key)
    assert office.find(Field, "Title").text() == "Noise"

    office.press(key)
    assert "Importance" not in office.said


def test_that_arrows_go_from_row_to_row(office: Office) -> None:
    office.hold("Their goal")

    office.press("Down", "Down", "Up")

    assert office.held.startswith("Devices")


def test_that_only_one_row_is_open(office: Office) -> None:
    office.unfold("Noise")

    office.unfold("Focus")

    assert office.find(Field, "Title").text() == "Focus"


def test_that_return_writes_a_title(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")

    office.enter("Silence")
    assert noise(office).title == "Noise"

    office.press("Return")
    assert noise(office).title == "Silence"
    assert "Silence" in office.titles


def test_that_leaving_a_field_writes_it(office: Office) -> None:
    office.unfold("Noise")
    office.hold("State to see")
    office.enter("door shut, phone off")

    office.press("Tab")

    assert noise(office).state == "door shut, phone off"
    assert office.held.startswith("Why")


def test_that_a_reason_is_one_paragraph_that_return_writes(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Why")
    office.enter("A dog is lovely. And loud.")

    office.press("Return")

    assert noise(office).reason == "A dog is lovely. And loud."
    assert office.find(Area, "Why").toPlainText() == "A dog is lovely. And loud."


def test_that_a_longer_reason_gets_more_room(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Why")
    office.enter("Short.")
    before = office.find(Area, "Why").height()

    office.enter("A word beforehand keeps the time theirs. " * 6)

    assert office.find(Area, "Why").height() > 2 * before


def test_that_an_item_without_a_title_is_refused_and_what_was_typed_stays(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter(" ")

    office.press("Return")

    assert "An item needs a title." in office.said
    assert office.find(Field, "Title").text() == " "
    assert noise(office).title == "Noise"


def test_that_a_mended_title_silences_the_refusal(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter(" ")
    office.press("Return")

    office.enter("Silence")
    office.press("Return")

    assert "An item needs a title." not in office.said
    assert noise(office).title == "Silence"


def test_that_an_item_can_be_a_must_do(office: Office) -> None:
    office.unfold("Noise")

    office.click("Must do", Chip)

    assert noise(office).must


def test_that_a_third_must_do_is_refused_in_a_sentence(office: Office) -> None:
    office.click("After")
    office.unfold("Notes")

    office.click("Must do", Chip)

    assert "A list has at most two must-dos." in office.said
    assert not office.find(Chip, "Must do").isChecked()
    assert [item.must for item in office.written(Phase.AFTER).items].count(True) == 2


def test_that_an_item_can_be_for_some_sessions_only(office: Office) -> None:
    office.unfold("Noise")

    office.click("Screen", Chip)

    assert noise(office).modes == {Mode.CAMERA, Mode.AUDIO}


def test_that_the_last_mode_stays(office: Office) -> None:
    office.unfold("Background")

    office.click("Camera", Chip)

    assert office.find(Chip, "Camera").isChecked()
    assert "One of camera, screen and audio has to stay." in office.said


def test_that_an_item_moves_by_key_and_keeps_the_keyboard(office: Office) -> None:
    office.hold("Noise")

    office.press("Alt+Up", "Alt+Up", "Alt+Down")

    assert office.titles.index("Noise") == 3
    assert [item.title for item in office.written().items].index("Noise") == 3
    assert office.held.startswith("Noise")


def test_that_an_item_moves_by_button(office: Office) -> None:
    office.unfold("Noise")

    office.click("Down")

    assert office.titles.index("Noise") == 5
    assert office.find(Field, "Title").text() == "Noise"


def test_that_the_first_item_moves_no_further_up(office: Office) -> None:
    office.hold("Their goal")

    office.press("Alt+Up")

    assert office.titles == BUILT_IN
    assert list(office.own.iterdir()) == []


def test_that_what_is_typed_is_written_before_the_item_moves(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter("Silence")

    office.press("Alt+Up")

    assert [item.title for item in office.written().items][3:5] == ["Silence", "Background"]


def test_that_an_item_is_added_and_its_state_asked_for(office: Office) -> None:
    office.hold("Add an item")
    office.enter("Tea")

    office.press("Return")

    assert office.titles[-1] == "Tea"
    assert office.held == "State to see"
    office.enter("hot")
    office.press("Return")
    assert office.written().items[-1].state == "hot"
    assert office.find(Field, "Add an item").text() == ""


def test_that_the_button_adds_too(office: Office) -> None:
    office.hold("Add an item")
    office.enter("Tea")

    office.click("Add", Button)

    assert office.written().items[-1].title == "Tea"
    assert office.held == "State to see"


def test_that_a_title_left_in_the_field_is_added(office: Office) -> None:
    office.hold("Add an item")
    office.enter("Tea")

    office.press("Esc")

    assert office.written().items[-1].title == "Tea"


def test_that_nothing_is_added_without_a_title(office: Office) -> None:
    office.hold("Add an item")

    office.press("Return")

    assert office.titles == BUILT_IN
    assert office.held == "Add an item"


def test_that_a_tenth_item_is_taken_with_a_warning(office: Office) -> None:
    for title in ("Tea", "Water"):
        assert "Nine is the most" not in office.said
        office.hold("Add an item")
        office.enter(title)
        office.press("Return")

    assert "Nine is the most that gets read; this list has 10." in office.said
    assert len(office.written().items) == 11


@pytest.mark.parametrize("leave", ["Esc", "Ctrl+,", "Ctrl+W"])
def test_that_what_is_typed_is_written_when_the_page_is_left(office: Office, leave: str) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter("Silence")

    office.press(leave)

    assert noise(office).title == "Silence"


def test_that_what_is_typed_is_written_when_another_list_is_chosen(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Why")
    office.enter("A dog is loud.")

    office.click("During")

    assert noise(office).reason == "A dog is loud."


def test_that_what_is_typed_is_written_when_the_agent_looks_elsewhere(
    office: Office, qtbot: QtBot
) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter("Silence")

    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    QTest.qWaitForWindowActive(elsewhere)

    assert noise(office).title == "Silence"
    assert office.find(Field, "Title").text() == "Silence"


@pytest.mark.parametrize("field", ["Title", "State to see", "Why"])
def test_that_typing_goes_on_where_it_was_when_the_theme_changes(
    office: Office, field: str
) -> None:
    office.unfold("Noise")
    office.hold(field)
    office.enter("one tree")
    office.press("Left", "Left", "Left", "Left")

    office.keeper.change(theme=Theme.DARK)
    flush()
    for key in "two ":
        office.press("Space" if key == " " else key)

    office.press("Esc")
    item = noise(office)
    assert "one two tree" in {item.title, item.state, item.reason}


def test_that_what_is_refused_outlives_theme_and_page(office: Office) -> None:
    office.unfold("Noise")
    office.hold("Title")
    office.enter(" ")
    office.press("Return")
    office.hold("State to see")
    office.enter("quiet")

    office.keeper.change(text_size=150)
    flush()
    office.press("Ctrl+,", "Esc")
    office.open("lists")

    assert office.find(Field, "State to see").text() == "quiet"
    assert noise(office).state != "quiet"


def test_that_no_event_of_a_dropped_field_writes(office: Office) -> None:
    office.unfold("Noise")
    old = office.find(Field, "Title")

    office.keeper.change(theme=Theme.DARK)
    QApplication.sendEvent(old, QEvent(QEvent.Type.Hide))
    flush()

    assert list(office.own.iterdir()) == []
