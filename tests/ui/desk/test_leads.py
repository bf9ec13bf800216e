"""From what is found to whose it is, from a customer to their sessions, and out of here."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.moving.wish import Form, Wish
from app.people.customer import Customer
from app.session.session import Session
from tests.app.people.fakes import met
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.moved import choose
from tests.ui.desk.office import PROGRAM, Office, flush
from ui.desk.day.booking_page import BookingPage
from ui.desk.history.hits import Hits
from ui.desk.history.past_page import PastPage
from ui.desk.moving.moving_page import MovingPage
from ui.desk.page import Page
from ui.desk.pages import CUSTOMERS, SEARCH
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.desk.roll import Roll
from ui.widgets.button import Button

MARINA = "marina duarte"
COMING = replace(met(9, days_ago=-1), started=None, deadline=None, ended=None, closed_at=None)


@pytest.fixture
def known(make_office: MakeOffice) -> Office:
    """A customer with a past, a plan, and notes about them."""
    office = make_office()
    office.agent.store.save(met(1))
    office.agent.keeper.put_back(COMING)
    office.people.facts[MARINA] = Customer(MARINA, "Marina Duarte", notes="collects marimbas")
    return office


def open_customer(office: Office, key: str = MARINA) -> None:
    """As a click on a name does."""
    office.open(CUSTOMERS)
    page = office.desk.page
    assert isinstance(page, CustomersPage)
    page.opened.emit(key)
    flush()


def choose_session(office: Office, which: str, day: str) -> None:
    """Click on the session of `day` in one of both lists."""
    (roll,) = office.desk.page.findChildren(Roll, f"customer.{which}")
    rows = [roll.faces.index(row) for row in roll.faces.rows()]
    told = Qt.ItemDataRole.AccessibleTextRole
    roll.clicked.emit(next(row for row in rows if day in row.data(told)))
    flush()


def open_first_hit(office: Office, typed: str) -> None:
    """Search, and press Return in the list."""
    office.open(SEARCH)
    office.enter(typed)
    (hits,) = office.desk.findChildren(Hits)
    hits.setFocus(Qt.FocusReason.TabFocusReason)
    office.press("Return")


def shows(office: Office, page: type[Page]) -> bool:
    """Whether a page of that kind is open."""
    return isinstance(office.desk.page, page)


def press(office: Office, name: str) -> None:
    """Press a button, wherever it stands."""
    (button,) = office.desk.page.findChildren(Button, name)
    office.desk.page.ensureWidgetVisible(button)
    button.click()
    flush()


def test_that_what_is_known_of_a_customer_is_found_and_leads_to_their_page(known: Office) -> None:
    open_first_hit(known, "marimbas")

    assert shows(known, CustomerPage)
    assert "Marina Duarte" in known.said


def test_that_a_past_session_leads_to_its_customer(known: Office) -> None:
    open_customer(known)
    choose_session(known, "past", "Monday 23 February")
    known.click("All about this customer")

    assert shows(known, CustomerPage)
    assert known.desk.windowTitle() == "Callside – Customers"


def test_that_a_session_with_nobody_leads_to_nobody(known: Office) -> None:
    known.agent.store.save(replace(met(2), name="Zed", customer=""))
    open_first_hit(known, "zed")

    assert shows(known, PastPage)
    assert known.desk.page.findChildren(Button, "past.customer") == []


def test_that_a_customer_leads_to_each_of_their_sessions_and_back(known: Office) -> None:
    open_customer(known)
    choose_session(known, "past", "Monday 23 February")

    assert shows(known, PastPage)
    assert known.desk.windowTitle() == "Callside – Customers"
    known.click("Back")
    assert shows(known, CustomerPage)
    choose_session(known, "planned", "Tuesday")
    assert shows(known, BookingPage)


def test_that_the_page_of_a_customer_exports_them_and_says_so(qtbot: QtBot, known: Office) -> None:
    open_customer(known)
    press(known, "moving.export one")
    choose(known.desk, "/srv/marina.md")
    qtbot.waitUntil(lambda: "Exported 50,000 sessions" in known.said)

    assert known.files.wishes == [Wish(Path("/srv/marina.md"), Form.MARKDOWN, key=MARINA)]
    known.open("keys")
    open_customer(known)
    assert "Exported" not in known.said


@pytest.mark.parametrize(
    "which, day, session",
    [("past", "Monday 23 February", met(1)), ("planned", "Tuesday", COMING)],
)
def test_that_the_page_of_a_session_exports_it_and_says_so(
    qtbot: QtBot, known: Office, which: str, day: str, session: Session
) -> None:
    open_customer(known)
    choose_session(known, which, day)
    press(known, "moving.export one")
    choose(known.desk, "/srv/one.json")
    qtbot.waitUntil(lambda: "Exported 50,000 sessions" in known.said)

    assert known.files.wishes == [Wish(Path("/srv/one.json"), session=session.id)]


def test_that_a_session_that_is_gone_is_not_exported(known: Office) -> None:
    open_customer(known)
    choose_session(known, "planned", "Tuesday")
    known.click("Delete", Button)

    assert not known.desk.page.findChildren(Button, "moving.export one")[0].isVisible()


def test_that_a_file_is_offered_without_a_name_and_asked_about_no_more_once_the_desk_is_closed(
    known: Office,
) -> None:
    open_customer(known)
    press(known, "moving.export one")
    (dialog,) = known.desk.findChildren(QFileDialog)
    assert dialog.isVisible()
    assert [Path(name).name for name in dialog.selectedFiles()] == ["customer.json"]

    known.desk.close()

    assert not dialog.isVisible()
    assert known.files.wishes == []


def test_that_whom_to_forget_is_asked_about_by_their_key(qtbot: QtBot, known: Office) -> None:
    """Somebody else may have the same name."""
    open_customer(known)
    press(known, "customer.forget")

    assert shows(known, MovingPage)
    qtbot.waitUntil(lambda: "Forgetting Ann Lee takes away" in known.said)
    assert known.files.commands == []
    press(known, "moving.forget.yes")
    qtbot.waitUntil(lambda: bool(known.files.commands))

    words = ("forget", "--in-window", "--yes", f"--key={MARINA}")
    assert known.files.commands == [(*PROGRAM, *words)]


def test_that_one_without_a_session_is_asked_about_too(qtbot: QtBot, known: Office) -> None:
    known.people.facts["ann"] = Customer("ann", "Ann Lee")
    open_customer(known, "ann")
    press(known, "customer.forget")
    qtbot.waitUntil(lambda: "Forgetting Ann Lee" in known.said)

    press(known, "moving.forget.yes")
    qtbot.waitUntil(lambda: bool(known.files.commands))

    assert known.files.commands[-1][-1] == "--key=ann"
