"""The page of a session asks whether they came, takes any answer back, and loses no reason."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from app.records.attending import CANCELLED, attend
from app.session.booking import Booking
from app.session.outcome import Attendance, Outcome
from app.session.preparation import Preparation
from app.session.session import Session
from app.session.steps import close, end
from tests.app.booking.fakes import HOUR, MINUTE, NOW, READY, planned
from tests.app.fakes import DISK_FULL
from tests.ui.desk.letters import open_at, part, press, shown
from tests.ui.desk.office import Office, flush
from ui.desk.day.came import Came
from ui.desk.day.day_list import DayList
from ui.desk.day.day_model import RowFace
from ui.widgets.button import Button
from ui.widgets.chip import Chip

MISSED = "came.no-show"
LATE = planned(NOW - 12 * MINUTE)
PAST = planned(NOW - HOUR)


def stored(office: Office) -> Session:
    return next(one for one in office.agent.store.sessions.values() if one.id.int == 1)


def outcome(office: Office) -> Outcome | None:
    return stored(office).outcome


def chosen(office: Office) -> str:
    (section,) = office.desk.page.findChildren(Came)
    (chip,) = (chip for chip in section.findChildren(Chip) if chip.isChecked())
    return chip.text()


def face(office: Office) -> RowFace:
    office.open("day")
    days = office.desk.findChildren(DayList)[0].days
    faces = [days.face(place) for place in range(len(days.entries))]
    (found,) = (one for one in faces if isinstance(one, RowFace))
    return found


def offered(office: Office) -> list[str]:
    (section,) = office.desk.page.findChildren(Came)
    return [chip.text() for chip in section.findChildren(Chip) if chip.isVisible()]


def test_that_it_is_asked_from_the_planned_start_on(office: Office) -> None:
    open_at(office, planned(NOW + MINUTE))
    assert "Did they come?" not in office.said

    office.agent.wait(minutes=1)
    office.diary.looked.emit()
    flush()

    assert "Did they come?" in office.said
    assert "On time" in offered(office)
    assert chosen(office) == "Not said"


@pytest.mark.parametrize("attendance", sorted(CANCELLED))
def test_that_before_its_start_either_side_can_call_it_off(
    office: Office, attendance: Attendance
) -> None:
    open_at(office, planned(NOW + HOUR))
    assert "Was it called off?" in office.said
    ways = ["Not said", "They called it off", "I called it off"]
    assert offered(office) == ways

    press(office, f"came.{attendance}")

    said = outcome(office)
    assert said is not None
    assert said.attendance is attendance
    assert offered(office) == ways
    office.press("Ctrl+Z")
    assert outcome(office) is None


@pytest.mark.parametrize("attendance", Attendance)
def test_that_each_outcome_is_one_click_and_is_taken_back(
    office: Office, attendance: Attendance
) -> None:
    open_at(office, LATE)
    before = stored(office)

    press(office, f"came.{attendance}")
    said = outcome(office)
    assert said is not None
    assert said.attendance is attendance
    assert "Changed." in office.said

    office.press("Ctrl+Z")
    assert outcome(office) is None
    assert stored(office).closed_at == before.closed_at is None
    assert chosen(office) == "Not said"
    press(office, f"came.{attendance}")
    press(office, "came.")
    assert outcome(office) is None
    assert office.agent.keeper.agenda.value.at_hand is not None


def test_that_a_reason_is_saved_as_it_is_typed_and_outlives_the_page(office: Office) -> None:
    open_at(office, LATE)
    press(office, MISSED)

    part(office, "came.reason").setFocus()
    office.type_in("the wrong hour")
    office.open("settings")
    assert outcome(office) == Outcome(
        Attendance.NO_SHOW, office.agent.clock.now().wall, "the wrong hour"
    )

    open_at(office, stored(office))
    assert part(office, "came.reason").property("text") == "the wrong hour"
    press(office, "came.late")
    assert outcome(office) == Outcome(
        Attendance.LATE, office.agent.clock.now().wall, "the wrong hour"
    )


def test_that_a_reason_that_cannot_be_kept_is_told_and_stays(office: Office) -> None:
    open_at(office, LATE)
    press(office, MISSED)
    office.agent.store.refusal = DISK_FULL

    part(office, "came.reason").setFocus()
    office.type_in("ill")
    part(office, "came.late").setFocus()
    flush()
    assert any("Nothing was saved" in words for words in shown(office))

    office.agent.store.refusal = None
    (section,) = office.desk.page.findChildren(Came)
    section.finish()
    said = outcome(office)
    assert said is not None
    assert said.reason == "ill"


def test_that_a_closed_session_of_today_can_still_be_said_late(office: Office) -> None:
    office.agent.start(minutes=30)
    office.agent.wait(minutes=30)
    office.agent.do(end)
    office.agent.do(close(()))
    (session,) = office.agent.store.sessions.values()
    office.open("day")
    office.desk.findChildren(DayList)[0].opened.emit(session.id)
    flush()

    press(office, "came.late")

    assert "Done, they came late" in office.said
    office.press("Ctrl+Z")
    assert office.agent.store.sessions[session.id] == session
    assert "Done" in office.said


def test_that_an_absence_that_cannot_be_is_refused_in_words(office: Office) -> None:
    office.agent.start(minutes=30)
    office.open("day")
    office.desk.findChildren(DayList)[0].opened.emit(office.agent.session.id)
    flush()

    press(office, MISSED)

    assert "The session has already started." in office.said
    assert chosen(office) == "Not said"


def test_that_the_kind_close_stands_below_and_is_marked_by_hand(office: Office) -> None:
    open_at(office, PAST)
    press(office, MISSED)
    assert "They did not come" in office.said
    assert "What you prepared is kept: Rebook takes it along." in office.said

    press(office, "message.copy")
    assert "We are sorry that we missed each other" in QApplication.clipboard().text()
    press(office, "message.sent")

    known = stored(office).booking
    assert known is not None
    assert known.absence.missed_at == office.agent.clock.now().wall


def test_that_the_minutes_of_a_delay_go_into_the_message(office: Office) -> None:
    open_at(office, planned(NOW + HOUR))
    press(office, "message.kind.running-late")

    part(office, "message.point").setFocus()
    office.type_in("10")
    press(office, "message.copy")

    assert "We will be with you in about 10 minutes." in QApplication.clipboard().text()


def test_that_rebooking_takes_the_preparation_along_also_days_later(office: Office) -> None:
    open_at(office, PAST)
    press(office, MISSED)

    office.click("Rebook", Button)
    office.agent.clock.advance(timedelta(days=2))
    office.hold("When")
    office.enter("2026-03-09 11:00")
    office.press("Ctrl+Return")

    again = office.agent.session
    assert again.id != PAST.id
    known = again.booking
    assert known is not None
    assert replace(known.preparation, running=None, spent=timedelta(0)) == READY
    assert again.outcome is None


@pytest.mark.parametrize(
    "attendance,words",
    [
        (None, "Its time is over. Did they come?"),
        (Attendance.JOINED, "Its time is over"),
        (Attendance.NO_SHOW, "They did not come"),
        (Attendance.CANCELLED_BY_THEM, "They called it off"),
        (Attendance.CANCELLED_BY_ME, "Cancelled, they do not know yet"),
    ],
)
def test_that_the_day_asks_quietly_and_only_until_it_is_said(
    office: Office, attendance: Attendance | None, words: str
) -> None:
    office.agent.keeper.put_back(PAST)
    if attendance is not None:
        office.agent.keeper.amend(PAST.id, attend(attendance))
    office.diary.read_again()

    shown_face = face(office)

    assert shown_face.state == words
    assert shown_face.is_over
    assert not shown_face.is_grave


def test_that_a_missed_session_is_not_among_what_needs_seeing_to(office: Office) -> None:
    unchecked = replace(LATE, booking=Booking(NOW - HOUR, preparation=Preparation()))
    office.agent.keeper.put_back(unchecked)
    assert office.diary.plan().first

    office.diary.arrange(unchecked.id, attend(Attendance.NO_SHOW))

    assert not office.diary.plan().first
