"""While a talk runs the desk shows nothing of ours, whichever way it is turned."""

import pytest
from PySide6.QtWidgets import QFileDialog

from app.session.steps import end
from tests.app.talks.fakes import running, talk
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import open_at, press, untold
from tests.ui.desk.office import Office, flush
from tests.ui.desk.talks_ahead import BEN, COST, fill
from ui.desk.pages import COLLEAGUES, KEYS, SETTINGS, TURNS, UNDER
from ui.desk.put_aside_page import PutAsidePage
from ui.keys import SEQUENCES
from ui.put_aside import STAYING

OURS = sorted({*TURNS.values(), *UNDER} - {KEYS, SETTINGS})
TALK = running(talk(700))
WHY = "This is put aside until your talk is over. It waits for you."


@pytest.fixture
def listening(make_office: MakeOffice) -> Office:
    """A desk at the keys while a talk runs."""
    office = make_office()
    fill(office)
    office.agent.keeper.put_back(TALK)
    office.open(KEYS)
    return office


@pytest.mark.parametrize("page", OURS)
def test_that_no_page_of_ours_is_made_in_a_talk(listening: Office, page: str) -> None:
    listening.open(page)

    assert isinstance(listening.desk.page, PutAsidePage)
    assert WHY in listening.said


@pytest.mark.parametrize("act", sorted(set(TURNS) - {"settings", "help"}))
def test_that_no_key_of_the_desk_turns_to_what_is_ours(listening: Office, act: str) -> None:
    listening.press(SEQUENCES[act])

    assert isinstance(listening.desk.page, PutAsidePage)


def test_that_keys_and_settings_stay(listening: Office) -> None:
    assert {KEYS, SETTINGS} == STAYING
    assert not isinstance(listening.desk.page, PutAsidePage)
    listening.press(SEQUENCES["settings"])
    assert listening.desk.windowTitle() == "Callside – Settings"
    assert not isinstance(listening.desk.page, PutAsidePage)


def test_that_a_page_goes_as_a_talk_begins_and_comes_back_with_its_end(
    make_office: MakeOffice,
) -> None:
    office = make_office()
    fill(office)
    office.open(COLLEAGUES)
    page = office.desk.page
    assert BEN.name in office.said

    office.agent.keeper.put_back(TALK)
    flush()
    assert not page.isVisible()
    assert COST not in office.said
    assert office.desk.windowTitle() == "Callside – Colleagues"
    office.desk.dress(office.desk.page.theme)
    flush()
    assert WHY in office.said

    office.agent.keeper.do(end)
    flush()
    assert BEN.name in office.said
    assert WHY not in office.said


def test_that_a_question_goes_with_the_page_that_asked_it(make_office: MakeOffice) -> None:
    office = make_office()
    open_at(office, untold())
    press(office, "message.save")
    (dialog,) = office.desk.findChildren(QFileDialog)
    assert dialog.isVisible()

    office.agent.keeper.put_back(TALK)

    assert isinstance(office.desk.page, PutAsidePage)
    assert not dialog.isVisible()
