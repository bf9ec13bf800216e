"""The page of a session that is over: its follow-up, its check; also once it is closed."""

from datetime import date
from uuid import UUID

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from app.booking.arranging import write_in
from app.records.reaching import city_kept
from app.session.capture import Capture, CaptureKind, Promise
from app.session.outcome import Attendance, Outcome
from app.session.session import Mode, Session
from app.session.steps import Step, close, end, set_modes
from app.settings import Settings
from tests.app.booking.fakes import NOW
from tests.app.fakes import DISK_FULL
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.letters import area, marked, part, press, shown, write
from tests.ui.desk.office import Office, flush
from tests.ui.test_captures import full
from ui.desk.day.day_list import DayList
from ui.desk.history.past_page import PastPage
from ui.desk.insights.insights_page import InsightsPage

REACHED = Settings(mail="help@example.org")
PROMISE = Capture(
    UUID(int=7),
    CaptureKind.PROMISE,
    "Send the invoice",
    NOW,
    Promise(due=date(2026, 3, 6)),
)


INSIGHT = Capture(UUID(int=8), CaptureKind.INSIGHT, "Nobody finds the export", NOW)


def promised(session: Session, _: object) -> Session:
    return replace(session, captures=(PROMISE,))


def over(make_office: MakeOffice, *steps: Step, settings: Settings = REACHED) -> Office:
    office = make_office(settings)
    office.agent.start()
    for step in (promised, *steps, end):
        office.agent.do(step)
    office.open("closing")
    return office


def kept(office: Office) -> Session:
    (session,) = office.agent.store.sessions.values()
    return session


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return over(make_office)


def test_that_it_opens_at_the_words_of_the_session_at_hand(office: Office) -> None:
    assert office.held == "Message"
    assert "– Send the invoice (by Friday, March 6)" in area(office).words
    assert any("as you typed it" in words for words in shown(office))
    assert any("Without their city" in words for words in shown(office))


