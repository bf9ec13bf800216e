"""Whom a session is with and when is typed over, and nothing typed or done meanwhile is lost."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from app.booking.arranging import write_in
from app.session.booking import Booking
from app.session.session import Session
from tests.app.booking.fakes import NEW_YORK, NOW, planned
from tests.app.fakes import DISK_FULL
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.days_ahead import open_booking
from tests.ui.desk.letters import part
from tests.ui.desk.office import Office, flush
from ui.desk.day.day_list import DayList
from ui.desk.day.day_model import spoken
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.field import Field


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    """A desk at the page of a session."""
    office = make_office()
    open_booking(office)
    return office


def name_typed(office: Office) -> str:
    return office.find(Field, "Who it is with").text()


def type_name(office: Office, name: str) -> None:
    office.hold("Who it is with")
    office.enter(name)


def press(office: Office, name: str) -> None:
    (button,) = office.desk.findChildren(Button, f"agreement.{name}")
    button.click()
    flush()


def on_disk(office: Office) -> tuple[Session, Booking]:
    session = office.agent.store.sessions[planned().id]
    assert session.booking is not None
    return session, session.booking


def turn_back(office: Office) -> None:
    """Open the page of the session again."""
    office.desk.page.opened.emit(planned().id)  # type: ignore[attr-defined]  # the page of the day
    flush()


def test_that_what_a_full_disk_refused_stays_and_is_saved_later(office: Office) -> None:
    type_name(office, "Somebody Else")
    office.agent.store.refusal = DISK_FULL
    press(office, "save")
    assert name_typed(office) == "Somebody Else"
    assert "Nothing was saved" in office.said

    office.agent.store.refusal = None
    press(office, "save")

    assert on_disk(office)[0].name == "Somebody Else"


def test_that_what_was_typed_is_there_in_another_look_and_on_the_way_back(office: Office) -> None:
    type_name(office, "Somebody Else")

    office.keeper.change(text_size=110)
    flush()
    assert name_typed(office) == "Somebody Else"
    office.press("Ctrl+D")
    turn_back(office)
    assert name_typed(office) == "Somebody Else"

    press(office, "back")
    assert name_typed(office) == "Marina Duarte"
    office.press("Ctrl+D")
    turn_back(office)
    assert name_typed(office) == "Marina Duarte"


def test_that_what_was_saved_is_not_typed_any_more(office: Office) -> None:
    type_name(office, "  Somebody   Else ")
    press(office, "save")

    assert name_typed(office) == "Somebody Else"
    assert not office.desk.findChildren(Button, "agreement.save")[0].isVisible()
    office.press("Ctrl+D")
    turn_back(office)
    assert name_typed(office) == "Somebody Else"


def test_that_saving_leaves_what_was_done_elsewhere_on_the_page(office: Office) -> None:
    type_name(office, "Somebody Else")
    office.click("Kind of session Review", Chip)
    office.diary.arrange(planned().id, write_in("de"))
    office.diary.looked.emit()
    assert name_typed(office) == "Somebody Else"

    press(office, "save")

    session, booking = on_disk(office)
    assert session.name == "Somebody Else"
    assert (booking.kind, booking.language) == ("review", "de")
    assert f"{session.length}" == "0:30:00"


def test_that_saving_after_a_new_start_leaves_what_was_done_meanwhile(office: Office) -> None:
    type_name(office, "Somebody Else")
    office.press("Ctrl+D")
    office.diary.arrange(planned().id, write_in("de"))
    turn_back(office)

    press(office, "save")

    session, booking = on_disk(office)
    assert (session.name, booking.language) == ("Somebody Else", "de")


def test_that_a_session_that_should_have_begun_can_still_be_edited(office: Office) -> None:
    office.agent.clock.advance(minutes=62)
    office.agent.keeper.look()
    office.diary.looked.emit()
    assert "That has passed already." not in office.said
    office.click("Mail, links, language")
    office.hold("Link of the call")
    office.enter("https://meet.example.org/2")

    press(office, "save")

    session, booking = on_disk(office)
    assert booking.call_link == "https://meet.example.org/2"
    assert session.planned_at == replace(planned()).planned_at


def test_that_a_draft_that_cannot_be_read_is_no_draft(office: Office) -> None:
    office.press("Ctrl+D")
    office.diary.unfinished.put(f"{planned().id}.agreement", "{")

    turn_back(office)

    assert name_typed(office) == "Marina Duarte"


def test_that_ctrl_enter_saves_wherever_the_keyboard_is(office: Office) -> None:
    office.press("Ctrl+Return")
    assert office.diary.before is None

    office.hold("When")
    office.enter("tomorrow 11:00")
    office.press("Ctrl+Return")

    assert f"{on_disk(office)[0].planned_at:%d %H:%M}" == "03 16:00"
    assert not part(office, "agreement.save").isVisible()


def test_that_a_move_that_is_not_saved_is_said_at_the_message_and_keeps_it_here(
    office: Office,
) -> None:
    QGuiApplication.clipboard().setText("before")
    office.hold("When")
    office.enter("tomorrow 11:00")
    assert "Not saved yet: “tomorrow 11:00”. This text still tells the old time." in office.said

    for way in ("copy", "draft", "save"):
        part(office, f"message.{way}").click()  # type: ignore[attr-defined]  # a button
        flush()
        assert "Not yet: save under “Who and when” with Ctrl+Enter" in office.said
    assert QGuiApplication.clipboard().text() == "before"
    assert not office.opened

    office.press("Ctrl+Return")
    assert "Not saved yet" not in office.said
    part(office, "message.copy").click()  # type: ignore[attr-defined]  # a button
    assert "11:00 AM" in QGuiApplication.clipboard().text()


def test_that_typing_that_was_taken_back_is_not_missed_at_the_message(office: Office) -> None:
    type_name(office, "Somebody Else")
    assert "Not saved yet: what you typed under “Who and when”." in office.said

    press(office, "back")

    assert "Not saved yet" not in office.said


def test_that_the_day_says_what_is_not_saved(office: Office) -> None:
    office.hold("When")
    office.enter("tomorrow 11:00")

    office.press("Ctrl+D")

    (days,) = office.desk.page.findChildren(DayList)
    assert "Not saved yet: “tomorrow 11:00”" in spoken(days.days.face(1))


def test_that_a_city_from_last_time_is_said_so_until_the_agent_says_it(office: Office) -> None:
    words = "Their city is from last time. If they are elsewhere now, say so."
    assert words not in office.said
    booking = Booking(NOW, NEW_YORK, remembered=True)
    office.agent.keeper.put_back(replace(planned(), booking=booking))
    flush()
    assert words in office.said

    type_name(office, "Marina D.")
    press(office, "save")

    assert words not in office.said
    assert on_disk(office)[1].city == NEW_YORK
