"""What a page says of an act stands at its foot: nothing goes away from under the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.session.store import Unread
from tests.app.people.fakes import promised
from tests.ui.desk import briefs_ahead, insights_ahead, people_ahead, talks_ahead
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import press
from tests.ui.desk.office import Office
from ui.desk.insights.insights_page import InsightsPage
from ui.desk.pages import BRIEFS, COLLEAGUES, CUSTOMERS, INSIGHTS, PROMISES
from ui.desk.sill import Sill
from ui.widgets.button import Button
from ui.widgets.text import Text

Act = Callable[[Office], None]


def find(office: Office, name: str) -> QWidget:
    """A control of the page."""
    return office.desk.page.findChildren(QWidget, name)[0]


def sorted_at(office: Office) -> QWidget:
    """An insight is open, to be sorted."""
    insights_ahead.fill(office)
    office.open(INSIGHTS)
    office.press("Return")
    return find(office, "insights.upper")


def call_it(office: Office) -> None:
    held = QApplication.focusWidget()
    assert isinstance(held, QLineEdit)
    press(office, held.objectName().replace(".area", ".kind.bug"))


def around(office: Office) -> QWidget:
    talks_ahead.fill(office)
    office.open(COLLEAGUES)
    return find(office, "colleagues.name")


def add_nobody(office: Office) -> None:
    find(office, "colleagues.name").setFocus()
    office.press("Return")


def owed(office: Office) -> QWidget:
    people_ahead.fill(office)
    office.open(PROMISES)
    return find(office, "promises.upper")


def keep(office: Office) -> None:
    office.click_row(people_ahead.LONG)
    press(office, f"promise.{promised(1).id}.done")


def brief(office: Office) -> QWidget:
    briefs_ahead.briefs(office)
    return find(office, "brief.out")


def take_out(office: Office) -> None:
    press(office, "brief.out")


@pytest.mark.parametrize(
    "state, act",
    [(sorted_at, call_it), (around, add_nobody), (owed, keep), (brief, take_out)],
    ids=["insights", "colleagues", "promises", "briefs"],
)
def test_that_nothing_moves_as_the_page_says_what_was_done(
    make_office: MakeOffice, state: Callable[[Office], QWidget], act: Act
) -> None:
    office = make_office()
    part = state(office)
    before, page = part.mapTo(office.desk, QPoint()), office.desk.page

    act(office)

    (sill,) = page.findChildren(Sill)
    assert sill.isVisible()
    assert any(text.isVisible() and text.text() for text in sill.findChildren(Text))
    assert part.mapTo(office.desk, QPoint()) == before
    assert sill.geometry().bottom() == page.rect().bottom()
    assert sill.geometry().top() == page.viewport().geometry().bottom() + 1
    assert sill.height() >= sill.minimumSizeHint().height()


def test_that_the_sill_goes_once_there_is_nothing_to_say(make_office: MakeOffice) -> None:
    office = make_office()
    around(office)
    add_nobody(office)
    page = office.desk.page
    assert page.viewport().height() < page.height()

    office.type_in("Zoe")
    office.press("Return", "Ctrl+Z")

    (sill,) = page.findChildren(Sill)
    assert not sill.isVisible()
    assert page.viewport().height() == page.height()


def test_that_the_way_back_is_the_last_stop_of_the_keyboard(make_office: MakeOffice) -> None:
    office = make_office()
    sorted_at(office)
    call_it(office)

    (sill,) = office.desk.page.findChildren(Sill)
    before = sill.findChildren(Button)[0].previousInFocusChain()
    assert before is not None
    assert office.desk.page.isAncestorOf(before)
    assert not sill.isAncestorOf(before)
    sill.findChildren(Button)[0].setFocus(Qt.FocusReason.TabFocusReason)
    office.press("Space")
    assert isinstance(office.desk.page, InsightsPage)
    assert not sill.isVisible()


@pytest.mark.parametrize("page", [INSIGHTS, PROMISES, CUSTOMERS, COLLEAGUES, BRIEFS])
def test_that_a_page_says_where_sessions_stay_that_cannot_be_read(
    make_office: MakeOffice, page: str
) -> None:
    office = make_office()
    briefs_ahead.fill(office)
    office.agent.store.unread = Unread(2, Path("/data/callside.sqlite"))

    office.open(page)

    words = "Sessions that cannot be read: 2. They stay as they are in /data/callside.sqlite."
    assert words in office.said