def test_that_what_is_copied_and_sent_is_kept_as_it_went_out(office: Office) -> None:
    write(office, "\nTake care!")
    press(office, "message.copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.endswith("Take care!")
    write(office, " And more.")
    press(office, "message.sent")

    care = kept(office).aftercare
    assert care is not None
    assert care.follow_up is not None
    assert care.follow_up.text == copied
    assert care.follow_up.sent_at == office.agent.clock.now().wall
    assert any(words.startswith("Sent today") for words in shown(office))

    office.press("Ctrl+Z")
    care = kept(office).aftercare
    assert care is not None
    assert care.follow_up is not None
    assert care.follow_up.sent_at is None


def test_that_a_mail_draft_holds_it(office: Office) -> None:
    press(office, "message.draft")

    (address,) = office.opened
    assert address.startswith("mailto:?subject=After%20our%20session")
    care = kept(office).aftercare
    assert care is not None
    assert care.follow_up is not None
    assert care.follow_up.copied_at is not None


def test_that_without_a_channel_nothing_is_copied_until_the_agent_insists(
    make_office: MakeOffice,
) -> None:
    office = over(make_office, settings=Settings())
    QGuiApplication.clipboard().setText("before")

    press(office, "message.copy")
    assert QGuiApplication.clipboard().text() == "before"
    assert marked(office) == ["{channels}"]
    assert any("Say in the settings where" in words for words in shown(office))

    press(office, "message.insist")
    press(office, "message.copy")
    care = kept(office).aftercare
    assert care is not None
    assert care.follow_up is not None
    assert [one.objections for one in care.follow_up.overrides] == [("unfilled",)]


def test_that_hours_without_their_city_are_asked_for(make_office: MakeOffice) -> None:
    office = over(make_office, settings=Settings(chat="Our chat", chat_days="12345"))

    assert marked(office) == ["{hours}"]
    assert any("in which city the hours of the chat are" in words for words in shown(office))


def test_that_an_hour_without_a_clock_is_marked(office: Office) -> None:
    write(office, "\nI call at 3:30 PM.")

    assert marked(office) == ["3:30 PM"]
    assert any("on whose clock" in words for words in shown(office))


def test_that_a_closed_session_is_still_written_to_and_acts_go_back(office: Office) -> None:
    office.agent.do(close(()))
    office.diary.read_again()
    office.open("day")
    office.desk.findChildren(DayList)[0].opened.emit(kept(office).id)
    flush()

    press(office, "message.copy")
    press(office, "message.sent")
    press(office, "check.focus.2")
    care = kept(office).aftercare
    assert care is not None
    assert care.check is not None
    assert care.check.focus == 2
    assert care.follow_up is not None
    assert care.follow_up.sent_at is not None

    office.press("Ctrl+Z")
    care = kept(office).aftercare
    assert care is not None
    assert care.check is None
    assert care.follow_up is not None
    assert kept(office).closed_at is not None
    office.open("closing")
    assert area(office).isVisible()


def test_that_own_words_are_told_to_wait_in_the_language_in_which_they_were_typed(
    office: Office,
) -> None:
    write(office, "\nPS: my own words")
    assert not any("waits in" in words for words in shown(office))

    office.diary.arrange(kept(office).id, write_in("de"))
    office.diary.looked.emit()
    flush()

    assert "What you typed waits in English: choose it above to see it." in shown(office)
    office.diary.arrange(kept(office).id, write_in("en"))
    office.diary.looked.emit()
    flush()
    assert area(office).words.endswith("PS: my own words")
    assert not any("waits in" in words for words in shown(office))


def test_that_another_language_is_taken_back_too(office: Office) -> None:
    office.diary.arrange(kept(office).id, write_in("de"))
    office.diary.looked.emit()
    flush()
    assert "Das ist kein Abschied" in area(office).words

    part(office, "booking.back").setFocus()
    office.press("Ctrl+Z")
    assert "This is not a goodbye" in area(office).words


def test_that_the_check_is_said_on_the_page_as_well(make_office: MakeOffice) -> None:
    office = over(make_office, set_modes(frozenset({Mode.SCREEN})))

    press(office, "remains.access.gone")
    press(office, "remains.secrets.none")
    press(office, "check.mistake.before.goal")
    field = part(office, "check.words")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    office.type_in("Too fast")
    assert office.diary.unfinished.get(f"check.{kept(office).id}") == "Too fast"
    office.press("Ctrl+D")

    care = kept(office).aftercare
    assert care is not None
    assert care.check is not None
    assert care.check.own_words == "Too fast"
    assert care.check.mistakes == ("before.goal",)
    assert care.access.removed_at is not None
    assert care.access.saw_none
    assert office.diary.unfinished.get(f"check.{kept(office).id}") == ""


def test_that_own_words_wait_until_the_disk_takes_them(make_office: MakeOffice) -> None:
    office = over(make_office)
    half = f"check.{kept(office).id}"
    part(office, "check.words").setFocus()
    office.type_in("Too fast")
    office.agent.store.refusal = DISK_FULL
    office.press("Return")
    assert office.diary.unfinished.get(half) == "Too fast"
    assert "Nothing was saved" in office.said

    office.agent.store.refusal = None
    office.press("Return")

    care = kept(office).aftercare
    assert care is not None
    assert care.check is not None
    assert care.check.own_words == "Too fast"
    assert office.diary.unfinished.get(half) == ""


def test_that_own_words_that_are_nowhere_kept_say_so(make_office: MakeOffice) -> None:
    office = over(make_office)
    part(office, "check.words").setFocus()
    with full(office.database):
        office.type_in("T")
        assert "Nothing was saved" in office.said


def test_that_a_session_that_did_not_happen_has_no_follow_up(make_office: MakeOffice) -> None:
    office = make_office(REACHED)
    office.agent.start()
    office.agent.do(end)
    office.agent.do(
        lambda session, now: replace(session, outcome=Outcome(Attendance.NO_SHOW, now.wall))
    )

    office.open("closing")

    assert office.desk.page.findChildren(DayList)


def test_that_the_ways_to_be_reached_are_set_once(make_office: MakeOffice) -> None:
    office = make_office()
    office.open("settings")
    assert not part(office, "settings.chat_city").isVisible()

    for name, words in (("chat", " chat.example.org "), ("mail", "a@b.org"), ("phone", "+1 22")):
        part(office, f"settings.{name}").setFocus()
        office.type_in(words)
    for day in "135":
        press(office, f"settings.chat_days.{day}")
    part(office, "settings.chat_opens").setFocus()
    office.enter("8:30")
    office.press("Return")
    part(office, "settings.chat_city").setFocus()
    office.type_in("Berlin")
    office.press("Tab")
    part(office, "settings.chat_closes").setFocus()
    office.enter("late")
    office.press("Ctrl+D", "Ctrl+,")

    told = office.drawer.settings
    assert (told.chat, told.mail, told.phone) == ("chat.example.org", "a@b.org", "+1 22")
    assert (told.chat_days, told.chat_opens, told.chat_closes) == ("135", 510, 1020)
    city = city_kept(told.chat_city)
    assert city is not None
    assert city.zone == "Europe/Berlin"


def test_that_a_full_disk_is_told_where_it_happens(make_office: MakeOffice) -> None:
    office = make_office()
    office.open("settings")
    office.drawer.is_full = True

    part(office, "settings.mail").setFocus()
    office.type_in("a")

    assert "disk" in office.said


def test_that_the_insights_of_the_call_can_be_sorted_from_here(make_office: MakeOffice) -> None:
    office = over(make_office, lambda session, _: replace(session, captures=(INSIGHT,)))
    assert "1 insight of this call can be sorted, whenever you like" in shown(office)

    press(office, "closing.insights")

    assert isinstance(office.desk.page, InsightsPage)


def test_that_what_was_written_down_in_the_call_is_changed_from_here_and_back(
    make_office: MakeOffice,
) -> None:
    office = over(make_office, lambda session, _: replace(session, captures=(INSIGHT,)))
    assert "What you wrote down in the call can still be changed." in shown(office)

    press(office, "closing.written")

    past = office.desk.page
    assert isinstance(past, PastPage)
    assert INSIGHT.text in office.said
    press(office, "past.back")
    assert past is not office.desk.page
    assert "What you wrote down in the call can still be changed." in shown(office)


def test_that_a_call_without_lines_offers_none_to_be_changed(make_office: MakeOffice) -> None:
    office = over(make_office, lambda session, _: replace(session, captures=()))

    assert not any("can still be changed" in words for words in shown(office))


def test_that_a_call_without_insights_offers_to_sort_none(office: Office) -> None:
    assert not any("can be sorted" in words for words in shown(office))
