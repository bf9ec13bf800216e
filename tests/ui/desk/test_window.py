"""The desk comes up where it is asked for, turns its pages by key, and remembers."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from app.zone import MachineZone
from tests.app.insights.fakes import learned
from tests.app.people.fakes import met
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import press
from tests.ui.desk.office import Office, flush
from ui.desk.history.past_page import PastPage
from ui.desk.measure import Measure
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


def test_that_a_plan_begins_with_whom_wherever_the_keyboard_was(office: Office) -> None:
    office.hold("Day")

    office.press("Ctrl+N")

    assert office.held == "Who it is with"


def test_that_the_keyboard_stays_on_the_day_once_the_city_is_told(
    make_office: MakeOffice,
) -> None:
    office = make_office(zone=MachineZone())
    office.open("day")
    office.hold("Which city are you in?")
    office.enter("Lisbon")

    office.press("Return")

    assert office.held == "Plan a session"


def many_insights(make_office: MakeOffice) -> tuple[Office, QScrollBar]:
    """More than there is room for, to be scrolled by that bar; each has its session."""
    office = make_office()
    office.agent.store.save(met(1, *(learned(one, f"Line {one}") for one in range(20))))
    office.desk.resize(700, 500)
    office.open("insights")
    bar = office.desk.page.verticalScrollBar()
    assert bar.value() == 0
    return office, bar


def test_that_a_page_that_is_opened_again_stands_at_its_top(make_office: MakeOffice) -> None:
    office, bar = many_insights(make_office)
    for _ in range(2):
        bar.setValue(40)
        office.press("Ctrl+D", "Ctrl+I")
        assert bar.value() == 0

    bar.setValue(40)
    office.click("Day")
    office.click("Insights")
    assert bar.value() == 0
    bar.setValue(40)
    office.press("Esc")
    office.open("insights")
    assert bar.value() == 0


def test_that_a_page_leads_to_the_row_where_the_keyboard_was(make_office: MakeOffice) -> None:
    office, bar = many_insights(make_office)
    office.press("End")
    bar.setValue(0)

    office.press("Ctrl+D", "Ctrl+I")

    assert bar.value() > bar.maximum() - 40


def test_that_a_page_is_as_it_was_after_a_step_further_in(make_office: MakeOffice) -> None:
    office, bar = many_insights(make_office)
    office.press("Return")
    bar.setValue(150)
    press(office, f"insight.{learned(19).id}.session")
    assert isinstance(office.desk.page, PastPage)

    office.press("Esc")

    assert bar.value() == 150


def test_that_escape_goes_one_step_back_and_then_to_the_call(office: Office) -> None:
    office.press("Ctrl+N", "Esc")
    assert office.desk.windowTitle() == "Callside – Day"
    assert office.desk.isVisible()

    office.press("Esc")
    assert not office.desk.isVisible()


def test_that_the_size_of_the_desk_is_kept(office: Office) -> None:
    office.desk.resize(700, 620)
    flush()
    office.press("Esc")

    assert Measure(office.parts.places).begin(1, QSize(1600, 1000)) == QSize(700, 620)
    assert Measure(office.parts.places).begin(1, QSize(640, 480)) == QSize(640, 480)
    office.parts.places.put("desk size", "wide")
    assert Measure(office.parts.places).begin(1, QSize(1600, 1000)) == QSize(920, 720)


@pytest.mark.parametrize(
    "screen, size",
    [
        (QSize(1920, 1080), QSize(920, 720)),
        (QSize(1280, 800), QSize(888, 720)),
        (QSize(1366, 740), QSize(920, 704)),
        (QSize(1024, 600), QSize(760, 564)),
        (QSize(640, 480), QSize(640, 444)),
    ],
)
def test_that_the_desk_begins_as_large_as_its_pages_need_and_fits_beside_the_strip(
    office: Office, screen: QSize, size: QSize
) -> None:
    measure, room = Measure(office.parts.places), QRect(QPoint(0, 0), screen)
    measure.begin(1, screen)
    strip = QRect(screen.width() - 360 - 16, 16, 360, 672)

    assert measure.beside(strip, room) == size


def test_that_a_size_that_was_kept_is_no_narrower_beside_the_strip(office: Office) -> None:
    office.parts.places.put("desk size", "1200 700")
    measure = Measure(office.parts.places)
    measure.begin(1, QSize(1280, 800))

    assert measure.beside(QRect(904, 16, 360, 672), QRect(0, 0, 1280, 800)) == QSize(1200, 700)


@pytest.fixture
def strip(qtbot: QtBot) -> QWidget:
    """A window at the right edge of the screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(770, 40, 20, 600)
    return window


def test_that_the_desk_stands_beside_the_strip_wherever_that_went(
    office: Office, strip: QWidget
) -> None:
    office.desk.stand_beside(strip)
    assert office.desk.frameGeometry().right() < strip.x()

    strip.move(10, 40)
    office.desk.stand_beside(strip)

    assert office.desk.x() > strip.geometry().right()


def test_that_the_desk_stays_where_and_as_large_as_the_agent_has_it(
    office: Office, strip: QWidget
) -> None:
    office.desk.stand_beside(strip)
    office.desk.resize(600, 500)
    office.desk.stand_beside(strip)
    assert office.desk.size() == QSize(600, 500)

    office.desk.move(150, 60)
    office.desk.stand_beside(strip)

    assert office.desk.frameGeometry().topLeft().toTuple() == (150, 60)


def test_that_the_desk_grows_with_its_text_until_the_agent_gave_it_a_size(office: Office) -> None:
    office.open("settings")
    before = office.desk.size()

    for _ in range(5):
        office.press("Ctrl++")
    grown = office.desk.size()
    office.desk.resize(770, 560)
    office.press("Ctrl+0")

    assert grown.height() > before.height()
    assert Measure(None).begin(1.5, QSize(1920, 1080)) == QSize(1072, 788)
    assert office.desk.size() == QSize(770, 560)


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_that_return_presses_a_button_as_space_does(office: Office, key: str) -> None:
    office.open("day")
    office.hold("Plan a session")

    office.press(key)

    assert office.held == "Who it is with"
    office.hold("Back to the day")
    office.press(key)
    assert office.desk.windowTitle() == "Callside – Day"
