"""The page of insights: what is to sort, sorting it by keyboard, and what is known of each."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.insights import learning
from app.session.capture import Capture
from app.session.insight import Insight, InsightKind, Status
from app.session.session import Session
from app.talks.colleague import Colleague, Revision
from tests.app.fakes import DISK_FULL, START
from tests.app.insights.fakes import learned
from tests.app.people.fakes import NOW, met, promised
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import press
from tests.ui.desk.office import Office, flush, name_of
from ui.desk.history.past_page import PastPage
from ui.desk.keys_page import KeysPage
from ui.desk.pages import CUSTOMERS, INSIGHTS
from ui.desk.people.customer_page import CustomerPage
from ui.desk.people.customers_page import CustomersPage
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.suggestions import Suggestions

EXPORT = Insight(area="Export", team="Product", problem="It is nowhere to be seen")
BILLS = Insight(area="Invoices", team="Billing", status=Status.PLANNED)
NEW = learned(1, "The export button is nowhere")
KNOWN = (
    learned(2, "I look for the export each time", EXPORT, days_ago=3),
    learned(3, "My accountant asks for the number", BILLS, days_ago=4),
)


def other(number: int, *captures: Capture, customer: str = "kenji mori") -> Session:
    """A session with another customer, or with nobody by name."""
    session = met(number, *captures, customer=customer, days_ago=5)
    return replace(session, name=customer.title())


@pytest.fixture
def insights(make_office: MakeOffice) -> Office:
    """One to sort, and two that are sorted."""
    office = make_office()
    for session in (met(1, NEW), other(2, *KNOWN)):
        office.agent.store.save(session)
    office.open(INSIGHTS)
    return office


def learned_in(office: Office, line: Capture = NEW) -> Insight | None:
    """What the disk knows of a line."""
    every = office.agent.store.sessions.values()
    return next(one.insight for each in every for one in each.captures if one.id == line.id)


def field(name: str, line: Capture = NEW) -> str:
    """What a part of the fields of a line is called."""
    return f"insight.{line.id}.{name}"


def write(office: Office, name: str, words: str, line: Capture = NEW) -> None:
    """Type into a field, and go on."""
    (found,) = office.desk.page.findChildren(QLineEdit, field(name, line))
    found.setFocus()
    office.enter(words)
    office.press("Tab")


def test_that_what_is_to_sort_comes_first_and_the_rest_by_its_area(insights: Office) -> None:
    said = insights.said

    assert insights.titles == [NEW.text, KNOWN[0].text, KNOWN[1].text]
    assert said.index("1 to sort") < said.index("Export") < said.index("Invoices")


def test_that_a_row_says_for_whom_how_many_and_what_came_of_it_below_its_area(
    insights: Office,
) -> None:
    again = learned(4, "Where is the export?", EXPORT)
    insights.agent.store.save(met(3, again))
    nameless = learned(5, "Export?", EXPORT)
    insights.agent.store.save(other(4, nameless, customer=""))
    insights.open("day")
    insights.open(INSIGHTS)

    rows = {told.partition(":")[0]: told for told in insights.faces}

    assert rows[KNOWN[0].text].endswith(": for Product · 2 customers and somebody without a name")
    assert rows[KNOWN[1].text].endswith(": for Billing · 1 customer · Planned · not told yet")


def test_that_an_insight_is_sorted_by_keyboard_alone(insights: Office) -> None:
    keys = 0

    def count(*sequences: str) -> None:
        nonlocal keys
        keys += len(sequences)
        insights.press(*sequences)

    count("Return")
    assert insights.held == "Area"
    count("Alt+Return", "Tab", "1", "Tab", "2", "Tab")
    insights.type_in("pro")
    count("Down", "Return", "Ctrl+Return")

    assert learned_in(insights) == Insight(
        area="Export", team="Product", kind=InsightKind.BUG, weight=2
    )
    assert keys + len("pro") <= 16
    assert "to sort" not in insights.said


def test_that_the_next_one_to_sort_is_a_key_away(insights: Office) -> None:
    second = learned(7, "No idea what the fee is for", days_ago=2)
    insights.agent.store.save(met(3, second))
    insights.open("day")
    insights.open(INSIGHTS)
    insights.press("Return", "Ctrl+Return")

    (found,) = insights.desk.page.findChildren(QLineEdit, field("area", second))
    assert QApplication.focusWidget() is found


def test_that_the_next_one_is_the_next_below_and_the_first_only_after_the_last(
    insights: Office,
) -> None:
    second, third = learned(7, "What is the fee?", days_ago=2), learned(8, "Too dear", days_ago=3)
    insights.agent.store.save(met(3, second, third))
    insights.open("day")
    insights.open(INSIGHTS)
    insights.click_row(second.text)
    write(insights, "area", "Fees", second)
    write(insights, "team", "Billing", second)

    for line in (third, NEW, third):
        insights.press("Ctrl+Return")
        (found,) = insights.desk.page.findChildren(QLineEdit, field("area", line))
        assert QApplication.focusWidget() is found


def test_that_an_area_that_fits_the_words_is_offered_and_taken_by_a_key(insights: Office) -> None:
    insights.press("Return")

    assert "“Export” fits their words." in insights.said
    insights.press("Alt+Return")
    assert learned_in(insights) == Insight(area="Export")
    assert "fits their words" not in insights.said


@pytest.mark.parametrize("typed", ["exports", "Exprot", "EXPORT"])
def test_that_a_near_duplicate_of_an_area_is_pointed_out_and_mended_by_a_key(
    insights: Office, typed: str
) -> None:
    insights.press("Return")
    insights.type_in(typed)

    assert "You have “Export” already." in insights.said
    insights.press("Alt+Return")
    assert learned_in(insights) == Insight(area="Export")
    assert "already" not in insights.said


@pytest.mark.parametrize("typed, asked", [("export", 0), ("EXPORT ", 0), ("exprot", 1)])
def test_that_the_quick_way_through_a_line_is_the_same_beside_a_near_duplicate(
    insights: Office, typed: str, asked: int
) -> None:
    insights.press("Return")
    insights.type_in(typed)
    insights.press("Tab", "3", "Tab", "2", "Tab")
    insights.type_in("Support")
    insights.press(*(1 + asked) * ("Ctrl+Return",))

    assert learned_in(insights) == Insight(
        area=typed.strip(), team="Support", kind=InsightKind.CONFUSION, weight=2
    )
    assert "to sort" not in insights.said


def test_that_a_half_typed_team_becomes_none_before_it_was_looked_at(insights: Office) -> None:
    insights.diary.talks().know([Revision(None, Colleague("Ana", "Sales {0}", NOW))])
    insights.press("Return")
    for team, half in (("Billing", "Bil"), ("Sales {0}", "Sa")):
        (found,) = insights.desk.page.findChildren(QLineEdit, field("team"))
        found.setFocus()
        found.clear()
        insights.type_in(half)
        insights.press("Escape", "Ctrl+Return")

        assert learned_in(insights) is None
        assert QApplication.focusWidget() is found
        told = f"You have “{team}” already. Do the same once more for a new one, “{half}”."
        assert told in insights.said

    insights.press("Ctrl+Return")

    assert learned_in(insights) == Insight(team="Sa")


def half_type(office: Office) -> QLineEdit:
    """A team of which half is typed, with the keyboard in its field."""
    office.press("Return")
    (found,) = office.desk.page.findChildren(QLineEdit, field("team"))
    found.setFocus()
    office.type_in("Bil")
    office.press("Escape")
    return found


HELD = "You have “Billing” already. “Bil” is not kept yet."
ASKED = "You have “Billing” already. Do the same once more for a new one, “Bil”."


def test_that_a_half_typed_team_that_is_left_waits_and_stops_the_next_line_once(
    insights: Office,
) -> None:
    found = half_type(insights)
    assert "not kept" not in insights.said
    insights.press("Tab", "Tab")
    assert QApplication.focusWidget() is not found
    assert learned_in(insights) is None
    assert HELD in insights.said

    insights.press("Ctrl+Return")
    assert QApplication.focusWidget() is found
    assert ASKED in insights.said
    assert learned_in(insights) is None
    insights.press("Ctrl+Return")
    assert learned_in(insights) == Insight(team="Bil")


def test_that_return_asks_once_before_it_takes_a_half_typed_team_and_goes_on(
    insights: Office,
) -> None:
    found = half_type(insights)
    insights.press("Return")
    assert QApplication.focusWidget() is found
    assert ASKED in insights.said
    assert learned_in(insights) is None

    insights.press("Return")
    assert QApplication.focusWidget() is not found
    assert learned_in(insights) == Insight(team="Bil")


def test_that_nothing_covers_the_form_once_a_near_duplicate_was_mended(insights: Office) -> None:
    insights.press("Return")
    insights.type_in("exprot")
    (offers,) = (one for one in insights.desk.findChildren(Suggestions) if one.isVisible())
    insights.press("Alt+Return")

    assert not offers.isVisible()


def test_that_what_is_in_use_is_taken_by_its_button_which_the_keyboard_passes_by(
    insights: Office,
) -> None:
    half_type(insights)
    insights.press("Tab")
    assert not insights.held.startswith("Take it")
    (button,) = insights.desk.page.findChildren(Button, field("team.take"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert learned_in(insights) == Insight(team="Billing")
    assert "already" not in insights.said


def test_that_the_button_that_the_keyboard_passes_by_tells_its_key_to_the_ear(
    insights: Office,
) -> None:
    half_type(insights)
    (button,) = insights.desk.page.findChildren(Button, field("team.take"))
    heard = QAccessible.queryAccessibleInterface(button)

    assert heard.text(QAccessible.Text.Description) == "Alt+Return"
    assert heard.actionInterface().pressAction() in heard.actionInterface().actionNames()


def test_that_a_row_with_a_half_typed_team_folds_once_that_was_asked(insights: Office) -> None:
    found = half_type(insights)
    insights.click_row(KNOWN[0].text)
    assert ASKED in insights.said
    assert QApplication.focusWidget() is found
    assert learned_in(insights) is None

    insights.click_row(KNOWN[0].text)
    assert ASKED not in insights.said
    assert learned_in(insights) == Insight(team="Bil")


def test_that_a_half_typed_team_is_never_lost_and_pointed_at_again(insights: Office) -> None:
    found = half_type(insights)
    insights.press("Tab")
    insights.press("Ctrl+D", "Ctrl+I")
    assert learned_in(insights) == Insight(team="Bil")
    assert "You have “Billing” already." in insights.said

    (found,) = insights.desk.page.findChildren(QLineEdit, field("team"))
    found.setFocus()
    insights.press("Ctrl+A")
    insights.type_in("Prod")
    insights.press("Escape", "Tab")
    insights.click("Only: For Billing", Chip)
    insights.press("Ctrl+D")
    assert learned_in(insights) == Insight(team="Prod")


def test_that_another_spelling_of_a_team_is_not_asked_about(insights: Office) -> None:
    insights.press("Return")
    (found,) = insights.desk.page.findChildren(QLineEdit, field("team"))
    found.setFocus()
    insights.type_in("billing")
    insights.press("Escape", "Ctrl+Return")

    assert learned_in(insights) == Insight(team="billing")


def test_that_who_comes_back_goes_on_in_the_row_that_is_open(insights: Office) -> None:
    insights.press("Return")
    insights.press("Ctrl+D", "Ctrl+I")
    assert insights.held == "Area"

    insights.type_in("Search")
    insights.press("Return")

    assert learned_in(insights) == Insight(area="Search")
    held = QApplication.focusWidget()
    assert held is not None
    assert insights.inside.isAncestorOf(held)


def test_that_a_new_area_is_simply_taken(insights: Office) -> None:
    insights.press("Return")
    write(insights, "area", "Printing")

    assert "already" not in insights.said
    assert learned_in(insights) == Insight(area="Printing")


@pytest.mark.parametrize("name", ["problem", "reading", "workaround", "team"])
def test_that_everything_has_its_place_apart_from_their_words(insights: Office, name: str) -> None:
    insights.press("Return")
    write(insights, name, "Looks in the wrong menu")

    assert learned_in(insights) == replace(Insight(), **{name: "Looks in the wrong menu"})
    assert insights.agent.store.sessions[met(1).id].captures[0].text == NEW.text


def test_that_what_is_sorted_stays_open_until_the_agent_goes_on(insights: Office) -> None:
    insights.press("Return")
    write(insights, "area", "Printing")
    write(insights, "team", "Product")

    assert insights.titles[0] == NEW.text
    assert "All sorted" in insights.said
    insights.press("Ctrl+Return")
    assert insights.titles[-1] == NEW.text
    assert "to sort" not in insights.said


def test_that_each_change_is_taken_back_by_a_key(insights: Office) -> None:
    insights.press("Return", "Alt+Return", "Tab", "1")
    assert learned_in(insights) == Insight(area="Export", kind=InsightKind.BUG)

    insights.press("Ctrl+Z")

    assert learned_in(insights) == Insight(area="Export")
    assert not any(chip.isChecked() for chip in insights.desk.findChildren(Chip, field("kind.bug")))


def test_that_a_status_is_chosen_and_one_that_is_unlikely_is_no_more_to_sort(
    insights: Office,
) -> None:
    insights.press("Return")
    press(insights, field("status.unlikely"))

    assert learned_in(insights) == Insight(status=Status.UNLIKELY)
    assert "Now: Unlikely." in insights.said


def test_that_a_duplicate_names_the_line_that_it_repeats(insights: Office) -> None:
    insights.press("Return")
    press(insights, field("status.duplicate"))
    assert "Which one does it repeat?" in insights.said

    press(insights, field("same.0"))

    assert learned_in(insights) == Insight(status=Status.DUPLICATE, same_as=KNOWN[0].id)
    assert "It repeats “I look for the export each time”" in insights.said


def test_that_it_is_said_where_no_line_says_the_like(insights: Office) -> None:
    insights.click_row(KNOWN[1].text)
    press(insights, field("status.duplicate", KNOWN[1]))

    assert "No other line says the like." in insights.said


def test_that_it_is_kept_when_the_customer_was_told(insights: Office) -> None:
    insights.press("Return")
    press(insights, field("told"))

    assert learned_in(insights) == Insight(told_at=START)
    assert "They were told on Monday 2 March." in insights.said
    press(insights, field("told"))
    assert learned_in(insights) == Insight()


def test_that_a_disk_that_is_full_is_told_and_nothing_is_pretended(insights: Office) -> None:
    insights.press("Return", "Tab", "Tab")
    insights.agent.store.refusal = DISK_FULL
    insights.press("1")

    assert learned_in(insights) is None
    assert "disk" in insights.said
    assert not insights.find(Chip, "What it is about: Something broken").isChecked()


@pytest.mark.parametrize("name", ["area", "team", "reading"])
def test_that_what_no_disk_takes_stays_in_its_field_until_one_does(
    insights: Office, name: str
) -> None:
    insights.press("Return")
    insights.agent.store.refusal = DISK_FULL
    write(insights, name, "Afraid of it")

    (found,) = insights.desk.page.findChildren(QLineEdit, field(name))
    assert found.text() == "Afraid of it"
    assert "disk" in insights.said
    press(insights, field("weight.3"))
    assert found.text() == "Afraid of it"

    insights.agent.store.refusal = None
    found.setFocus()
    insights.press("Ctrl+Return")
    assert getattr(learned_in(insights), name) == "Afraid of it"


def go_on(office: Office) -> None:
    office.press("Ctrl+Return")


def click_next(office: Office) -> None:
    press(office, field("next"))


def fold(office: Office) -> None:
    office.click_row(NEW.text)


def open_another(office: Office) -> None:
    office.click_row(KNOWN[0].text)


@pytest.mark.parametrize("leave", [go_on, click_next, fold, open_another])
@pytest.mark.parametrize("name", ["area", "reading"])
def test_that_what_no_disk_takes_keeps_its_words_and_the_reason_in_sight(
    insights: Office, name: str, leave: Callable[[Office], None]
) -> None:
    insights.press("Return")
    insights.agent.store.refusal = DISK_FULL
    write(insights, name, "Afraid of it")
    leave(insights)

    (found,) = insights.desk.page.findChildren(QLineEdit, field(name))
    assert found.isVisible()
    assert found.text() == "Afraid of it"
    assert "disk" in insights.said
    insights.agent.store.refusal = None
    leave(insights)

    assert getattr(learned_in(insights), name) == "Afraid of it"
    assert insights.desk.page.findChildren(QLineEdit, field(name)) == []


def test_that_a_line_leads_to_its_session_and_back(insights: Office) -> None:
    insights.press("Return")
    press(insights, field("session"))
    assert isinstance(insights.desk.page, PastPage)

    insights.click("Back", Button)
    assert "1 to sort" in insights.said


def test_that_a_line_leads_to_its_customer_if_there_is_one(insights: Office) -> None:
    insights.agent.store.save(other(4, learned(5, "Export?", EXPORT), customer=""))
    insights.open("day")
    insights.open(INSIGHTS)
    insights.click_row("Export?")
    assert "Open the customer" not in [name_of(one) for one in seen(insights)]

    insights.click_row(NEW.text)
    press(insights, field("whom"))
    assert isinstance(insights.desk.page, CustomerPage)


def seen(office: Office) -> list[Button]:
    """The buttons that are seen."""
    return [one for one in office.desk.findChildren(Button) if one.isVisible()]


def test_that_a_team_or_a_status_is_looked_at_alone(insights: Office) -> None:
    insights.click("Only: For Billing", Chip)
    assert insights.titles == [KNOWN[1].text]

    insights.click("Only: New", Chip)
    assert insights.titles == []
    assert "Nothing here matches what you chose." in insights.said

    insights.click("Only: For Billing", Chip)
    assert insights.titles == [NEW.text, KNOWN[0].text]
    insights.click("Only: New", Chip)
    assert len(insights.titles) == 3


def chips(office: Office) -> list[str]:
    """What can be looked at alone, as far as it is seen."""
    found = office.desk.findChildren(Chip)
    return [name_of(one) for one in found if one.isVisible() and "Only" in name_of(one)]


def test_that_a_chosen_team_that_is_out_of_use_can_be_let_go(insights: Office) -> None:
    known = KNOWN[1]
    insights.click("Only: For Billing", Chip)
    insights.click_row(known.text)
    write(insights, "team", "Product", known)
    assert insights.titles == [known.text]

    insights.open("day")
    insights.open(INSIGHTS)
    assert "Only: For Billing" in chips(insights)
    insights.click("Only: For Billing", Chip)
    assert len(insights.titles) == 3
    assert "Nothing here matches" not in insights.said
    assert "Only: For Billing" not in chips(insights)


def test_that_a_chosen_status_that_is_out_of_use_can_be_let_go_by_keyboard(
    insights: Office,
) -> None:
    insights.click("Only: Planned", Chip)
    outcome = insights.agent.keeper.amend(other(2).id, learning.judge(KNOWN[1].id, Status.NEW))
    assert isinstance(outcome, Session)
    insights.open("day")
    insights.open(INSIGHTS)
    assert "Nothing here matches what you chose." in insights.said
    (chip,) = (one for one in insights.desk.findChildren(Chip) if name_of(one) == "Only: Planned")

    chip.setFocus()
    insights.press("Space")
    assert len(insights.titles) == 3
    assert insights.desk.page.isAncestorOf(QApplication.focusWidget() or insights.desk)


def test_that_who_is_still_to_be_told_is_seen_and_can_be_looked_at_alone(
    insights: Office,
) -> None:
    row = next(told for told in insights.faces if told.startswith(KNOWN[1].text))
    assert row.endswith(": for Billing · 1 customer · Planned · not told yet")

    insights.click("Only: Not told yet", Chip)
    assert insights.titles == [KNOWN[1].text]
    insights.click("Only: New", Chip)
    assert insights.titles == [NEW.text, KNOWN[0].text]
    insights.click("Only: Not told yet", Chip)
    insights.click_row(KNOWN[1].text)
    press(insights, field("told", KNOWN[1]))
    assert insights.titles == [KNOWN[1].text]
    row = next(told for told in insights.faces if told.startswith(KNOWN[1].text))
    assert row.endswith(": for Billing · 1 customer · Planned · they know")


def test_that_a_customers_page_says_what_they_were_not_told_yet(insights: Office) -> None:
    insights.click_row(KNOWN[1].text)
    press(insights, field("whom", KNOWN[1]))
    assert "Invoices · for Billing · Planned · not told yet" in insights.said
    assert "Export · for Product · New" in insights.said
    assert "New · not told yet" not in insights.said


def test_that_an_empty_page_says_kindly_what_an_insight_is(make_office: MakeOffice) -> None:
    office = make_office()
    office.open(INSIGHTS)

    assert "what a customer says that another team could use" in office.said
    assert office.titles == []
    assert office.held == "See the keys of a call"
    office.press("Space")
    assert isinstance(office.desk.page, KeysPage)


def test_that_what_cannot_be_read_is_said(insights: Office) -> None:
    insights.open("day")
    insights.agent.store.unreadable = DISK_FULL
    insights.open(INSIGHTS)

    assert insights.titles == []
    assert "what a customer says" not in insights.said
    assert "disk" in insights.said


def test_that_only_the_newest_are_shown_until_more_are_asked_for(make_office: MakeOffice) -> None:
    office = make_office()
    lines = [learned(one, f"Line {one}", EXPORT, days_ago=one) for one in range(30)]
    office.agent.store.save(met(1, *lines))
    office.open(INSIGHTS)
    assert len(office.titles) == 20
    assert office.titles[0] == "Line 0"

    press(office, "insights.more")
    assert len(office.titles) == 30


def test_that_a_line_that_is_written_meanwhile_comes_up_without_another_read(
    insights: Office,
) -> None:
    read = insights.insights.read
    insights.agent.keeper.amend(
        met(1).id, lambda session, _: replace(session, captures=(NEW, learned(9, "Also new")))
    )
    insights.diary.looked.emit()
    flush()

    assert "2 to sort" in insights.said
    assert insights.insights.read == read


def test_that_a_promise_leaves_the_page_alone(insights: Office) -> None:
    insights.agent.keeper.amend(
        met(1).id, lambda session, _: replace(session, captures=(NEW, promised(1)))
    )
    insights.diary.looked.emit()
    flush()

    assert insights.titles[0] == NEW.text


def test_that_hostile_words_are_shown_as_words(insights: Office) -> None:
    insights.press("Return")
    write(insights, "area", "<b>Ex</b> {0} %n")

    assert "<b>Ex</b> {0} %n" in insights.faces[0]


def test_that_what_was_typed_is_kept_when_the_desk_goes_away(insights: Office) -> None:
    insights.press("Return")
    insights.type_in("Printing")
    insights.desk.close()

    assert learned_in(insights) == Insight(area="Printing")


def test_that_the_page_of_a_customer_shows_what_was_learned_and_what_came_of_it(
    insights: Office,
) -> None:
    insights.open(CUSTOMERS)
    page = insights.desk.page
    assert isinstance(page, CustomersPage)
    page.opened.emit("kenji mori")
    flush()

    assert "Invoices · for Billing · Planned" in insights.said
