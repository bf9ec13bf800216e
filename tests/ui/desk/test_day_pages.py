"""The day is planned on the desk: by keyboard, in both clocks, and with a way back."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication, QListView, QWidget

from app.booking.arranging import booking_of
from app.booking.day import DayRow
from app.booking.form import Form
from app.booking.kept_form import keep_form
from app.cities.city import City
from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.booking import Booking
from app.session.preparation import Clarity, Verdict
from app.session.session import Session
from app.session.store import Unread
from app.settings import Settings
from app.settings import Theme as Look
from tests.app.booking.fakes import HOUR, MINUTE, NEW_YORK, NOW, READY, planned
from tests.app.zones import known_zone
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.office import Office, flush
from ui.alarm import Alarm
from ui.desk.day.day_list import DayList
from ui.desk.day.day_model import DayFace, GapFace, RowFace
from ui.desk.stepper import Number
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.heading import Heading
from ui.widgets.link import Link


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return make_office()


def add(office: Office, *sessions: Session) -> None:
    for session in sessions:
        office.agent.keeper.put_back(session)
    look(office)


def look(office: Office) -> None:
    office.diary.looked.emit()
    flush()


def the_list(office: Office) -> DayList:
    return office.desk.findChildren(DayList)[0]


def faces(office: Office) -> list[object]:
    days = the_list(office).days
    return [days.face(place) for place in range(days.rowCount())]


def shown_ids(office: Office) -> list[int]:
    return [row.session.id.int for row in the_list(office).days.entries if isinstance(row, DayRow)]


def open_first(office: Office) -> None:
    the_list(office).setFocus()
    office.press("Return")


def agreed(session: Session) -> Session:
    """The session but for its customer's key and the time that the agent looked at it."""
    assert session.booking is not None
    known = replace(session.booking.preparation, spent=timedelta(0), running=None)
    return replace(session, customer="", booking=replace(session.booking, preparation=known))


def at_hand(office: Office) -> Session:
    session = office.agent.keeper.agenda.value.at_hand
    assert session is not None
    return session


