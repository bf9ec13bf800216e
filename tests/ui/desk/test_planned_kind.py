"""A kind of session is chosen while planning; it gives the length that nobody typed."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QMenu

from app.booking.form import Form
from app.booking.kept_form import keep_form, kept_form
from app.refusal import Reason, Refusal
from app.session.session import Session
from tests.app.booking.fakes import HOUR, NOW, planned
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.days_ahead import PREPARED
from tests.ui.desk.office import Office, flush
from ui.desk.day.kind_picker import KindPicker
from ui.desk.stepper import Number
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.picker import Picker


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    """A desk at the planner, with a start typed."""
    office = make_office()
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 14:00")
    return office


def choose(office: Office, kind: str) -> None:
    office.click("Kind of session", Picker)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = (action for action in menu.actions() if action.text() == kind)
    action.trigger()
    menu.close()
    flush()


def chosen(office: Office) -> str:
    return office.find(Picker, "Kind of session").text()


def minutes(office: Office) -> int:
    return office.find(Number, "Length").value()


def type_minutes(office: Office, typed: str) -> None:
    office.hold("Length", Number)
    office.enter(typed)


def plan(office: Office) -> Session:
    office.press("Ctrl+Return")
    session = office.agent.keeper.agenda.value.at_hand
    assert session is not None, (office.held, office.said)
    return session


def kind_and_minutes(session: Session) -> tuple[str, float]:
    assert session.booking is not None
    return session.booking.kind, session.length / timedelta(minutes=1)


def test_that_no_kind_need_be_chosen(office: Office) -> None:
    assert (chosen(office), minutes(office)) == ("Any kind", 45)

    assert kind_and_minutes(plan(office)) == ("", 45)


def test_that_a_kind_that_is_chosen_while_planning_gives_its_length(office: Office) -> None:
    choose(office, "Review")
    assert (chosen(office), minutes(office)) == ("Review", 30)
    assert "Usually" not in office.said

    assert kind_and_minutes(plan(office)) == ("review", 30)


def test_that_without_a_kind_the_length_is_the_usual_one_again(office: Office) -> None:
    choose(office, "Review")
    choose(office, "Any kind")

    assert (chosen(office), minutes(office)) == ("Any kind", 45)
    assert kind_and_minutes(plan(office)) == ("", 45)


def test_that_a_length_that_was_typed_wins_over_that_of_the_kind(office: Office) -> None:
    type_minutes(office, "50")

    choose(office, "Review")

    assert minutes(office) == 50
    assert "Usually 30 min. The length that you chose stays." in office.said
    assert kind_and_minutes(plan(office)) == ("review", 50)


def test_that_a_length_can_be_typed_after_the_kind_and_wins_too(office: Office) -> None:
    choose(office, "Review")
    type_minutes(office, "50")
    choose(office, "Troubleshooting")

    assert "Usually 45 min. The length that you chose stays." in office.said
    assert kind_and_minutes(plan(office)) == ("troubleshooting", 50)


def test_that_a_clash_is_looked_for_with_the_length_of_the_kind(office: Office) -> None:
    tomorrow = NOW.replace(hour=14, minute=36) + 24 * HOUR
    office.agent.keeper.put_back(planned(tomorrow))
    office.diary.looked.emit()
    office.enter("tomorrow 14:00")
    assert "Overlaps with Marina Duarte" in office.said

    choose(office, "Review")

    assert "Marina Duarte" not in office.said


def test_that_a_kind_chosen_before_the_start_is_judged_by_its_length_too(office: Office) -> None:
    office.enter("")
    choose(office, "Review")

    assert minutes(office) == 30


def test_that_a_half_typed_plan_keeps_its_kind(office: Office) -> None:
    choose(office, "Review")

    office.press("Ctrl+D", "Ctrl+N")

    assert (chosen(office), minutes(office)) == ("Review", 30)
    kept = kept_form(office.diary.unfinished)
    assert kept is not None
    assert kept.kind == "review"
    office.click("Clear", Button)
    assert (chosen(office), minutes(office)) == ("Any kind", 45)


def test_that_a_kind_alone_that_is_taken_back_leaves_nothing_typed(office: Office) -> None:
    office.click("Clear", Button)
    choose(office, "Review")
    choose(office, "Any kind")

    assert kept_form(office.diary.unfinished) is None


def test_that_a_kind_whose_file_is_gone_is_any_to_the_eye(office: Office) -> None:
    keep_form(office.diary.unfinished, Form("Ann", "tomorrow 9:00", kind="gone"))
    office.open("plan")

    assert (chosen(office), minutes(office)) == ("Any kind", 45)
    assert kind_and_minutes(plan(office)) == ("gone", 45)


def test_that_a_kind_is_chosen_by_keyboard(office: Office) -> None:
    office.hold("Kind of session", Picker)
    office.press("Space", "Down", "Down", "Return")

    assert chosen(office) == "Review"
    assert office.held == "Kind of session: Review"


def test_that_a_kind_of_the_agents_own_can_be_planned(make_office: MakeOffice) -> None:
    office = make_office()
    (office.own / "kinds").mkdir()
    head = 'id = "demo"\ntitle = "Demo"\nversion = 1\nowner = "Ana"\ndate = 2026-11-23\n'
    (office.own / "kinds" / "demo.toml").write_text(head, encoding="utf-8")
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 14:00")

    choose(office, "Demo")

    assert minutes(office) == 45
    assert kind_and_minutes(plan(office)) == ("demo", 45)


def rebook(office: Office, session: Session) -> None:
    """Cancel a session, and begin to plan it anew."""
    office.agent.keeper.put_back(session)
    office.open("day")
    office.desk.page.opened.emit(session.id)  # type: ignore[attr-defined]  # the page of the day
    flush()
    office.click("Cancel the session", Button)
    office.click("Rebook", Button)
    office.hold("When")
    office.enter("2026-03-05 11:00")


def sorted_as(kind: str, length: int) -> Session:
    session = planned(known=PREPARED)
    assert session.booking is not None
    booking = replace(session.booking, kind=kind)
    return replace(session, booking=booking, length=timedelta(minutes=length))


@pytest.mark.parametrize("length", [30, 50])
def test_that_what_is_rebooked_keeps_its_kind_and_its_length(office: Office, length: int) -> None:
    rebook(office, sorted_as("review", length))
    assert (chosen(office), minutes(office)) == ("Review", length)

    assert kind_and_minutes(plan(office)) == ("review", length)


@pytest.mark.parametrize("length, then", [(30, 45), (50, 50)])
def test_that_another_kind_while_rebooking_changes_only_a_usual_length(
    office: Office, length: int, then: int
) -> None:
    rebook(office, sorted_as("review", length))

    choose(office, "Troubleshooting")

    assert kind_and_minutes(plan(office)) == ("troubleshooting", then)


def test_that_a_full_disk_keeps_the_kind(office: Office) -> None:
    choose(office, "Review")
    office.agent.store.refusal = Refusal(Reason.NOT_SAVED)
    office.press("Ctrl+Return")
    office.agent.store.refusal = None

    assert kind_and_minutes(plan(office)) == ("review", 30)


def test_that_the_page_of_a_session_offers_its_kinds_once(office: Office) -> None:
    plan(office)

    assert office.find(Chip, "Kind of session Review").isVisible()
    assert not office.desk.findChildren(KindPicker)
