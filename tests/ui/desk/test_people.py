"""The pages of customers and of promises: what they show, what is done there, and taken back."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from app.booking.preparing import bring_up
from app.home import home_in
from app.people.customer import Customer
from app.people.owed import fulfil
from app.refusal import Reason, Refusal
from app.session.aftercare import Aftercare, FollowUp
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.session import Session
from app.session.talk import Harvest
from app.storage.people import PeopleRows
from app.storage.sessions import SessionRows
from tests.app.fakes import DISK_FULL, START
from tests.app.people.fakes import DAY, HOUR, LISBON, NOW, OSAKA, TODAY, line, met, promised, unsure
from tests.app.storage.acts import opened
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office, flush
from ui.desk.day.pad import Pad
from ui.desk.pages import CUSTOMERS, PROMISES
from ui.desk.people.change_part import ChangePart
from ui.desk.people.customers_page import CustomersPage
from ui.desk.roll import Roll
from ui.desk.sill import Sill
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.link import Link
from ui.widgets.suggestions import Suggestions

TELL = "Tell the customer"
MARINA, KENJI = "marina duarte", "kenji mori"
LATE = promised(1, TODAY - DAY, text="Send the guide")


def holds(office: Office, *sessions: Session) -> None:
    """Have these on the disk."""
    for session in sessions:
        assert office.agent.store.save(session) is None


def kenji(number: int, *captures: Capture, days_ago: float = 3) -> Session:
    """A session with another customer."""
    session = met(number, *captures, customer=KENJI, days_ago=days_ago, city=OSAKA)
    return replace(session, name="Kenji Mori")


def promise_in(office: Office, session: Session) -> Promise:
    """What the disk knows of the first promise of a session."""
    found = office.agent.store.sessions[session.id].captures[0].promise
    assert found is not None
    return found


@pytest.fixture
def promises(make_office: MakeOffice) -> Office:
    """Promises of two customers: overdue, today, and without a day."""
    office = make_office()
    holds(office, met(1, LATE), kenji(2, promised(2, TODAY, text="Ask Tom"), promised(3)))
    office.open(PROMISES)
    return office


def open_page_of(office: Office, customer: str = MARINA) -> None:
    """As a click on a name does."""
    office.open(CUSTOMERS)
    page = office.desk.page
    assert isinstance(page, CustomersPage)
    page.opened.emit(customer)
    flush()


def test_that_what_is_open_stands_by_how_pressing_it_is(promises: Office) -> None:
    assert promises.titles == ["Send the guide", "Ask Tom", "Send the guide"]
    said = promises.said
    assert said.index("Overdue") < said.index("Today") < said.index("Without a day")


def test_that_a_promise_that_may_not_be_kept_says_so(make_office: MakeOffice) -> None:
    office = make_office()
    holds(office, met(1, unsure(promised(1)), promised(2, text="Send the bill")))
    office.open("promises")

    assert office.said.count("not sure") == 1


def test_that_a_promise_is_kept_and_that_is_taken_back(promises: Office) -> None:
    promises.press("Return")
    promises.click("Done")

    assert promise_in(promises, met(1)).done_at == START
    assert "Kept, but nobody told the customer" in promises.said
    assert "Kept." in promises.said
    promises.press("Ctrl+Z")
    assert promise_in(promises, met(1)) == LATE.promise
    assert promises.titles[0] == "Send the guide"
    assert "Overdue" in promises.said


def test_that_a_promise_is_moved_to_a_typed_day(promises: Office) -> None:
    promises.press("Return")
    promises.hold("Move it to")
    promises.enter("Friday")
    promises.press("Return")

    assert promise_in(promises, met(1)).due == TODAY + 4 * DAY
    assert "Moved to Friday 6 March." in promises.said


def test_that_a_day_of_two_meanings_is_asked_back(promises: Office) -> None:
    promises.press("Return")
    promises.hold("Move it to")
    promises.enter("Monday")
    promises.press("Return")
    assert "Which day is meant?" in promises.said
    assert promise_in(promises, met(1)) == LATE.promise

    promises.click("Monday 9 March")

    assert promise_in(promises, met(1)).due == TODAY + 7 * DAY


@pytest.mark.parametrize(
    "typed, told",
    [
        ("", "Say the day"),
        ("soonish", "Not understood: soonish"),
        ("yesterday", "Not understood"),
        ("2026-02-20", "That day has passed"),
        ("Friday 14:00", "A day is enough, without an hour"),
    ],
)
def test_that_words_for_no_day_are_told(promises: Office, typed: str, told: str) -> None:
    promises.press("Return")
    promises.hold("Move it to")
    promises.enter(typed)
    promises.press("Return")

    assert told in promises.said
    assert promise_in(promises, met(1)) == LATE.promise


def test_that_a_day_that_was_typed_outlives_another_look(promises: Office) -> None:
    promises.press("Return")
    promises.hold("Move it to")
    promises.enter("Fri")

    promises.keeper.change(text_size=120)
    flush()

    assert promises.find(QLineEdit, "Move it to").text() == "Fri"


def test_that_a_customer_is_told_by_a_draft_and_marked_by_hand(promises: Office) -> None:
    promises.press("Return")
    promises.click("Done")
    promises.hold("What you promised, in their language")
    promises.enter("Enviar o guia")
    promises.click("Copy")

    copied = QGuiApplication.clipboard().text()
    assert "Enviar o guia" in copied
    assert "Olá, Marina Duarte!" in copied
    assert promise_in(promises, met(1)).told_at is None
    promises.click("Mail draft")
    assert promises.opened[-1].startswith("mailto:marina@example.com?")
    promises.click("They were told")
    assert promise_in(promises, met(1)).told_at == START
    assert "Kept, but nobody" not in promises.said
    promises.press("Ctrl+Z")
    assert promise_in(promises, met(1)).told_at is None


def test_the_journey_of_a_promise(promises: Office, tmp_path: Path) -> None:
    """Over the page, the draft and the disk: it is moved, told, kept, and told again."""
    promises.press("Return")
    promises.hold("Move it to")
    promises.enter("Friday")
    promises.press("Return")
    assert reopened(promises, tmp_path) == [("Send the guide", TODAY + 4 * DAY, False)]

    promises.click(TELL)
    promises.click("Copy")
    assert "6 de março" in QGuiApplication.clipboard().text()
    promises.click("They were told")
    assert reopened(promises, tmp_path) == [("Send the guide", TODAY + 4 * DAY, True)]

    promises.agent.clock.advance(timedelta(hours=3))
    promises.click("Done")
    assert promise_in(promises, met(1)).told_at is None
    promises.click("Copy")
    kept = QGuiApplication.clipboard().text()
    assert "Send the guide" in kept
    assert "6 de março" not in kept
    promises.click("They were told")
    assert promise_in(promises, met(1)).told_at == START + timedelta(hours=3)
    assert reopened(promises, tmp_path) == []


def reopened(office: Office, folder: Path) -> list[tuple[str, date | None, bool]]:
    """What is still open to the customer, read from a file by a program that starts anew."""
    home = home_in(folder / "home").made()
    with closing(opened(home)) as database:
        SessionRows(database).save(office.agent.store.sessions[met(1).id])
    with closing(opened(home)) as database:
        owed = PeopleRows(database).owed(MARINA)
    assert not isinstance(owed, Refusal)
    return [(one.capture.text, one.promise.due, one.promise.told_at is not None) for one in owed]


@pytest.mark.parametrize("due", [None, TODAY - DAY])
def test_that_a_promise_without_a_day_ahead_gets_one_before_they_are_told(
    make_office: MakeOffice, due: date | None
) -> None:
    office = make_office()
    holds(office, met(1, promised(1, due)))
    office.open(PROMISES)
    office.press("Return")
    office.click(TELL)

    assert "Say first by which day it will be done" in office.said
    assert office.held == "Move it to"
    buttons = office.desk.page.findChildren(QAbstractButton)
    assert "Copy" not in [part.text() for part in buttons if part.isVisible()]
    office.enter("Friday")
    office.press("Return")
    office.click("Copy")
    assert "6 de março" in QGuiApplication.clipboard().text()


def test_that_what_is_due_ahead_is_told_at_once(make_office: MakeOffice) -> None:
    office = make_office()
    holds(office, met(1, promised(1, TODAY + 4 * DAY)))
    office.open(PROMISES)
    office.press("Return")
    office.click(TELL)
    office.click("Copy")

    told = QGuiApplication.clipboard().text()
    assert "Você terá notícias nossas até sexta-feira, 6 de março" in told
    assert "mais tempo" not in told


def test_that_nothing_is_told_while_a_finding_stands(promises: Office) -> None:
    promises.press("Down", "Return")
    promises.click("Tell the customer")
    promises.hold("Message")
    promises.enter_more("Look at {it}.")
    QGuiApplication.clipboard().setText("")

    promises.click("Copy")

    assert QGuiApplication.clipboard().text() == ""
    assert "see to what is marked" in promises.said
    promises.click("Use it anyway")
    promises.click("Copy")
    assert "{it}" in QGuiApplication.clipboard().text()
    promises.click("Start from the words again")
    promises.can_open = False
    promises.click("Mail draft")
    assert "No mail program answered" in promises.said


def test_that_what_was_typed_for_another_day_is_brought_back(promises: Office) -> None:
    promises.press("Down", "Return")
    promises.click("Tell the customer")
    promises.hold("Message")
    promises.enter_more("Truly.")
    promises.hold("Move it to")
    promises.enter("Friday")
    promises.press("Return")

    promises.click("Bring back what you typed before the promise changed")
    promises.click("Copy")

    assert "Truly." in QGuiApplication.clipboard().text()


@pytest.fixture
def nowhere(make_office: MakeOffice) -> Office:
    """A promise to a customer whose city nobody knows."""
    office = make_office()
    holds(office, met(1, promised(1, TODAY + DAY), city=None))
    office.open(PROMISES)
    office.press("Return")
    return office


def test_that_nobody_is_written_to_without_their_city(nowhere: Office) -> None:
    nowhere.click(TELL)

    assert "say first which city they are in" in nowhere.said
    assert nowhere.held == "Say where they are"
    buttons = nowhere.desk.page.findChildren(QAbstractButton)
    assert "Copy" not in [part.text() for part in buttons if part.isVisible()]


@pytest.mark.parametrize("is_kept", [True, False])
def test_that_they_may_have_been_told_in_other_ways(nowhere: Office, *, is_kept: bool) -> None:
    nowhere.click("Done" if is_kept else TELL)
    nowhere.click("They were told")

    assert promise_in(nowhere, met(1)).told_at == START
    assert "Kept, but nobody told" not in nowhere.said
    nowhere.press("Ctrl+Z")
    assert promise_in(nowhere, met(1)).told_at is None


def test_that_a_missing_city_leads_to_where_it_is_said(nowhere: Office) -> None:
    nowhere.click(TELL)
    nowhere.click("Say where they are")
    assert nowhere.held == "Their city"
    nowhere.enter("Porto")
    nowhere.press("Tab")
    assert "Say where they are" not in nowhere.said

    nowhere.open(PROMISES)
    nowhere.click("Copy")
    assert "3 de março" in QGuiApplication.clipboard().text()


def test_that_a_city_is_said_on_the_page_that_misses_it(nowhere: Office) -> None:
    nowhere.click(TELL)
    open_page_of(nowhere)
    nowhere.click("Say where they are")

    assert nowhere.held == "Their city"
    field = nowhere.find(QLineEdit, "Their city")
    assert (
        nowhere.desk.page.viewport()
        .rect()
        .contains(field.mapTo(nowhere.desk.page.viewport(), field.rect().center()))
    )


def test_that_what_customers_promised_is_not_told_to_them(make_office: MakeOffice) -> None:
    office = make_office()
    theirs = promised(1, owner=Owner.CUSTOMER)
    tom = replace(promised(2), promise=Promise(Owner.OTHER, "Tom", told_at=NOW))
    holds(office, met(1, theirs, tom))
    office.open(PROMISES)

    assert any("Tom · they know" in name for name in office.faces)
    office.press("Return")
    assert not [
        part
        for part in office.desk.findChildren(Button)
        if part.text() == TELL and part.isVisible()
    ]


def test_that_a_full_disk_is_told_and_nothing_changes(promises: Office) -> None:
    promises.press("Return")
    promises.agent.store.refusal = DISK_FULL

    promises.click("Done")

    assert "Nothing was saved" in promises.said
    assert promise_in(promises, met(1)) == LATE.promise


def test_that_a_promise_of_a_closed_session_is_dropped_and_that_is_taken_back(
    promises: Office,
) -> None:
    promises.press("Return")
    promises.click("Change or drop it")
    promises.click("Drop")

    assert promises.titles == ["Ask Tom", "Send the guide"]
    assert promises.agent.store.sessions[met(1).id].captures == ()
    assert "Dropped." in promises.said
    promises.press("Ctrl+Z")
    assert promise_in(promises, met(1)) == LATE.promise


def test_that_a_promise_of_a_closed_session_is_given_to_somebody_else(promises: Office) -> None:
    promises.press("Return")
    promises.click("Change or drop it")
    promises.click("Somebody else")
    assert promises.held == "Who is that?"
    promises.enter("Ben")
    promises.press("Return")

    assert promise_in(promises, met(1)) == Promise(Owner.OTHER, "Ben", TODAY - DAY)
    assert any("Ben" in name for name in promises.faces)
    promises.hold("In other words")
    promises.enter("Send the book")
    promises.press("Tab")
    assert promises.titles[0] == "Send the book"
    assert promises.held == "Me"
    promises.click("Undo")
    assert promises.titles[0] == "Send the guide"


def test_that_what_is_typed_over_a_line_is_kept_and_a_full_disk_is_told(promises: Office) -> None:
    promises.press("Return")
    promises.click("Change or drop it")
    promises.hold("In other words")
    promises.enter("Send the book")
    promises.agent.store.refusal = DISK_FULL

    promises.press("Return")

    assert "Nothing was saved" in promises.said
    assert promises.find(QLineEdit, "In other words").text() == "Send the book"
    promises.agent.store.refusal = None
    promises.desk.page.finish()
    assert promises.agent.store.sessions[met(1).id].captures[0].text == "Send the book"
    promises.click("Change or drop it")
    assert "In other words" not in promises.said


@pytest.fixture
def open_ones(make_office: MakeOffice) -> Office:
    """A question, a parked goal, and one that only came up, all of one customer."""
    office = make_office()
    noted = (line(CaptureKind.QUESTION, "CSV?", 1), line(CaptureKind.GOAL, "A second shop", 2))
    session = bring_up("Invoices in Spanish")(met(1, *noted), office.agent.clock.now())
    assert isinstance(session, Session)
    holds(office, session)
    open_page_of(office)
    return office


def test_that_questions_and_goals_stay_open_on_the_page_of_their_customer(
    open_ones: Office,
) -> None:
    assert "Still open" in open_ones.said
    assert open_ones.titles[:3] == ["Invoices in Spanish", "A second shop", "CSV?"]

    open_ones.click_row("CSV?")
    open_ones.click("Answered")
    assert open_ones.titles[:2] == ["Invoices in Spanish", "A second shop"]
    assert "What you learned" in open_ones.said
    open_ones.click_row("Invoices in Spanish")
    open_ones.click("Reached")
    assert open_ones.titles[0] == "A second shop"
    assert "Reached." in open_ones.said

    open_ones.press("Ctrl+Z")
    assert open_ones.titles[:2] == ["Invoices in Spanish", "A second shop"]


def test_that_what_stays_open_is_told_however_old_it_is_and_how_much_more_there_is(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    lines = [line(CaptureKind.QUESTION, f"Number {number}?", number) for number in range(7)]
    holds(office, met(1, *lines[:1], days_ago=900), *(met(number) for number in range(2, 12)))
    open_page_of(office)
    assert office.titles[0] == "Number 0?"
    assert "Show 1 more" not in office.said

    office.agent.store.save(met(1, *lines, days_ago=900))
    office.open(CUSTOMERS)
    open_page_of(office)
    assert office.titles[:4] == [f"Number {number}?" for number in (6, 5, 4, 3)]
    assert "Number 2?" not in office.said
    office.click("Show 3 more")
    assert office.titles[4:7] == [f"Number {number}?" for number in (2, 1, 0)]


@pytest.mark.parametrize(
    "kind, title",
    [(CaptureKind.INSIGHT, "What you learned"), (CaptureKind.QUOTE, "In their own words")],
)
def test_that_what_was_learned_and_said_is_told_whole_where_it_is_asked_for(
    make_office: MakeOffice, kind: CaptureKind, title: str
) -> None:
    office = make_office()
    holds(office, met(1, *(line(kind, f"Number {number}", number) for number in range(7))))
    open_page_of(office)
    assert title in office.said
    assert "Number 3" in office.said
    assert "Number 2" not in office.said

    office.click("Show 3 more")

    assert "Number 0" in office.said
    assert "Show" not in office.titles


def test_that_more_is_offered_uncounted_where_sessions_are_not_read_yet(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    lines = [line(CaptureKind.INSIGHT, f"Number {number}", number) for number in range(6)]
    holds(office, met(1, lines[0], days_ago=900), met(2, *lines[1:]))
    holds(office, *(met(number, days_ago=30 + number) for number in range(3, 12)))
    open_page_of(office)
    assert "Number 0" not in office.said

    office.click("Show more")

    assert "Number 0" in office.said


def test_that_a_line_that_stays_open_is_changed_and_a_goal_that_is_none_is_not(
    open_ones: Office,
) -> None:
    open_ones.click_row("Invoices in Spanish")
    assert not [one for one in open_ones.desk.findChildren(ChangePart) if one.isVisible()]

    open_ones.click_row("CSV?")
    open_ones.click("Change or drop it")
    open_ones.hold("In other words")
    open_ones.enter("CSV or JSON?")
    open_ones.desk.page.finish()

    assert open_ones.titles[2] == "CSV or JSON?"


def test_that_what_stays_open_is_told_where_it_cannot_be_settled(open_ones: Office) -> None:
    open_ones.click_row("CSV?")
    open_ones.agent.store.refusal = DISK_FULL

    open_ones.click("Answered")

    assert "Nothing was saved" in open_ones.said
    assert open_ones.titles[2] == "CSV?"


def test_that_the_customer_of_a_promise_is_one_click_away(promises: Office) -> None:
    promises.press("Return")
    promises.click("Open the customer")

    assert "Back to all customers" in promises.held or "Marina Duarte" in promises.said
    assert "What you learned" not in promises.said


@pytest.mark.parametrize("name", ["", "Ben"])
def test_that_a_promise_to_no_known_customer_leads_to_no_page_and_to_no_letter(
    make_office: MakeOffice, name: str
) -> None:
    """As in a call without a name, or the next step of a talk."""
    office = make_office()
    holds(office, met(1, LATE), replace(met(2, promised(2, TODAY), customer=""), name=name))
    office.open(PROMISES)
    office.press("Down", "Return")

    buttons = office.desk.page.findChildren(QAbstractButton)
    offered = [part.text() for part in buttons if part.isVisible()]
    assert "Done" in offered
    assert TELL not in offered
    assert "Open the customer" not in offered
    assert "No customer is known here, so there is nobody to write to." in office.said
    office.click("Done")
    assert office.titles == ["Send the guide"]
    office.press("Ctrl+Z")
    assert len(office.titles) == 2


def test_that_the_page_of_nobody_is_empty_and_keeps_nothing(known: Office) -> None:
    """No way leads to it; were there one, it would tell of nobody."""
    open_page_of(known, "")
    known.unfold("About them")
    known.hold("Notes")
    known.type_in("Prefers mail.")
    known.desk.finish()

    assert known.people.facts == {}
    assert "Nothing was changed: no customer is known there." in known.said
    assert "Send the guide" not in known.titles
    known.unfold("Who is who")
    known.hold("Also known by another name")
    known.type_in("ken")
    known.press("Down", "Return")
    assert known.agent.store.sessions[kenji(2).id].customer == KENJI


def test_that_what_a_customer_named_as_their_challenge_stands_on_their_page(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    asked = Harvest(NOW - DAY, challenge="Nobody answers on Fridays")
    office.agent.store.save(replace(met(1), harvest=asked))
    office.open(CUSTOMERS)
    office.click_row("Marina Duarte")

    assert "What you learned" in office.said
    assert "“Nobody answers on Fridays”" in office.said
    assert "Their biggest challenge, Sunday 1 March" in office.said


def test_that_without_promises_the_page_says_what_will_stand_there(office: Office) -> None:
    office.open(PROMISES)

    assert "Nothing is promised and open." in office.said


def test_that_very_many_promises_are_shown_when_they_are_asked_for(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    holds(office, met(1, *(promised(number) for number in range(1, 46))))
    office.open(PROMISES)
    assert len(office.titles) == 12

    office.click("Show more of them")

    assert len(office.titles) == 45
    assert the_row() == office.faces[12]


def the_row() -> str:
    """What is said of the row with the keyboard."""
    held = QApplication.focusWidget()
    assert isinstance(held, Roll)
    return str(held.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_that_a_reader_hears_every_row(promises: Office) -> None:
    roll = QApplication.focusWidget()
    assert isinstance(roll, Roll)
    spoken = QAccessible.queryAccessibleInterface(roll)
    said = [spoken.child(place).text(QAccessible.Text.Name) for place in range(6)]

    assert spoken.text(QAccessible.Text.Name) == "Promises"
    assert said[:2] == ["Overdue", "Send the guide: Marina Duarte · you · due Sunday 1 March"]
    assert said[1::2] == promises.faces


def test_that_the_arrows_go_past_what_is_unfolded(promises: Office) -> None:
    promises.press("Down", "Return")
    assert the_row().startswith("Ask Tom: Kenji Mori")
    promises.press("Down")
    assert the_row().startswith("Send the guide: Kenji Mori")
    promises.press("Up")
    assert the_row().startswith("Ask Tom")
    promises.press("Up", "Up")
    assert the_row().startswith("Send the guide: Marina")

    promises.press("Down", "Return")

    assert "Said on" not in promises.said
    assert the_row().startswith("Ask Tom")


def test_that_a_row_that_is_reached_is_scrolled_to(make_office: MakeOffice) -> None:
    office = make_office()
    holds(office, met(1, *(promised(number) for number in range(1, 13))))
    office.desk.resize(560, 400)
    office.open(PROMISES)
    assert office.desk.page.verticalScrollBar().value() == 0

    office.press(*["Down"] * 11)

    bar = office.desk.page.verticalScrollBar()
    assert bar.value() > bar.maximum() - 40
    office.press("Home")
    assert bar.value() < 60


def test_that_the_keyboard_stays_at_its_promise_in_another_look(promises: Office) -> None:
    promises.press("Down", "Down")

    promises.keeper.change(text_size=120)
    flush()

    assert the_row().startswith("Send the guide: Kenji")


def test_that_the_page_waits_as_it_was_left(promises: Office) -> None:
    page = promises.desk.page
    promises.press("Down", "Return", "Ctrl+D")
    promises.agent.keeper.amend(kenji(2).id, fulfil(promised(2).id))

    promises.press("Ctrl+R")

    assert promises.desk.page is page
    assert "Said on" in promises.said
    assert "Kept, but nobody told the customer" in promises.said


def test_that_what_cannot_be_read_is_said(promises: Office) -> None:
    promises.agent.store.unreadable = Refusal(Reason.NOT_READ, "damaged")
    for page in (PROMISES, CUSTOMERS):
        promises.open("keys")
        promises.open(page)
        assert "cannot be read" in promises.said


@pytest.fixture
def known(make_office: MakeOffice) -> Office:
    """Two customers with a past."""
    office = make_office()
    told = FollowUp("Your shop", "Hello Marina", "pt", sent_at=NOW - 6 * DAY)
    holds(
        office,
        replace(
            met(
                1,
                LATE,
                line(CaptureKind.INSIGHT, "Packs on Friday", 5),
                line(CaptureKind.QUOTE, "Where is it?", 6),
            ),
            aftercare=Aftercare(told),
        ),
        met(3, days_ago=30),
        kenji(2),
    )
    return office


def test_that_a_customer_is_found_by_typing_and_opened_by_return(known: Office) -> None:
    known.open(CUSTOMERS)
    assert known.titles == ["Kenji Mori", "Marina Duarte"]

    known.type_in("dua")
    assert known.titles == ["Marina Duarte"]
    known.press("Down", "Up")
    assert known.held == "Find a customer"
    known.press("Return")

    assert "Packs on Friday" in known.said


def test_that_whoever_is_met_next_stands_before_whoever_is_met_much_later(known: Office) -> None:
    for number, customer, ahead in ((8, "ann lee", 8), (9, "nora quist", 0.25)):
        coming = replace(
            met(number, days_ago=-ahead, customer=customer),
            name=customer.title(), started=None, deadline=None, ended=None, closed_at=None,
        )  # fmt: skip
        known.agent.keeper.put_back(coming)

    known.open(CUSTOMERS)

    assert known.titles == ["Nora Quist", "Kenji Mori", "Marina Duarte", "Ann Lee"]


def test_that_who_is_found_by_a_name_of_before_stands_by_the_one_of_now(known: Office) -> None:
    known.people.facts[MARINA] = Customer(MARINA, "Mariana Costa")
    known.open(CUSTOMERS)
    known.type_in("marina d")

    assert known.titles == ["Mariana Costa"]
    assert "Also Marina Duarte" in known.faces[0]
    known.enter("mariana")
    assert "Also" not in known.faces[0]


def test_that_a_name_that_nobody_has_is_said(known: Office, make_office: MakeOffice) -> None:
    known.open(CUSTOMERS)
    known.type_in("xyz")
    assert "Nobody of that name was met yet." in known.said

    empty = make_office()
    empty.open(CUSTOMERS)
    assert "stands here from then on" in empty.said


def test_that_more_customers_than_anybody_reads_are_found_by_typing(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    holds(office, *(met(number, customer=f"c{number}") for number in range(1, 31)))
    office.open(CUSTOMERS)

    assert len(office.titles) == 20
    assert "And more." in office.said


def test_that_the_page_of_a_customer_tells_everything(known: Office) -> None:
    known.people.facts[MARINA] = Customer(MARINA, "", pronounced="ma-REE-na")
    open_page_of(known)

    for words in (
        "Marina Duarte",
        "Say “ma-REE-na”",
        "Lisbon, Portugal · Português",
        "Packs on Friday",
        "“Where is it?”",
        "Your shop\nHello Marina",
        "Monday 23 February",
        "Saturday 31 January",
        "60 min",
    ):
        assert words in known.said, words
    assert known.titles[0] == "Send the guide"


def test_that_what_is_known_of_a_customer_is_saved_while_it_is_typed(known: Office) -> None:
    open_page_of(known)
    known.unfold("About them")
    known.hold("How the name is said")
    known.enter("ma-REE-na")
    known.press("Tab")
    known.hold("Notes")
    known.type_in("Prefers mail.\nNo calls.")
    known.desk.finish()

    facts = known.people.facts[MARINA]
    assert facts == Customer(MARINA, "", pronounced="ma-REE-na", notes="Prefers mail.\nNo calls.")
    assert "Say “ma-REE-na”" in known.said


def test_that_what_was_said_of_a_customer_is_taken_back_field_by_field(known: Office) -> None:
    open_page_of(known)
    known.unfold("About them")
    known.hold("How the name is said")
    known.enter("ma-REE-na")
    known.press("Tab")
    known.hold("Notes")
    for words in ("Prefers ", "mail."):
        known.type_in(words)
        known.desk.finish()
    assert "Changed: what is kept of them." in known.said

    known.click("Undo")

    assert known.people.facts[MARINA] == Customer(MARINA, "", pronounced="ma-REE-na")
    assert known.find(Pad, "Notes").words == ""
    assert "Changed" not in known.said
    known.type_in("Calls.")
    known.desk.finish()
    known.find(Link, "Back to all customers").setFocus()
    known.press("Ctrl+Z")
    assert known.people.facts[MARINA].notes == ""


def test_that_what_is_said_of_a_customer_leaves_the_way_back_at_the_foot(
    open_ones: Office,
) -> None:
    open_ones.unfold("About them")
    open_ones.click_row("CSV?")
    open_ones.click("Answered")
    open_ones.hold("How the name is said")
    open_ones.enter("ma-REE-na")
    open_ones.press("Tab")
    assert "Answered." in open_ones.said
    assert "Changed: what is kept of them." in open_ones.said

    (sill,) = open_ones.desk.page.findChildren(Sill)
    sill.back.click()
    flush()

    assert "CSV?" in open_ones.titles
    assert "Answered." not in open_ones.said
    assert "Changed: what is kept of them." in open_ones.said
    assert open_ones.people.facts[MARINA].pronounced == "ma-REE-na"


def test_that_the_last_act_is_taken_back_first_whether_or_not_the_foot_tells_of_it(
    open_ones: Office,
) -> None:
    open_ones.unfold("About them")
    open_ones.click_row("CSV?")
    open_ones.click("Answered")
    open_ones.hold("How the name is said")
    open_ones.enter("ma-REE-na")
    open_ones.find(Link, "Back to all customers").setFocus()

    open_ones.press("Ctrl+Z")
    assert open_ones.people.facts == {}
    assert "CSV?" not in open_ones.titles
    open_ones.press("Ctrl+Z")
    assert "CSV?" in open_ones.titles


def test_that_a_name_is_corrected_on_the_page_and_taken_back(known: Office) -> None:
    open_page_of(known)
    known.unfold("About them")
    known.hold("Their name")
    known.enter("Mariana Duarte")
    known.press("Tab")
    assert known.people.facts[MARINA].name == "Mariana Duarte"
    assert "Mariana Duarte" in known.said
    known.open(CUSTOMERS)
    assert known.titles == ["Kenji Mori", "Mariana Duarte"]

    open_page_of(known)
    known.hold("Their name")
    known.enter("Marina Duarte")
    known.press("Tab")
    assert known.people.facts[MARINA].name == ""
    known.click("Undo")
    assert known.people.facts[MARINA].name == "Mariana Duarte"
    known.hold("Their name")
    known.press("Ctrl+A", "Backspace", "Tab")
    assert known.find(QLineEdit, "Their name").text() == "Marina Duarte"
    known.open(CUSTOMERS)
    assert known.titles == ["Kenji Mori", "Marina Duarte"]


def test_that_planned_sessions_follow_what_is_corrected_and_that_is_taken_back(
    known: Office,
) -> None:
    ahead = replace(
        met(9, days_ago=-1, city=None), started=None, deadline=None, ended=None, closed_at=None
    )
    known.agent.keeper.put_back(ahead)
    open_page_of(known)
    known.unfold("About them")
    known.hold("Their name")
    known.enter("Mari")
    known.desk.finish()
    known.enter("Mariana Duarte")
    known.press("Tab")
    assert known.agent.store.sessions[ahead.id].name == "Mariana Duarte"
    assert known.agent.store.sessions[met(1).id].name == "Marina Duarte"
    known.hold("Their city")
    known.enter("Porto")
    known.press("Tab")
    (planned,) = known.agent.keeper.agenda.value.sessions
    assert planned.booking is not None
    assert planned.booking.city is not None
    assert (planned.booking.city.name, planned.booking.is_city_doubted) == ("Porto", True)

    known.click("Undo")
    (planned,) = known.agent.keeper.agenda.value.sessions
    assert planned == replace(ahead, name="Mariana Duarte")
    assert known.people.facts[MARINA].city is None


def test_that_a_name_corrected_letter_by_letter_is_taken_back_whole(known: Office) -> None:
    ahead = replace(met(9, days_ago=-1), started=None, deadline=None, ended=None, closed_at=None)
    known.agent.keeper.put_back(ahead)
    open_page_of(known)
    known.unfold("About them")
    known.hold("Their name")
    for typed in ("Mari", "Mariana"):
        known.enter(typed)
        known.desk.finish()

    known.click("Undo")

    assert known.agent.keeper.agenda.value.sessions == (ahead,)
    assert MARINA not in known.people.facts


def test_that_neither_follows_where_the_disk_is_full(known: Office) -> None:
    ahead = replace(met(9, days_ago=-1), started=None, deadline=None, ended=None, closed_at=None)
    known.agent.keeper.put_back(ahead)
    open_page_of(known)
    known.unfold("About them")
    known.hold("Their name")
    known.agent.store.refusal = DISK_FULL
    known.enter("Mariana")
    known.desk.finish()
    assert "Nothing was saved" in known.said
    assert known.agent.keeper.agenda.value.sessions == (ahead,)

    known.agent.store.refusal = None
    known.desk.finish()
    assert known.agent.keeper.agenda.value.sessions[0].name == "Mariana"
    assert known.people.facts[MARINA].name == "Mariana"


def test_that_a_name_that_was_kept_stays_where_something_else_is_said(known: Office) -> None:
    known.people.facts[MARINA] = Customer(MARINA, "Marina Duarte")
    open_page_of(known)
    known.unfold("About them")
    known.hold("How the name is said")
    known.enter("ma-REE-na")
    known.press("Tab")

    assert known.people.facts[MARINA] == Customer(MARINA, "Marina Duarte", "ma-REE-na")


def test_that_what_was_said_first_of_a_customer_is_taken_back_to_nothing(known: Office) -> None:
    open_page_of(known)
    known.unfold("About them")
    known.hold("Their city")
    known.enter("Porto")
    known.press("Tab")

    known.click("Undo")

    assert known.people.facts == {}
    assert known.find(QLineEdit, "Their city").text() == "Lisbon, Portugal"


def test_that_notes_are_read_at_once_and_not_twice(known: Office) -> None:
    known.people.facts[MARINA] = Customer(MARINA, "", notes="Prefers mail.")
    open_page_of(known)
    assert "Your notes | Prefers mail." in known.said

    known.unfold("About them")
    assert "Your notes" not in known.said
    known.unfold("About them")
    assert "Your notes | Prefers mail." in known.said


def test_that_the_next_customer_begins_above_with_the_same_parts_unfolded(known: Office) -> None:
    open_page_of(known)
    known.unfold("About them")
    known.hold("Notes")

    open_page_of(known, KENJI)

    assert known.find(QLineEdit, "Their city").text() == "Ōsaka, Ōsaka, Japan"
    assert known.desk.page.verticalScrollBar().value() == 0
    known.keeper.change(text_size=120)
    flush()
    assert known.find(QLineEdit, "Their city").text() == "Ōsaka, Ōsaka, Japan"


def test_that_a_name_typed_for_one_customer_is_not_meant_for_the_next(known: Office) -> None:
    open_page_of(known)
    known.unfold("Who is who")
    known.hold("Also known by another name")
    known.type_in("ken")
    known.diary.looked.emit()
    assert known.find(QLineEdit, "Also known by").text() == "ken"

    open_page_of(known, KENJI)

    assert known.find(QLineEdit, "Also known by").text() == ""


def test_that_notes_that_cannot_be_saved_stay_and_are_told(known: Office) -> None:
    open_page_of(known)
    known.unfold("About them")
    known.hold("Notes")
    known.agent.store.refusal = DISK_FULL
    known.type_in("Prefers mail.")
    known.desk.finish()
    assert "Nothing was saved" in known.said

    known.agent.store.refusal = None
    known.type_in(" Always.")
    known.desk.finish()

    assert known.people.facts[MARINA].notes == "Prefers mail. Always."


def test_that_a_city_and_a_language_are_set_by_hand(known: Office) -> None:
    open_page_of(known)
    known.unfold("About them")
    known.hold("Their city")
    known.enter("Porto")
    known.press("Tab")
    page = known.desk.page
    from ui.desk.people.facts_part import FactsPart

    page.findChildren(FactsPart)[0]._language.chosen.emit("de")  # noqa: SLF001 - as its menu does

    city = known.people.facts[MARINA].city
    assert city is not None
    assert (city.name, known.people.facts[MARINA].language) == ("Porto", "de")
    assert "Deutsch" in known.said


def test_that_two_names_of_one_person_become_one_page_and_two_again(known: Office) -> None:
    open_page_of(known)
    known.unfold("Who is who")
    known.hold("Also known by another name")
    known.type_in("ken")
    known.press("Down", "Return")

    sessions = known.agent.store.sessions
    assert {one.customer for one in sessions.values()} == {MARINA}
    assert "Kenji Mori is on this page now." in known.said
    known.press("Ctrl+Z")
    assert sessions[kenji(2).id].customer == KENJI


def test_that_a_name_that_is_typed_in_full_is_taken_by_return(known: Office) -> None:
    open_page_of(known)
    known.unfold("Who is who")
    known.hold("Also known by another name")
    known.type_in("kenji")
    known.press("Return")
    assert known.agent.store.sessions[kenji(2).id].customer == KENJI

    known.type_in("  MORI")
    known.press("Return")

    assert known.agent.store.sessions[kenji(2).id].customer == MARINA
    assert "Kenji Mori is on this page now." in known.said
    assert not [one for one in known.desk.findChildren(Suggestions) if one.isVisible()]


def test_that_a_name_of_two_others_is_not_taken_without_a_choice(known: Office) -> None:
    namesake = replace(kenji(7), customer="kenji mori (2)")
    holds(known, namesake)
    open_page_of(known)
    known.unfold("Who is who")
    known.hold("Also known by another name")
    known.type_in("Kenji Mori")
    known.press("Return")

    assert known.agent.store.sessions[namesake.id].customer == "kenji mori (2)"
    assert known.agent.store.sessions[kenji(2).id].customer == KENJI


def test_that_what_is_said_of_both_stays_when_they_become_two_again(known: Office) -> None:
    open_page_of(known)
    known.unfold("Who is who")
    known.hold("Also known by another name")
    known.type_in("ken")
    known.press("Down", "Return")
    known.people.facts[MARINA] = Customer(MARINA, "Marina Duarte", notes="Likes it short")

    known.press("Ctrl+Z")

    assert known.people.facts[MARINA].notes == "Likes it short"
    assert known.agent.store.sessions[kenji(2).id].customer == KENJI


def test_that_sessions_with_a_namesake_get_a_page_of_their_own(known: Office) -> None:
    open_page_of(known)
    known.unfold("Who is who")
    known.click("Saturday 31 January", Chip)
    known.click("Give those a page of their own")

    sessions = known.agent.store.sessions
    assert sessions[met(3).id].customer == "marina duarte (2)"
    assert sessions[met(1).id].customer == MARINA
    known.press("Ctrl+Z")
    assert sessions[met(3).id].customer == MARINA


def test_that_sessions_of_one_day_are_told_apart_by_hour_and_name(known: Office) -> None:
    married = replace(met(30, days_ago=30.125), name="Marina Costa")
    known.agent.store.save(married)
    open_page_of(known)
    known.unfold("Who is who")

    for chip in ("14:00 · Marina Duarte", "11:00 · Marina Costa"):
        assert known.find(Chip, f"Saturday 31 January, {chip}").isVisible()


def test_that_who_is_who_stays_where_the_disk_is_full(known: Office) -> None:
    open_page_of(known)
    known.unfold("Who is who")
    known.click("Saturday 31 January", Chip)
    known.agent.store.refusal = DISK_FULL
    known.click("Give those a page of their own")

    assert "Nothing was saved" in known.said
    known.hold("Also known by another name")
    known.type_in("ken")
    known.press("Down", "Return")
    assert known.agent.store.sessions[kenji(2).id].customer == KENJI


def test_that_a_pause_is_no_time_with_a_customer(known: Office) -> None:
    paused = replace(met(9, days_ago=2), paused_for=HOUR / 2)
    holds(known, paused)

    open_page_of(known)

    assert "30 min" in known.said


def test_that_a_planned_session_leads_to_its_page(known: Office) -> None:
    coming = replace(met(9, days_ago=-1), started=None, deadline=None, ended=None, closed_at=None)
    known.agent.keeper.put_back(coming)
    open_page_of(known)

    known.click_row("Tuesday 3 March")

    assert "Back to the day" in known.held


def test_that_all_sessions_are_shown_when_they_are_asked_for(make_office: MakeOffice) -> None:
    office = make_office()
    holds(office, *(met(number, days_ago=number) for number in range(1, 20)))
    open_page_of(office)
    assert "Wednesday 11 February, 14" not in office.titles

    office.click("Show all sessions")

    assert "Wednesday 11 February, 14" in office.titles


def test_that_a_customer_who_cannot_be_read_is_told(known: Office) -> None:
    open_page_of(known)
    known.agent.store.unreadable = Refusal(Reason.NOT_READ, "damaged")
    known.open("keys")
    open_page_of(known)
    assert "cannot be read" in known.said
    assert "Packs on Friday" in known.said

    open_page_of(known, KENJI)

    assert "cannot be read" in known.said
    assert "Packs on Friday" not in known.said
    assert "Marina" not in known.said


def test_that_a_picked_name_takes_city_language_and_ways_along(known: Office) -> None:
    known.open("day")
    known.press("Ctrl+N")
    known.type_in("mar")
    known.press("Down", "Return")
    assert known.find(QLineEdit, "Their city").text() == "Lisbon, Portugal"
    assert known.find(QLineEdit, "Mail").text() == "marina@example.com"

    known.hold("When")
    known.enter("tomorrow 14:00")
    known.press("Ctrl+Return")

    planned = known.agent.keeper.agenda.value.at_hand
    assert planned is not None
    assert planned.booking is not None
    assert (planned.customer, planned.booking.city) == (MARINA, LISBON)
    assert planned.booking.language == "pt"


def test_that_the_day_goes_on_while_the_pages_are_open(known: Office) -> None:
    for page in (PROMISES, CUSTOMERS):
        known.open(page)
        known.agent.clock.advance(timedelta(days=1))
        known.diary.looked.emit()
        flush()
    open_page_of(known)
    known.diary.looked.emit()
    assert "Marina Duarte" in known.said
