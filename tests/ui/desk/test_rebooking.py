"""A session is planned in the place of one that did not happen, and of no other."""

import pytest

from app.refusal import Reason, Refusal
from app.session.session import Session
from tests.app.booking.fakes import planned
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.days_ahead import PREPARED
from tests.ui.desk.office import Office, flush
from ui.widgets.button import Button
from ui.widgets.field import Field


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    """A desk on which Marina's session was called off, and is being planned anew."""
    office = make_office()
    office.agent.keeper.put_back(planned(known=PREPARED))
    office.open("day")
    office.desk.page.opened.emit(planned().id)  # type: ignore[attr-defined]  # the page of the day
    flush()
    office.click("Cancel the session", Button)
    office.click("Rebook", Button)
    return office


def plan(office: Office, name: str = "") -> Session:
    """Type a name and a start, and plan that."""
    if name:
        office.hold("Who it is with")
        office.enter(name)
    office.hold("When")
    office.enter("2026-03-05 11:00")
    office.press("Ctrl+Return")
    session = office.agent.keeper.agenda.value.at_hand
    assert session is not None, (office.held, office.said)
    return session


def notes_of(session: Session) -> str:
    assert session.booking is not None
    return session.booking.preparation.notes


def test_that_what_was_prepared_comes_along_and_that_is_said(office: Office) -> None:
    assert "What was prepared for Marina Duarte comes along." in office.said

    assert notes_of(plan(office)) == PREPARED.notes


def test_that_the_one_field_that_is_empty_is_asked_for(office: Office) -> None:
    assert office.held == "When"

    office.enter("2026-03-05 11:00")
    office.click("As it was", Button)

    assert office.held == "When"
    assert office.find(Field, "When").text() == ""


def test_that_planning_without_an_hour_says_what_is_missing(office: Office) -> None:
    office.hold("Who it is with")

    office.press("Ctrl+Return")

    assert "Say when, like tomorrow 14:00." in office.said
    assert office.held == "When"
    office.enter("thu")
    office.hold("Who it is with")
    office.press("Ctrl+Return")
    assert "Say the hour as well, like 14:00." in office.said
    assert "Say when" not in office.said
    assert office.held == "When"


def test_that_whoever_is_planned_after_leaving_gets_nothing_of_it(office: Office) -> None:
    office.click("Back to the day")
    office.press("Ctrl+N")
    assert "comes along" not in office.said

    session = plan(office, "Carl")

    assert (session.name, notes_of(session)) == ("Carl", "")


def test_that_a_half_typed_plan_is_there_after_another_was_rebooked(office: Office) -> None:
    office.press("Ctrl+D", "Ctrl+N")
    office.hold("Who it is with")
    office.enter("Bob")
    office.desk.page.left.emit()
    office.desk.page.opened.emit(planned().id)  # type: ignore[attr-defined]  # the page of the day
    flush()
    office.click("Rebook", Button)
    plan(office)

    office.press("Ctrl+D", "Ctrl+N")

    assert office.find(Field, "Who it is with").text() == "Bob"


def test_that_a_second_try_after_a_full_disk_brings_it_along(office: Office) -> None:
    office.hold("When")
    office.enter("2026-03-05 11:00")
    office.agent.store.refusal = Refusal(Reason.NOT_SAVED)
    office.press("Ctrl+Return")
    office.agent.store.refusal = None

    assert notes_of(plan(office)) == PREPARED.notes


def test_that_it_goes_on_in_another_look_and_can_be_begun_anew(office: Office) -> None:
    office.hold("Who it is with")
    office.enter("Marina D.")

    office.keeper.change(text_size=110)
    flush()
    assert office.find(Field, "Who it is with").text() == "Marina D."

    office.click("As it was", Button)
    assert office.find(Field, "Who it is with").text() == "Marina Duarte"
    assert notes_of(plan(office)) == PREPARED.notes
