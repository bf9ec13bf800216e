"""The page of colleagues: whom to ask, what they named, and what customers said about it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.refusal import Reason, Refusal
from app.session.insight import Insight
from app.session.session import Session
from app.talks.colleague import Colleague, Revision
from app.talks.meeting import is_put_aside
from tests.app.fakes import DISK_FULL
from tests.app.people.fakes import NOW
from tests.app.talks.fakes import talk, telling, waiting
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import part, press
from tests.ui.desk.office import Office, flush
from tests.ui.desk.talks_ahead import (
    AGAIN,
    BEFORE,
    BEN,
    COLOUR,
    COST,
    DOCS,
    LATE,
    NUMBER,
    colleagues,
    customer,
    fill,
)
from tests.ui.test_captures import full
from ui.desk.deeds import Act, Deeds
from ui.desk.history.past_page import PastPage
from ui.desk.pages import COLLEAGUES, INSIGHTS
from ui.desk.people.customer_page import CustomerPage
from ui.refusals import sentence
from ui.widgets.field import Field

ROW = f"“{COST}”"
CHALLENGE = f"challenge.{AGAIN.id}"


@pytest.fixture
def circle(make_office: MakeOffice) -> Office:
    """The page with everybody on it."""
    office = make_office()
    fill(office)
    office.open(COLLEAGUES)
    return office


def links(office: Office, line: int) -> tuple[object, ...]:
    """To which challenges the insight of that session and place is linked, on disk."""
    (found,) = (
        one
        for session in office.agent.store.sessions.values()
        for one in session.captures
        if one.id.int == 2000 + line
    )
    return found.insight.speaks_to if found.insight else ()


def kept(office: Office) -> set[tuple[str, str]]:
    """Who is among the colleagues on disk."""
    known = office.diary.talks().colleagues()
    assert isinstance(known, tuple)
    return {(one.name, one.team) for one in known}


def look_again(office: Office) -> None:
    """Leave the page, and come back."""
    office.open("day")
    office.open(COLLEAGUES)


def unnamed(office: Office, name: str = "", team: str = "") -> Session:
    """A talk in which something was said and no challenge named, with its row open."""
    said = telling(talk(504, name=name, team=team), "Exports")
    office.agent.store.save(said)
    look_again(office)
    office.click_row("No challenge written down yet")
    return said


def begin_talk(office: Office, session: Session) -> None:
    """A talk waits from now on."""
    office.agent.keeper.put_back(waiting(session))
    flush()


def test_that_whom_to_ask_stands_on_top_the_longest_known_first(circle: Office) -> None:
    assert circle.titles[:3] == ["Docs", "Ben Okafor", "Design"]
    assert "Ben Okafor: Sales · named by Ana Lima · since" in circle.said
    assert circle.said.index("Not yet asked") < circle.said.index("Asked |")


def test_that_somebody_is_added_by_keyboard_and_taken_back(circle: Office) -> None:
    circle.hold("Colleague", Field)
    circle.type_in("Mia  Wong")
    circle.press("Tab")
    circle.type_in("Legal")
    circle.press("Return")

    assert ("Mia Wong", "Legal") in kept(circle)
    assert "Mia Wong" in circle.titles
    assert circle.held == "Colleague"
    circle.press("Ctrl+Z")
    assert ("Mia Wong", "Legal") not in kept(circle)
    assert "Mia Wong" not in circle.titles


def test_that_nobody_is_added_twice_and_nobody_without_a_word(circle: Office) -> None:
    circle.hold("Team", Field)
    circle.press("Return")
    assert len(kept(circle)) == 2
    circle.type_in("DOCS")
    circle.press("Return")

    assert "They are on this page already." in circle.said
    assert len(kept(circle)) == 2


def test_that_somebody_known_by_name_gains_a_team_and_is_never_added_twice(circle: Office) -> None:
    add(circle, "Mia", "")
    add(circle, "Mia", "Legal")
    assert "Mia is of Legal now." in circle.said
    assert ("Mia", "") not in kept(circle)
    circle.press("Ctrl+Z")
    assert ("Mia", "") in kept(circle)
    add(circle, "Mia", "Legal")
    add(circle, "mia", "")

    assert "They are on this page already." in circle.said
    assert {one for one in kept(circle) if one[0].casefold() == "mia"} == {("Mia", "Legal")}


def add(office: Office, name: str, team: str) -> None:
    """Somebody new, by keyboard."""
    retype(office, "colleagues.name", name)
    retype(office, "colleagues.team", team)
    office.press("Return")


def test_that_somebody_is_removed_and_taken_back(circle: Office) -> None:
    circle.press("Return")
    press(circle, next(one for one in names(circle) if one.endswith(".remove")))

    assert ("", "Docs") not in kept(circle)
    assert "Docs is off the list." in circle.said
    circle.press("Ctrl+Z")
    assert circle.titles[0] == "Docs"
    known = circle.diary.talks().colleagues()
    assert isinstance(known, tuple)
    assert DOCS in known


def names(office: Office) -> list[str]:
    """What the parts of the page are called by the program."""
    parts = office.desk.page.findChildren(QWidget)
    return [one.objectName() for one in parts if one.objectName()]


def test_that_a_talk_begins_with_two_keys(circle: Office) -> None:
    circle.press("Down", "Return", "Space")

    assert circle.talked_to == [("Ben Okafor", "Sales")]


def test_that_a_team_that_insights_are_for_cannot_be_removed(circle: Office) -> None:
    circle.click_row("Design")
    circle.press("Space")

    assert "You sorted insights for this team." in circle.said
    assert circle.talked_to == [("", "Design")]


def test_that_asking_again_shows_what_changed(circle: Office) -> None:
    rows = circle.titles
    said = circle.said

    assert rows.index(ROW) + 1 == rows.index(f"“{BEFORE}”")
    assert "asked before:" in next(one for one in circle.faces if one.startswith(f"“{BEFORE}”"))
    assert "Ana Lima · Billing" in said
    assert "They named no challenge" in said


def test_that_what_they_said_is_named_later_and_taken_back(circle: Office) -> None:
    said = telling(talk(504, name="Fay", team="Sales"), "We rebuild exports\ntwice each week")
    circle.agent.store.save(said)
    look_again(circle)
    (row,) = (one for one in circle.faces if one.startswith("No challenge written down yet"))
    assert "“We rebuild exports twice each week”" in row

    circle.click_row("No challenge written down yet")
    assert "In their words" in circle.said
    press(circle, f"unnamed.{said.id}.keep")
    assert "Nothing was changed here yet" in circle.said
    part(circle, f"unnamed.{said.id}.challenge").setFocus()
    circle.type_in("Exports")
    look_again(circle)
    part(circle, f"unnamed.{said.id}.challenge").setFocus()
    circle.type_in(" by hand")
    circle.press("Return")

    assert "“Exports by hand”" in circle.titles
    assert part(circle, f"challenge.{said.id}.again").isVisible()
    circle.press("Ctrl+Z")
    assert "No challenge written down yet" in circle.titles


def test_that_what_was_put_aside_is_found_though_nothing_was_said(make_office: MakeOffice) -> None:
    office, silent = make_office(), talk(505, name="", team="")
    assert silent.talk is not None
    office.agent.store.save(replace(silent, talk=replace(silent.talk, reading="Afraid")))
    assert office.diary.talks().keep_aside(silent.id, ("the billing bug",)) is None
    office.open(COLLEAGUES)
    office.click_row("They named no challenge")
    press(office, f"unnamed.{silent.id}.talk")

    assert "the billing bug" in office.said
    assert "Afraid" in office.said


def whom_of(office: Office, session: Session) -> tuple[str, str]:
    """With whom that talk was, on disk."""
    found = office.agent.store.sessions[session.id]
    assert found.talk is not None
    return found.name, found.talk.team


def retype(office: Office, name: str, words: str) -> None:
    """Type something else into the part that the program calls so."""
    part(office, name).setFocus()
    office.press("Ctrl+A", "Delete")
    office.type_in(words)


def test_that_whom_a_closed_talk_was_with_is_said_later_and_taken_back(circle: Office) -> None:
    said = unnamed(circle)
    retype(circle, f"unnamed.{said.id}.name", "Fay")
    retype(circle, f"unnamed.{said.id}.team", "Sales")
    circle.press("Return")

    assert whom_of(circle, said) == ("Fay", "Sales")
    assert ("Fay", "Sales") in kept(circle)
    assert "Fay · Sales" in circle.said
    press(circle, f"unnamed.{said.id}.again")
    assert circle.talked_to == [("Fay", "Sales")]
    circle.press("Ctrl+Z")
    assert whom_of(circle, said) == ("", "")
    assert ("Fay", "Sales") not in kept(circle)


def test_that_a_bare_name_that_gains_a_team_later_leaves_no_second_person(circle: Office) -> None:
    bare = telling(talk(504, name="Fay", team=""), "Exports")
    again = telling(talk(505, name="Fay", team="", days_ago=5), "Invoices")
    for one in (bare, again):
        circle.agent.store.save(one)
    circle.diary.talks().know([Revision(None, Colleague("Fay", "", NOW))])
    look_again(circle)
    assert "Fay" in circle.said.split(" | ")
    circle.click_row("No challenge written down yet")
    retype(circle, f"unnamed.{bare.id}.team", "Sales")
    circle.press("Return")

    assert {one for one in kept(circle) if one[0] == "Fay"} == {("Fay", "Sales")}
    assert "Fay · Sales" in circle.said
    assert "Fay" not in circle.said.split(" | ")
    circle.press("Ctrl+Z")
    assert {one for one in kept(circle) if one[0] == "Fay"} == {("Fay", "")}


def test_that_a_talk_that_turns_out_to_be_with_somebody_on_the_list_takes_them_off(
    circle: Office,
) -> None:
    assert BEN.name in circle.titles
    said = unnamed(circle)
    retype(circle, f"unnamed.{said.id}.name", "ben okafor")
    circle.press("Return")

    assert BEN.name not in circle.titles
    assert "ben okafor · Sales" in circle.said
    assert len(kept(circle)) == 2


def test_that_whom_no_disk_takes_leaves_the_talk_as_it_was_and_what_is_typed(
    circle: Office,
) -> None:
    said = unnamed(circle)
    retype(circle, f"unnamed.{said.id}.name", "Fay")
    with full(circle.database):
        circle.press("Return")

    assert "Nothing was saved" in circle.said
    assert whom_of(circle, said) == ("", "")
    assert "Fay" in [one.text() for one in circle.desk.page.findChildren(Field)]
    circle.press("Return")
    assert whom_of(circle, said) == ("Fay", "")
    with full(circle.database):
        circle.press("Ctrl+Z")
    assert "Nothing was saved" in circle.said
    assert whom_of(circle, said) == ("Fay", "")
    assert ("Fay", "") in kept(circle)


def test_that_what_no_disk_takes_back_can_be_taken_back_later(circle: Office) -> None:
    said = unnamed(circle)
    retype(circle, f"unnamed.{said.id}.name", "Fay")
    circle.press("Return")
    with full(circle.database):
        circle.press("Ctrl+Z")
    assert "Written down anew." in circle.said

    circle.press("Ctrl+Z")

    assert whom_of(circle, said) == ("", "")
    assert ("Fay", "") not in kept(circle)
    assert "Written down anew." not in circle.said


def test_that_what_can_never_be_taken_back_is_offered_no_more(circle: Office) -> None:
    deeds = Deeds(circle.diary)
    deeds.done(None, Act("Told", lambda: Refusal(Reason.NO_SESSION)))

    assert deeds.undo() == Refusal(Reason.NO_SESSION)
    assert (deeds.last, deeds.offered, deeds.undo()) == (None, None, None)


def test_that_a_challenge_is_corrected_with_its_breaks_and_taken_back(circle: Office) -> None:
    stem, lines = f"challenge.{AGAIN.id}", "Every month we fix invoices\nby hand"
    circle.click_row(ROW)
    assert not part(circle, f"{stem}.keep").isVisible()
    press(circle, f"{stem}.correct")
    press(circle, f"{stem}.keep")
    assert "Nothing was changed here yet" in circle.said
    part(circle, f"{stem}.challenge").setFocus()
    QApplication.clipboard().setText(lines)
    circle.press("Ctrl+A", "Ctrl+V")
    look_again(circle)
    part(circle, f"{stem}.challenge").setFocus()
    circle.press("Return")

    harvest = circle.agent.store.sessions[AGAIN.id].harvest
    assert harvest is not None
    assert harvest.challenge == lines
    assert "“Every month we fix invoices by hand”" in circle.titles
    assert not part(circle, f"{stem}.keep").isVisible()
    circle.press("Ctrl+Z")
    assert ROW in circle.titles


def test_that_a_challenge_keeps_some_words(circle: Office) -> None:
    circle.click_row(ROW)
    press(circle, f"{CHALLENGE}.correct")
    retype(circle, f"{CHALLENGE}.challenge", " ")
    press(circle, f"{CHALLENGE}.keep")

    assert "Nothing was kept: “Biggest challenge” is empty." in circle.said
    assert ROW in circle.titles


def test_that_of_a_customer_the_challenge_alone_is_corrected(circle: Office) -> None:
    stem = "challenge.00000000-0000-0000-0000-000000000003"
    circle.click_row("“Shipping abroad”")
    press(circle, f"{stem}.correct")
    assert not part(circle, f"{stem}.name").isVisible()
    retype(circle, f"{stem}.challenge", "Customs")
    press(circle, f"{stem}.keep")

    assert "“Customs”" in circle.titles
    assert "Zoë Krüger" in circle.said


def test_that_a_challenge_comes_back_also_where_nobody_on_the_list_can_be_read(
    circle: Office,
) -> None:
    stem = f"challenge.{AGAIN.id}"
    circle.click_row(ROW)
    press(circle, f"{stem}.correct")
    retype(circle, f"{stem}.challenge", "Too many invoices")
    circle.press("Return")
    assert challenge_of(circle) == "Too many invoices"

    with circle.database.connection as connection:
        connection.execute("UPDATE colleague SET facts = '[]'")
    circle.press("Ctrl+Z")
    assert challenge_of(circle) == COST


def challenge_of(office: Office) -> str:
    """What is named in that talk, on disk."""
    harvest = office.agent.store.sessions[AGAIN.id].harvest
    return harvest.challenge if harvest else ""


def test_that_a_challenge_that_no_disk_takes_is_typed_on(circle: Office) -> None:
    said = unnamed(circle, "Fay")
    part(circle, f"unnamed.{said.id}.challenge").setFocus()
    circle.type_in("Exports")
    circle.agent.store.refusal = DISK_FULL
    circle.press("Return")

    assert sentence(DISK_FULL) in circle.said
    assert "No challenge written down yet" in circle.titles
    press(circle, f"unnamed.{said.id}.talk")
    assert isinstance(circle.desk.page, PastPage)


def test_that_a_customers_challenge_stands_under_its_own_heading(circle: Office) -> None:
    assert circle.said.index("Customers who were asked") < circle.said.index("Zoë Krüger")
    circle.click_row("“Shipping abroad”")
    press(circle, "challenge.00000000-0000-0000-0000-000000000003.whom")

    assert isinstance(circle.desk.page, CustomerPage)


def test_that_the_session_of_a_challenge_can_be_read_again(circle: Office) -> None:
    circle.click_row(ROW)
    press(circle, f"{CHALLENGE}.session")

    assert isinstance(circle.desk.page, PastPage)


def test_that_a_colleague_is_asked_again(circle: Office) -> None:
    circle.click_row(ROW)
    press(circle, f"{CHALLENGE}.again")
    circle.click_row("They named no challenge")
    press(
        circle, next(one for one in names(circle) if one.startswith("unnamed.") and "again" in one)
    )

    assert circle.talked_to == [("Ana Lima", "Billing"), ("Cy", "Product")]


def test_that_a_suggestion_says_why_and_is_linked_by_hand_and_back(circle: Office) -> None:
    circle.click_row(ROW)

    assert "both say: " in circle.said
    assert "same area: Invoices" in circle.said
    assert "No insight is linked to it yet." in circle.said
    press(circle, f"{CHALLENGE}.link.{LATE.id}")
    assert links(circle, 1) == (AGAIN.id,)
    assert "1 customer said something about this" in circle.said
    circle.press("Ctrl+Z")
    assert links(circle, 1) == ()
    press(circle, f"{CHALLENGE}.link.{LATE.id}")
    press(circle, f"{CHALLENGE}.unlink.{LATE.id}")
    assert links(circle, 1) == ()
    circle.press("Ctrl+Z")
    assert links(circle, 1) == (AGAIN.id,)


def test_that_three_customers_are_counted_once_each(circle: Office) -> None:
    tied = Insight(speaks_to=(AGAIN.id,))
    for number, name in enumerate(("Ann", "Bo", "Ann", "Cem"), start=11):
        line = replace(LATE, id=type(LATE.id)(int=number), insight=tied)
        circle.agent.store.save(customer(number, name, line))
    look_again(circle)

    assert "3 customers said something about this" in circle.said


def test_that_any_insight_can_be_found_and_linked(circle: Office) -> None:
    circle.click_row(ROW)
    circle.hold("Find an insight to link")
    circle.type_in("darker col")
    circle.press("Down", "Return")

    assert links(circle, 3) == (AGAIN.id,)
    assert COLOUR.text in circle.said


def test_that_nothing_of_it_is_seen_while_a_talk_waits_and_all_of_it_after(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    colleagues(office)
    assert "said something about this" in office.said
    assert LATE.text in office.said

    begin_talk(office, talk(700, name="Ben Okafor", team="Sales"))
    assert is_put_aside(office.agent.keeper.agenda.value.sessions)
    assert "said something about this" not in office.said
    assert "both say" not in office.said
    assert LATE.text not in office.said
    assert sentence(Refusal(Reason.PUT_ASIDE)) in office.said
    assert not part(office, f"{CHALLENGE}.find").isVisible()
    office.agent.keeper.delete(talk(700).id)
    flush()
    assert "1 customer said something about this" in office.said
    assert sentence(Refusal(Reason.PUT_ASIDE)) not in office.said
    assert part(office, f"{CHALLENGE}.find").isVisible()


def test_that_an_insight_shows_the_challenge_that_it_may_answer(circle: Office) -> None:
    circle.open(INSIGHTS)
    circle.click_row(LATE.text)
    press(circle, f"insight.{LATE.id}.link.{AGAIN.id}")

    assert links(circle, 1) == (AGAIN.id,)
    assert "The challenge that it speaks to" in circle.said
    press(circle, f"insight.{LATE.id}.unlink.{AGAIN.id}")
    assert links(circle, 1) == ()
    circle.press("Ctrl+Z")
    assert links(circle, 1) == (AGAIN.id,)
    begin_talk(circle, talk(700))
    assert "The challenge that it speaks to" not in circle.said
    assert sentence(Refusal(Reason.PUT_ASIDE)) in circle.said


def test_that_a_full_disk_is_said_and_changes_nothing(circle: Office) -> None:
    circle.click_row(ROW)
    circle.agent.store.refusal = DISK_FULL
    press(circle, f"{CHALLENGE}.link.{NUMBER.id}")

    assert links(circle, 2) == ()
    assert part(circle, f"{CHALLENGE}.link.{NUMBER.id}").isVisible()


def test_that_an_empty_page_says_what_it_is_for(make_office: MakeOffice) -> None:
    office = make_office()
    office.open(COLLEAGUES)

    assert "what is your biggest challenge right now?" in office.said
    assert office.held == "Colleague"


def test_that_more_are_shown_when_they_are_wanted(make_office: MakeOffice) -> None:
    office = make_office()
    for number in range(14):
        office.diary.talks().know(
            [Revision(None, Colleague(f"Colleague {number:02}", "Sales", NOW))]
        )
    office.open(COLLEAGUES)
    assert len(office.titles) == 12
    press(office, "unasked.more")

    assert len(office.titles) == 14


def test_that_what_cannot_be_read_is_said(circle: Office) -> None:
    circle.database.connection.execute("UPDATE colleague SET facts = '{}'")
    look_again(circle)

    assert "Docs" not in circle.titles
    assert BEN.name not in circle.said


@pytest.mark.parametrize("page", [COLLEAGUES, INSIGHTS])
def test_that_links_that_cannot_be_read_are_said_and_never_denied(
    make_office: MakeOffice, page: str
) -> None:
    office, damaged = make_office(), Refusal(Reason.NOT_READ, "damaged")
    fill(office)
    office.open(page)
    office.chronicle.matching.came.emit(damaged)
    flush()
    assert sentence(damaged) in office.said

    office.open("day")
    office.open(page)
    assert sentence(damaged) not in office.said


def test_that_hostile_words_of_colleagues_are_shown_as_words(make_office: MakeOffice) -> None:
    words, huge = '<b onclick="x()">{0}</b> =cmd %n', "x y " * 5_000
    office = make_office()
    office.agent.store.save(talk(1, f"{words}\n{huge}", name=words, team=words))
    office.agent.store.save(telling(talk(2, name="", team=""), f"{words}\n{huge}"))
    office.diary.talks().know([Revision(None, Colleague(words, f"{words} 2", NOW, words))])
    office.open(COLLEAGUES)

    told = [one for one in office.titles if words in one]
    assert len(told) == 2
    assert max(map(len, office.titles)) < 300
    for title in told:
        office.click_row(title)
        assert words in office.said
        labels = [one for one in office.desk.page.findChildren(QLabel) if one.text()]
        assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}


def test_that_a_talk_that_cannot_be_prepared_says_why(circle: Office) -> None:
    circle.no_talk = Refusal(Reason.SESSION_LIVE)
    circle.press("Return", "Space")

    assert sentence(circle.no_talk) in circle.said


def test_that_teams_in_use_are_offered_for_somebody_new(circle: Office) -> None:
    circle.desk.page.findChildren(Field, "colleagues.team")[0].setFocus()
    circle.type_in("bil")

    circle.press("Down", "Return")

    assert circle.desk.page.findChildren(Field, "colleagues.team")[0].text() == "Billing"


def test_that_a_half_typed_team_of_somebody_new_is_asked_about_once(circle: Office) -> None:
    retype(circle, "colleagues.name", "Mia")
    retype(circle, "colleagues.team", "Bil")
    circle.press("Escape", "Return")
    assert "Mia" not in circle.titles
    assert "You have “Billing” already. Do the same once more" in circle.said
    circle.press("Alt+Return", "Return")

    assert ("Mia", "Billing") in kept(circle)
    assert "already" not in circle.said


def test_that_a_half_typed_team_of_a_talk_is_asked_about_once(circle: Office) -> None:
    circle.click_row(ROW)
    press(circle, f"{CHALLENGE}.correct")
    retype(circle, f"{CHALLENGE}.team", "Prod")
    circle.press("Escape", "Tab")
    assert "You have “Product” already. “Prod” is not kept yet." in circle.said
    look_again(circle)
    press(circle, f"{CHALLENGE}.keep")
    assert whom_of(circle, AGAIN) == ("Ana Lima", "Billing")
    assert circle.held == "Their team"
    press(circle, f"{CHALLENGE}.keep")

    assert whom_of(circle, AGAIN) == ("Ana Lima", "Prod")


def test_that_a_wrong_team_is_mended_without_a_question(circle: Office) -> None:
    wrong = unnamed(circle, "Fay", "Prodcut")
    retype(circle, f"unnamed.{wrong.id}.team", "Product")
    circle.press("Return")

    assert whom_of(circle, wrong) == ("Fay", "Product")
