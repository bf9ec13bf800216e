"""What is typed while the disk takes nothing stays, is said, and is saved later."""

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor

from app.booking.preparing import LONGEST_NOTES
from app.session.preparation import Expectation, Preparation, Verdict
from app.session.session import Session
from tests.app.fakes import DISK_FULL
from tests.ui.desk.conftest import MakeOffice
from tests.ui.desk.days_ahead import LINE, PREPARED, WISH, book, known_on_disk, open_booking
from tests.ui.desk.office import Office, flush
from tests.ui.desk.test_preparation import ring
from ui.desk.day.pad import Pad
from ui.desk.field import Area
from ui.widgets.chip import Chip
from ui.widgets.field import Field

NOTHING_SAVED = "Nothing was saved"


@pytest.fixture
def office(make_office: MakeOffice) -> Office:
    return make_office()


def fill(office: Office) -> None:
    office.agent.store.refusal = DISK_FULL


def make_room(office: Office) -> None:
    """The disk takes something again, and the agent looks elsewhere and back."""
    office.agent.store.refusal = None
    office.press("Ctrl+L")


def look_again(office: Office, session: Session) -> None:
    """Leave the page, and open it again."""
    office.press("Ctrl+D")
    office.desk.page.opened.emit(session.id)  # type: ignore[attr-defined]  # the page of the day
    flush()


def test_that_a_wish_stays_in_its_field_until_it_is_kept(office: Office) -> None:
    session = open_booking(office, Preparation())
    fill(office)
    office.hold("One thing they hope for", Field)
    office.enter("Export")
    office.press("Return")
    assert office.find(Field, "One thing they hope for").text() == "Export"
    assert office.diary.unfinished.get(f"{session.id}.wish") == "Export"
    assert NOTHING_SAVED in office.said

    office.agent.store.refusal = None
    office.press("Return")

    assert known_on_disk(office, session).expectations == (Expectation("Export"),)
    assert office.find(Field, "One thing they hope for").text() == ""
    assert office.diary.unfinished.get(f"{session.id}.wish") == ""


def test_that_notes_are_shown_as_they_were_typed_wherever_the_agent_looks(office: Office) -> None:
    session = open_booking(office, Preparation(notes="Old"))
    fill(office)
    office.hold("Notes", Pad)
    office.enter("New")
    office.hold("Back to the day")
    assert office.find(Pad, "Notes").words == "New"
    assert NOTHING_SAVED in office.said

    look_again(office, session)
    assert office.find(Pad, "Notes").words == "New"
    office.keeper.change(text_size=110)
    flush()
    assert office.find(Pad, "Notes").words == "New"

    make_room(office)
    assert known_on_disk(office, session).notes == "New"


def test_that_words_of_an_entry_are_shown_as_they_were_typed_letter_by_letter(
    office: Office,
) -> None:
    session = open_booking(office)
    fill(office)
    office.unfold(WISH)
    office.hold("In words")
    office.enter("Invo")
    ring(office.desk)
    office.enter_more("ices")
    office.hold("Back to the day")
    assert "Invoices" in office.titles

    look_again(office, session)
    assert "Invoices" in office.titles

    make_room(office)
    assert known_on_disk(office, session).expectations[0] == Expectation("Invoices", LINE)


def test_that_an_act_that_is_kept_again_keeps_what_was_typed_before(office: Office) -> None:
    session = open_booking(office)
    fill(office)
    office.hold("Notes", Pad)
    office.enter("New")
    office.hold("Back to the day")
    office.agent.store.refusal = None

    office.click("What they want Unclear", Chip)
    office.hold("Back to the day")
    office.press("Ctrl+Z")

    assert known_on_disk(office, session).notes == "New"


def test_that_whoever_is_to_be_asked_stays(office: Office) -> None:
    session = open_booking(office, Preparation(verdict=Verdict.ASK))
    fill(office)
    office.hold("Whom do you ask?", Field)
    office.enter("Ana")
    office.hold("Back to the day")
    look_again(office, session)
    assert office.find(Field, "Whom do you ask?").text() == "Ana"

    office.hold("Whom do you ask?", Field)
    office.enter("Ana B")
    ring(office.desk)
    assert NOTHING_SAVED in office.said
    office.agent.store.refusal = None
    office.desk.finish()
    flush()
    assert known_on_disk(office, session).ask_whom == "Ana B"
    assert NOTHING_SAVED not in office.said


def test_that_what_was_typed_for_one_session_is_not_another_ones(office: Office) -> None:
    session = open_booking(office)
    other = book(office, number=2)
    fill(office)
    office.hold("Notes", Pad)
    office.enter("New")
    look_again(office, other)
    assert office.find(Pad, "Notes").words == PREPARED.notes

    make_room(office)
    assert known_on_disk(office, session).notes == "New"
    assert known_on_disk(office, other).notes == PREPARED.notes


def test_that_more_notes_than_there_is_room_for_are_not_taken_and_that_is_said(
    office: Office,
) -> None:
    session = open_booking(office, Preparation(notes="ab" * (LONGEST_NOTES // 2 - 1)))
    office.hold("Notes", Pad)
    pad = office.find(Pad, "Notes")
    cursor = pad.textCursor()
    cursor.setPosition(1, QTextCursor.MoveMode.MoveAnchor)
    pad.setTextCursor(cursor)
    QGuiApplication.clipboard().setText("XYZ")

    office.press("Ctrl+V")

    assert "Notes hold 20,000 letters" in office.said
    assert pad.words.startswith("aXYb")
    office.hold("Back to the day")
    assert pad.words == known_on_disk(office, session).notes
    assert len(pad.words) == LONGEST_NOTES
    office.hold("Notes", Pad)
    office.press("Backspace")
    assert "Notes hold" not in office.said


def test_that_a_title_in_the_guide_stays_until_it_is_written(office: Office) -> None:
    office.open("guide")
    office.hold("Link or path", Field)
    office.enter("https://example.org/guide")
    (office.own / ".guide.toml.draft").mkdir()
    office.press("Return")
    assert office.find(Field, "Link or path").text() == "https://example.org/guide"

    (office.own / ".guide.toml.draft").rmdir()
    office.press("Return")
    office.unfold("example.org/guide")
    office.hold("Title")
    (office.own / ".guide.toml.draft").mkdir()
    office.enter("The guide")
    office.hold("Link or path", Field)
    assert office.find(Area, "Title").toPlainText() == "The guide"

    (office.own / ".guide.toml.draft").rmdir()
    office.desk.finish()
    office.click("The guide")