class Lookout(QObject):
    """Sees which windows come up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # it runs

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched.isWindow() and event.type() is QEvent.Type.Show:
            self.seen.append(watched)
        return False


def test_that_an_empty_day_says_what_belongs_there(office: Office) -> None:
    office.open("day")

    assert "Nothing is planned." in office.said
    assert office.held == "Plan a session"


def test_that_the_day_lists_sessions_in_order_with_the_gaps_between(office: Office) -> None:
    add(office, planned(NOW + 2 * HOUR, number=2), planned(NOW + HOUR, number=1))
    office.open("day")

    day, first, gap, second = faces(office)

    assert isinstance(day, DayFace)
    assert day.words.startswith("Today, Monday 2 March")
    assert isinstance(first, RowFace)
    assert (first.hours, first.whom, first.there) == (
        "15:00–15:45",
        "Marina Duarte",
        "10:00 in New York",
    )
    assert (first.state, first.sign) == ("Ready", "circle-check")
    assert gap == GapFace("15 min between", is_tight=False)
    assert isinstance(second, RowFace)


def test_that_a_gap_without_a_breather_is_pointed_at(office: Office) -> None:
    add(
        office, planned(NOW + HOUR, number=1), planned(NOW + HOUR + timedelta(minutes=47), number=2)
    )
    office.open("day")

    assert faces(office)[2] == GapFace("2 min between", is_tight=True)


def test_that_only_a_short_night_is_a_gap(office: Office) -> None:
    late, early = planned(NOW + 9 * HOUR, number=1), planned(NOW + 19 * HOUR, number=3)
    off = replace(planned(NOW + 18 * HOUR, number=2), closed_at=NOW)
    add(office, late, off, early)
    office.open("day")
    assert not any(isinstance(face, GapFace) for face in faces(office))

    add(office, planned(NOW + 9 * HOUR + timedelta(minutes=30), number=4))
    add(office, planned(NOW + 10 * HOUR, number=5))

    gaps = [face for face in faces(office) if isinstance(face, GapFace)]
    assert gaps == [
        GapFace("Overlaps by 15 min", is_tight=True),
        GapFace("Overlaps by 15 min", is_tight=True),
        GapFace("8 h 15 min between", is_tight=False),
    ]


def test_that_a_missing_city_is_named_once(office: Office) -> None:
    session = planned(city=None, known=replace(READY, clarity=Clarity.UNCHECKED))
    add(office, session)
    office.open("day")

    face = next(face for face in faces(office) if isinstance(face, RowFace))

    assert (face.there, face.state) == ("City missing", "needs not checked")


def test_that_a_row_says_two_things_or_the_gravest_and_how_many_more(office: Office) -> None:
    fresh = replace(planned(), booking=Booking(NOW, NEW_YORK))
    moved = planned(NOW + 3 * HOUR, replace(READY, clarity=Clarity.UNCHECKED), number=2)
    assert moved.booking is not None
    told = replace(moved.booking.confirmation, start=NOW)
    moved = replace(moved, booking=replace(moved.booking, confirmation=told))
    add(office, fresh, moved)
    office.open("day")

    first, second = (face for face in faces(office) if isinstance(face, RowFace))

    assert first.state == "time not sent, and 2 more"
    assert second.state == "they know the old time, needs not checked"


def test_that_the_day_opens_at_now_and_folds_what_is_over(office: Office) -> None:
    began = Moment(NOW - 3 * HOUR, MINUTE, "boot")
    over = replace(planned(NOW - 3 * HOUR, number=1), started=began, closed_at=NOW - 2 * HOUR)
    unsaid, ahead = planned(NOW - 2 * HOUR, number=3), planned(number=4)
    add(office, over)
    office.open("day")
    assert shown_ids(office) == [1]

    add(office, unsaid, ahead)
    assert shown_ids(office) == [3, 4]
    (fold,) = office.desk.findChildren(Link, "day.earlier")
    assert fold.text() == "Earlier today: 1 session"
    fold.click()
    flush()

    assert shown_ids(office) == [1, 3, 4]
    assert not fold.isVisible()
    assert the_list(office).hasFocus()


def test_that_the_keyboard_begins_at_the_first_session_ahead(office: Office) -> None:
    add(office, planned(NOW - 2 * HOUR, number=3), planned(number=4))
    office.open("day")

    open_first(office)

    assert "Today, Monday 2 March, 15:00" in office.said


def test_that_it_says_how_many_more_are_to_be_seen_to(office: Office) -> None:
    unchecked = replace(READY, clarity=Clarity.UNCHECKED)
    add(office, *(planned(NOW + n * HOUR, unchecked, number=n) for n in range(1, 6)))
    office.open("day")

    assert "And 2 more below." in office.said


def test_that_what_was_just_planned_has_no_age(office: Office) -> None:
    session = planned(known=replace(READY, clarity=Clarity.UNCHECKED))
    assert session.booking is not None
    add(office, replace(session, booking=replace(session.booking, booked_at=NOW)))
    office.open("day")

    (urgent,) = (part for part in office.desk.findChildren(Heading) if part.isVisible())

    assert urgent.accessibleName().endswith("needs not checked")


def test_that_who_waits_for_a_no_stands_in_front_with_the_time_they_wait(office: Office) -> None:
    refused = replace(READY, verdict=Verdict.NOT_ALLOWED, verdict_at=NOW - 3 * HOUR)
    add(office, planned(number=1), planned(NOW + 3 * HOUR, refused, number=2))
    office.open("day")

    (urgent,) = (part for part in office.desk.findChildren(Heading) if part.isVisible())

    assert "tell them it cannot be done, for 3 hours" in urgent.accessibleName()
    urgent.click()
    flush()
    assert "Marina Duarte" in office.said
    assert "tell them it cannot be done" in office.said


def test_that_a_row_is_read_aloud_whole(office: Office) -> None:
    add(office, planned())
    office.open("day")
    model = the_list(office).days

    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)

    assert said == "15:00–15:45 Marina Duarte, 10:00 in New York. Ready: Ready"
    assert model.data(model.index(0), Qt.ItemDataRole.DisplayRole) == "Today, Monday 2 March"
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.rowCount(model.index(0)) == 0
    assert model.rowCount(QModelIndex()) == 2


def test_that_a_session_is_planned_by_keyboard_alone(office: Office) -> None:
    office.open("day")
    office.press("Ctrl+N")

    office.enter("Marina Duarte")
    office.press("Tab")
    office.enter("new york")
    office.press("Tab")
    office.hold("When")
    office.enter("2026-12-01 02:00")
    assert "Tuesday 1 December, 07:00 on your clock, 02:00 in New York" in office.said
    assert "at night in New York" in office.said
    office.press("Ctrl+Return")

    session = at_hand(office)
    assert session.name == "Marina Duarte"
    assert booking_of(session, office.agent.clock.now()).city == NEW_YORK
    assert f"{session.planned_at:%Y-%m-%d %H:%M}" == "2026-12-01 07:00"
    assert "night hour not confirmed" in office.said


def test_that_a_session_needs_no_name_and_no_city(office: Office) -> None:
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 14:00")
    office.press("Ctrl+Return")

    assert at_hand(office).name == ""
    assert "City missing" in office.said


def test_that_a_length_that_is_still_being_typed_is_planned(office: Office) -> None:
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 14:00")
    office.hold("Length", Number)
    office.enter("50")

    office.press("Ctrl+Return")

    assert at_hand(office).length == 50 * MINUTE


def test_that_an_hour_in_doubt_is_asked_and_the_answer_is_kept(office: Office) -> None:
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 2")
    assert "Night or day?" in office.said
    assert not office.find(Button, "Plan it").isEnabled()

    office.click("Tuesday 3 March, 14:00", Button)
    office.hold("Who it is with")
    office.enter("Ann")
    office.press("Ctrl+Return")

    assert f"{at_hand(office).planned_at:%H:%M}" == "14:00"


def test_that_what_cannot_be_planned_says_why(office: Office) -> None:
    office.open("plan")
    for typed, words in (
        ("31/2 9:00", "There is no such day: 31/2."),
        ("2026-02-01 10:00", "That has passed already."),
        ("gibberish", "Not understood: gibberish."),
        ("tomorrow", "Say the hour as well"),
    ):
        office.hold("When")
        office.enter(typed)
        assert words in office.said
        assert not office.find(Button, "Plan it").isEnabled()


def test_that_what_is_typed_is_on_disk_with_each_key_and_there_on_the_next_visit(
    office: Office,
) -> None:
    office.open("plan")
    office.enter("Marina")
    office.hold("When")
    office.enter("tomorrow 14:00")

    office.press("Ctrl+D", "Ctrl+N")

    assert office.find(type(office.desk.page.first), "Who it is with").text() == "Marina"  # type: ignore[attr-defined]
    assert "Marina" in office.diary.unfinished.get("plan")
    office.click("Clear", Button)
    assert office.diary.unfinished.get("plan") == ""


def test_that_little_room_beside_another_session_is_said(office: Office) -> None:
    add(office, planned(NOW + HOUR))
    office.open("plan")
    office.hold("When")
    office.enter("in 14 minutes")
    assert "Little room beside: Marina Duarte." in office.said

    office.enter("in 20 minutes")
    assert "Overlaps with Marina Duarte." in office.said
    assert "Little room" not in office.said


def test_that_an_hour_in_the_agents_own_night_is_said(office: Office) -> None:
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 2:00")

    assert "That is 02:00 at night for you." in office.said
    office.enter("tomorrow 14:00")
    assert "at night" not in office.said


def test_that_the_page_of_a_session_says_that_it_is_in_the_agents_own_night(office: Office) -> None:
    tokyo = City("Tokyo", "Tokyo", "Japan", "Asia/Tokyo")
    night = planned(NOW.replace(hour=1) + 24 * HOUR, city=tokyo)
    add(office, night)
    office.open("day")
    office.desk.page.opened.emit(night.id)  # type: ignore[attr-defined]  # the page of the day
    flush()

    assert "10:00 in Tokyo" in office.said
    assert office.said.count("That is 01:00 at night for you.") == 1


@pytest.mark.parametrize(
    "when, changes",
    [
        ("2026-03-05 10:00", []),
        ("2026-03-12 10:00", ["New York on Sunday 8 March: from then on it is 60 min later"]),
        (
            "2026-11-02 10:00",
            [
                "your own city on Sunday 25 October: from then on it is 60 min later",
                "New York on Sunday 1 November: from then on it is 60 min earlier",
            ],
        ),
    ],
)
def test_that_clock_changes_on_the_way_are_pointed_out(
    make_office: MakeOffice, when: str, changes: list[str]
) -> None:
    office = make_office(zone=known_zone("Europe/Madrid"))
    office.open("plan")
    office.hold("Their city")
    office.enter("new york")
    office.press("Tab")
    office.hold("When")

    office.enter(when)

    told = [f"Clocks change in {words} in New York than before." for words in changes]
    assert " ".join(told) in office.said
    assert office.said.count("Clocks change") == len(changes)


def test_that_the_night_is_the_agents_own_to_set(make_office: MakeOffice) -> None:
    office = make_office(Settings(night_begins=20, night_ends=23))
    office.open("plan")
    office.hold("Their city")
    office.enter("new york")
    office.press("Tab")
    office.hold("When")

    office.enter("2026-12-01 02:00")
    assert "at night in New York" not in office.said
    office.enter("2026-12-01 21:00")
    assert "at night in New York" in office.said


def test_that_a_full_disk_keeps_what_was_typed(office: Office) -> None:
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 14:00")
    office.agent.store.refusal = Refusal(Reason.NOT_SAVED)

    office.press("Ctrl+Return")

    assert office.agent.keeper.agenda.value.at_hand is None
    assert "tomorrow 14:00" in office.diary.unfinished.get("plan")


def test_that_a_cancelled_session_can_be_brought_back_and_rebooked(office: Office) -> None:
    add(office, planned())
    office.open("day")
    open_first(office)

    office.click("Cancel the session", Button)
    assert "Cancelled." in office.said
    assert office.agent.keeper.agenda.value.at_hand is None
    office.press("Ctrl+Z")
    assert agreed(at_hand(office)) == planned()

    office.click("Cancel the session", Button)
    office.click("Rebook", Button)
    office.hold("When")
    office.enter("2026-03-05 11:00")
    office.press("Ctrl+Return")

    again = at_hand(office)
    assert again.id != planned().id
    assert again.name == "Marina Duarte"
    assert booking_of(agreed(again), office.agent.clock.now()).preparation == READY
    assert f"{again.planned_at:%d %H:%M}" == "05 16:00"


def test_that_the_planner_takes_up_what_is_handed_to_it(office: Office) -> None:
    office.open("plan")
    office.enter("Marina")

    keep_form(office.diary.unfinished, Form("Kenji", "16:30", by_own_clock=True))
    office.open("plan")

    assert office.find(Field, "Who it is with").text() == "Kenji"
    assert "Monday 2 March, 16:30 on your clock" in office.said


def test_that_a_deleted_session_can_be_brought_back(office: Office) -> None:
    add(office, planned())
    office.open("day")
    open_first(office)

    office.click("Delete", Button)
    assert office.agent.keeper.agenda.value.at_hand is None
    assert "Deleted." in office.said
    office.click("Undo", Button)

    assert agreed(at_hand(office)) == planned()


def test_that_a_session_is_moved_and_what_was_prepared_stays(office: Office) -> None:
    add(office, planned())
    office.open("day")
    open_first(office)

    office.hold("When")
    office.enter("2026-03-02 12:30")
    office.desk.findChildren(Button, "agreement.save")[0].click()
    flush()

    moved = at_hand(office)
    assert f"{moved.planned_at:%H:%M}" == "17:30"
    assert booking_of(agreed(moved), office.agent.clock.now()).preparation == READY
    assert "they know the old time" in office.said
    office.press("Ctrl+Z")
    assert agreed(at_hand(office)) == planned()


@pytest.mark.parametrize("button", ["agreement.save", "agreement.back"])
def test_that_the_keyboard_stays_beside_a_button_that_goes(office: Office, button: str) -> None:
    add(office, planned())
    office.open("day")
    open_first(office)
    office.hold("Who it is with")
    office.enter("Somebody")
    office.desk.findChildren(Button, button)[0].setFocus()

    office.press("Space", "Space")

    assert at_hand(office).booking is not None
    assert "Cancelled." not in office.said
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName().startswith("planner.")


def test_that_the_keyboard_stays_on_the_page_after_a_cancel(office: Office) -> None:
    add(office, planned())
    office.open("day")
    open_first(office)
    office.desk.findChildren(Button, "booking.cancel")[0].setFocus()

    office.press("Space")

    assert "Cancelled." in office.said
    focused = QApplication.focusWidget()
    assert focused is not None
    assert office.desk.page.isAncestorOf(focused)


def test_that_typing_is_taken_back_by_a_button(office: Office) -> None:
    add(office, planned())
    office.open("day")
    open_first(office)
    office.hold("Who it is with")
    office.enter("Somebody")

    office.click("As it was", Button)

    assert at_hand(office).name == "Marina Duarte"
    assert not any(
        part.isVisible() for part in office.desk.findChildren(Button) if part.text() == "Save"
    )


def test_that_a_link_that_cannot_be_opened_is_not_kept(office: Office) -> None:
    office.open("plan")
    office.hold("When")
    office.enter("tomorrow 14:00")
    office.click("Mail, links, language")
    office.hold("Link of the call")

    office.enter("file:///etc/passwd")

    assert "A link begins with https://" in office.said
    assert not office.find(Button, "Plan it").isEnabled()
    office.enter("https://meet.example.org/1")
    assert office.find(Button, "Plan it").isEnabled()


def test_that_join_opens_the_call(office: Office) -> None:
    session = planned()
    assert session.booking is not None
    linked = replace(session, booking=replace(session.booking, call_link="https://meet.test/1"))
    add(office, linked)
    office.open("day")
    open_first(office)

    office.click("Join", Button)

    assert office.opened == ["https://meet.test/1"]


def test_that_a_city_that_its_field_cuts_is_told_whole_below(make_office: MakeOffice) -> None:
    office = make_office(Settings(text_size=200))
    office.open("plan")
    office.hold("Their city")
    office.enter("auckland")
    office.press("Tab")
    assert "New Zealand" not in office.said

    office.desk.resize(560, 900)
    flush()
    assert "Auckland, Auckland, New Zealand" in office.said
    office.hold("Their city")
    office.enter("x")
    assert "New Zealand" not in office.said


def test_that_the_night_is_the_agents_to_set(make_office: MakeOffice) -> None:
    office = make_office(Settings(night_begins=9, night_ends=11))
    office.open("plan")
    office.hold("Their city")
    office.enter("new york")
    office.press("Tab")
    office.enter("tomorrow 10:00")

    assert "at night in New York" in office.said


def test_that_a_city_in_several_zones_is_asked_about(office: Office) -> None:
    office.open("plan")
    office.hold("Their city")
    office.enter("Brazil")
    assert "That may be one of several places. Choose the city." in office.said
    office.enter("IST")
    assert "That is a time zone" in office.said
    office.enter("Xyzzyxq")
    office.press("Tab")
    assert "Not found." in office.said


def test_that_what_cannot_be_read_of_the_day_is_told(office: Office) -> None:
    office.agent.store.unreadable = Refusal(Reason.NOT_READ, "disk-full")

    office.open("day")

    assert "cannot be read" in office.said


def test_that_an_agent_whose_machine_does_not_say_where_it_is_is_asked(
    make_office: MakeOffice,
) -> None:
    office = make_office(zone=UTC)
    office.open("day")
    assert "Which city are you in?" in office.said

    office.hold("Which city are you in?")
    office.enter("madrid")
    office.press("Tab")

    assert office.keeper.settings.value.own_zone == "Europe/Madrid"


def test_that_an_answer_that_cannot_be_kept_is_told(make_office: MakeOffice) -> None:
    office = make_office(zone=UTC)
    office.open("day")
    office.drawer.is_full = True

    office.hold("Which city are you in?")
    office.enter("madrid")
    office.press("Tab")

    assert office.keeper.settings.value.own_zone == ""
    assert "could not be saved" in office.said or "full" in office.said


def test_that_nothing_but_the_desk_comes_up_when_it_opens(make_office: MakeOffice) -> None:
    office = make_office(zone=UTC)
    office.open("keys")
    lookout = Lookout()

    office.press("Ctrl+D")

    assert "Which city are you in?" in office.said
    assert lookout.seen == []


def test_that_the_day_waits_as_it_was_left(office: Office) -> None:
    add(office, planned(NOW + HOUR, number=1), planned(NOW + 2 * HOUR, number=2))
    office.open("day")
    the_list(office).setFocus()
    office.press("Down", "Down")
    chosen = the_list(office).currentIndex().row()

    office.press("Ctrl+,", "Ctrl+D")

    assert the_list(office).currentIndex().row() == chosen == 3
    assert the_list(office).hasFocus()


def test_that_the_day_catches_up_with_what_was_planned_meanwhile(office: Office) -> None:
    office.open("day")
    office.press("Ctrl+,")
    add(office, planned())

    office.press("Ctrl+D")

    assert isinstance(faces(office)[1], RowFace)
    assert "Nothing is planned." not in office.said


def test_that_the_day_is_made_anew_for_another_look(office: Office) -> None:
    add(office, planned())
    office.open("day")
    left = the_list(office)
    office.press("Ctrl+,")

    office.keeper.change(theme=Look.DARK)
    flush()
    office.press("Ctrl+D")

    assert the_list(office) is not left
    assert the_list(office).isVisible()


def test_that_the_ticket_and_the_telephone_are_one_click_away(office: Office) -> None:
    session = planned()
    assert session.booking is not None
    reached = replace(
        session.booking, ticket_link="https://desk.example.org/7", phone="+34 600 000 000"
    )
    add(office, replace(session, booking=reached))
    office.open("day")
    open_first(office)

    office.click("Ticket", Button)
    office.click("Telephone", Button)

    assert office.opened == ["https://desk.example.org/7", "tel:+34600000000"]


def test_that_without_them_there_is_nothing_to_click(office: Office) -> None:
    add(office, planned())
    office.open("day")
    open_first(office)

    shown = [part.text() for part in office.desk.findChildren(Button) if part.isVisible()]
    assert not {"Ticket", "Telephone"} & set(shown)


def test_that_the_search_is_made_ready_once_the_page_was_seen(office: Office) -> None:
    office.open("plan")
    (idle,) = (
        one for one in office.desk.page.findChildren(Alarm) if one.parent() is office.desk.page
    )

    idle.rang.emit()
    office.hold("Their city")
    office.enter("Chigaco")
    office.press("Tab")

    assert "Chicago, Illinois, United States" in [
        field.text() for field in office.desk.findChildren(Field)
    ]


def test_that_the_offers_of_a_city_have_air(office: Office) -> None:
    office.open("plan")
    office.hold("Their city")
    office.enter("new")

    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QListView)
    assert popup.sizeHintForRow(0) >= popup.fontMetrics().height() + 10
    popup.hide()


def test_that_sessions_that_cannot_be_read_are_told_with_their_place(office: Office) -> None:
    add(office, planned(NOW + HOUR))
    office.open("day")
    assert "cannot be read" not in office.said

    office.agent.store.unread = Unread(2, Path("/data/callside.sqlite"))
    look(office)

    words = "Sessions that cannot be read: 2. They stay as they are in /data/callside.sqlite."
    assert words in office.said
    assert "Marina Duarte" in str(faces(office))
    office.open("search")
    assert words in office.said
