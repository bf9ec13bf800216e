"""A city that was typed counts as the one that is meant, or keeps a session from being planned."""

import pytest

from app.session.session import Session
from tests.app.booking.fakes import NEW_YORK, planned
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office, flush
from ui.widgets.button import Button
from ui.widgets.field import Field


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    """A planner in which only the city is missing."""
    office = make_office()
    office.open("plan")
    office.hold("When")
    office.enter("2026-12-01 14:00")
    office.hold("Their city")
    return office


def at_hand(office: Office) -> Session | None:
    return office.agent.keeper.agenda.value.at_hand


def where_and_when(office: Office) -> tuple[object, str]:
    session = at_hand(office)
    assert session is not None
    assert session.booking is not None
    return session.booking.city, f"{session.planned_at:%H:%M}"


def test_that_a_city_is_taken_although_the_keyboard_never_left_it(office: Office) -> None:
    office.enter("new york")

    office.press("Ctrl+Return")

    assert where_and_when(office) == (NEW_YORK, "19:00")


def test_that_both_clocks_are_told_while_the_city_is_typed(office: Office) -> None:
    office.enter("new yor")

    assert "19:00 on your clock, 14:00 in New York" in office.said
    assert office.find(Button, "Plan it").isEnabled()


@pytest.mark.parametrize("typed, words", [("Xyzzyxq", "Not found."), ("Brazil", "Choose the city")])
def test_that_nothing_is_planned_with_a_city_that_nobody_knows(
    office: Office, typed: str, words: str
) -> None:
    office.enter(typed)

    office.press("Ctrl+Return")

    assert at_hand(office) is None
    assert words in office.said
    assert not office.find(Button, "Plan it").isEnabled()


def test_that_an_answer_that_was_chosen_is_meant_by_the_city_that_is_typed(office: Office) -> None:
    office.hold("When")
    office.enter("2026-12-01 2")
    office.hold("Their city")
    office.enter("new york")

    office.find(Button, "Tuesday 1 December, 19:00 on your clock").click()
    flush()
    office.press("Ctrl+Return")

    assert where_and_when(office) == (NEW_YORK, "19:00")


def test_that_a_city_that_was_not_chosen_yet_outlives_the_program(office: Office) -> None:
    office.enter("Brazil")

    office.keeper.change(text_size=110)
    flush()

    assert office.find(Field, "Their city").text() == "Brazil"
    assert not office.find(Button, "Plan it").isEnabled()


def test_that_a_half_typed_city_is_not_saved_over_the_one_that_was_agreed(office: Office) -> None:
    office.agent.keeper.put_back(planned())
    office.press("Ctrl+D")
    office.desk.page.opened.emit(planned().id)  # type: ignore[attr-defined]  # the page of the day
    flush()
    office.hold("When")
    office.enter("2026-03-05 14:00")
    office.hold("Their city")
    office.enter("Xyzzyxq")

    (save,) = office.desk.findChildren(Button, "agreement.save")

    assert not save.isEnabled()
