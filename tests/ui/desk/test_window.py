"""The desk comes up where it is asked for, turns its pages by key, and remembers."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office, flush
from ui.widgets.segment import Segment

TITLES = {
    "lists": "Callside – Lists and lines",
    "alerts": "Callside – Alerts",
    "settings": "Callside – Settings",
    "keys": "Callside – Keys",
}
KEYS = {"lists": "Ctrl+L", "alerts": "Ctrl+T", "settings": "Ctrl+,", "keys": "F1"}


@pytest.mark.parametrize("page", TITLES)
def test_that_the_desk_opens_at_a_page_with_the_keyboard_in_it(
    make_office: MakeOffice, page: str
) -> None:
    office = make_office()

    office.open(page)

    held = QApplication.focusWidget()
    assert office.desk.windowTitle() == TITLES[page]
    assert office.desk.page.isVisible()
    assert held is not None
    assert office.desk.page.isAncestorOf(held)


@pytest.mark.parametrize("page", TITLES)
@pytest.mark.parametrize("first", TITLES)
def test_that_each_page_has_its_key(make_office: MakeOffice, first: str, page: str) -> None:
    office = make_office()
    office.open(first)

    office.press(KEYS[page])

    assert office.desk.windowTitle() == TITLES[page]


def test_that_a_page_can_be_clicked(office: Office) -> None:
    office.click("Settings")

    assert office.desk.windowTitle() == TITLES["settings"]


def test_that_arrows_turn_the_pages_and_stay_among_their_names(office: Office) -> None:
    office.hold("Lists and lines")

    office.press(*["Down"] * 6)

    assert office.desk.windowTitle() == TITLES["keys"]
    assert office.held == "Keys"


def test_that_a_key_takes_the_keyboard_along_among_the_names(office: Office) -> None:
    office.hold("Lists and lines")

    office.press("Ctrl+,")

    assert office.held == "Settings"


@pytest.mark.parametrize("key", ["Esc", "Ctrl+W"])
def test_that_a_key_closes_the_desk(office: Office, key: str) -> None:
    office.press(key)

    assert not office.desk.isVisible()


def test_that_a_key_closes_the_desk_from_within_a_field(office: Office) -> None:
    office.hold("Add an item")

    office.press("Esc")

    assert not office.desk.isVisible()


def test_that_the_desk_remembers_its_page(office: Office) -> None:
    office.press("F1", "Esc")

    office.open("")

    assert office.desk.windowTitle() == TITLES["keys"]


def test_that_the_desk_remembers_the_list_and_the_open_row(office: Office) -> None:
    office.click("After")
    office.unfold("Notes")
    office.press("Ctrl+,", "Esc")

    office.open("lists")

    assert office.titles[0] == "Promises"
    assert office.find(Segment, "After").isChecked()
    assert "Importance" in office.said


def test_that_the_keys_for_text_size_work_here_too(office: Office) -> None:
    office.press("Ctrl++", "Ctrl++")
    assert office.keeper.settings.value.text_size == 120

    office.press("Ctrl+-")
    assert office.keeper.settings.value.text_size == 110

    office.press("Ctrl+0")
    assert office.keeper.settings.value.text_size == 100


def test_that_text_does_not_leave_its_bounds(office: Office) -> None:
    office.keeper.change(text_size=200)

    office.press("Ctrl++")

    assert office.keeper.settings.value.text_size == 200


def test_that_quitting_is_left_to_the_program(office: Office) -> None:
    asked: list[bool] = []
    office.desk.leave_asked.connect(lambda: asked.append(True))

    office.press("Ctrl+Q")

    assert asked == [True]


def test_that_the_keyboard_stays_where_it_is_when_the_theme_changes(office: Office) -> None:
    office.unfold("Noise")
    office.hold("State to see")

    office.press("Ctrl++")

    assert office.held == "State to see"


def test_that_names_of_pages_stand_above_them_where_there_is_no_room(office: Office) -> None:
    assert office.desk.page.x() > 0

    office.desk.resize(560, 400)
    flush()

    assert office.desk.page.x() == 0
    assert office.desk.width() == 560
    assert office.desk.height() == 400
    assert office.find(Segment, "Before").isVisible()
