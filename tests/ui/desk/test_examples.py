"""Examples are looked for beforehand, opened by the desktop, and fetched only when asked for."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.booking.example import Found
from app.session.preparation import Example, Preparation
from tests.ui.desk.days_ahead import LINK, known_on_disk, open_booking
from tests.ui.desk.office import Office, flush
from tests.ui.openers import Desktop
from ui.desk.day.examples import Examples
from ui.desk.day.scout import Scout
from ui.opening import open_example
from ui.widgets.button import Button
from ui.widgets.heading import Heading


def test_that_a_file_that_is_gone_is_told_before_the_call(office: Office, qtbot: QtBot) -> None:
    with qtbot.waitSignal(office.diary.scout.told):
        open_booking(office)
    flush()

    assert office.find(Heading, "demo.pdf").accessibleName() == "demo.pdf: gone"
    assert office.find(Heading, "How to export").accessibleName() == "How to export"


def test_that_a_link_is_asked_for_by_the_button_alone(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[str] = []

    def ask(link: str) -> int:
        asked.append(link)
        return 404

    scout = Scout(tmp_path, ask)
    examples = [Example(LINK), Example("~/here")]
    (tmp_path / "here").touch()
    with qtbot.waitSignal(scout.found):
        scout.look(examples)
    qtbot.waitUntil(lambda: bool(scout.known))
    assert asked == []
    assert scout.known == {"~/here": Found.THERE}

    with qtbot.waitSignal(scout.found):
        scout.ask_sites(examples)
    qtbot.waitUntil(lambda: not scout.is_asking)

    assert asked == [LINK]
    assert scout.known[LINK] is Found.GONE


def test_that_a_site_that_does_not_answer_keeps_nobody_waiting(
    qtbot: QtBot, tmp_path: Path
) -> None:
    answer = Event()

    def ask(link: str) -> None:
        del link
        answer.wait(10)

    scout = Scout(tmp_path, ask)
    scout.ask_sites([Example(LINK)])
    scout.ask_sites([Example(LINK)])
    assert scout.is_asking
    assert scout.known == {}

    answer.set()
    qtbot.waitUntil(lambda: not scout.is_asking)
    assert scout.known == {LINK: Found.SILENT}


def test_that_the_page_says_what_the_network_is_for(office: Office) -> None:
    open_booking(office)

    assert "asks each site once, over the network" in office.said
    assert office.find(Button, "Check links").isEnabled()


def test_that_without_links_nothing_offers_to_check_them(office: Office) -> None:
    open_booking(office, Preparation(examples=(Example("/srv/a"),)))

    assert not [
        one
        for one in office.desk.findChildren(Button)
        if one.text() == "Check links" and one.isVisible()
    ]


def test_that_an_example_is_opened_by_the_desktop(office: Office, desktop: Desktop) -> None:
    open_booking(office)
    office.unfold("How to export")

    office.click("Open", Button)

    assert desktop.opened == [LINK]


def test_that_a_chosen_file_is_an_example(office: Office, desktop: Desktop) -> None:
    session = open_booking(office, Preparation())
    (examples,) = office.desk.findChildren(Examples)

    examples.add_file("/srv/a b.pdf")
    flush()

    (example,) = known_on_disk(office, session).examples
    assert open_example(example)
    assert desktop.opened == ["file:///srv/a b.pdf"]


@pytest.mark.parametrize("address", ["demo.pdf", "javascript:alert(1)", "smb://host/a", ""])
def test_that_nothing_else_is_handed_to_the_desktop(desktop: Desktop, address: str) -> None:
    assert not open_example(Example(address))
    assert desktop.opened == []


def test_that_what_cannot_be_opened_is_told(office: Office, desktop: Desktop) -> None:
    open_booking(office, Preparation(examples=(Example("smb://host/a"),)))
    office.unfold("a")

    office.click("Open", Button)

    assert "smb://host/a could not be opened." in office.said
    assert desktop.opened == []
