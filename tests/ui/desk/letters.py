"""Sessions whose customers are to be written to, and hands on what is written."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.session.booking import Booking
from app.session.session import Session
from tests.app.booking.fakes import HOUR, NEW_YORK, NOW, READY, planned
from tests.ui.desk.office import Office, flush
from ui.desk.day.day_list import DayList
from ui.desk.writing import Writing

START = NOW + HOUR
"""10 in New York."""
NIGHT = NOW + timedelta(hours=17)
"""2 in the night there."""


def untold(number: int = 1, **booking: object) -> Session:
    """A session of which its customer knows nothing yet."""
    session = planned(START, number=number)
    fresh = Booking(NOW - 24 * HOUR, NEW_YORK, preparation=READY, mail="marina@example.com")
    return replace(session, booking=replace(fresh, **booking))


def open_at(office: Office, session: Session) -> None:
    """Plan a session, and open its page."""
    office.agent.keeper.put_back(session)
    office.diary.read_again()
    office.open("day")
    office.desk.findChildren(DayList)[0].opened.emit(session.id)
    flush()


def part(office: Office, name: str) -> QWidget:
    """The part of the page that the program calls so."""
    (found,) = office.desk.page.findChildren(QWidget, name)
    return found


def area(office: Office, name: str = "message.text") -> Writing:
    """A field for what a customer will read."""
    found = part(office, name)
    assert isinstance(found, Writing)
    return found


def press(office: Office, name: str) -> None:
    """Press a button of the page by what the program calls it."""
    button = part(office, name)
    assert isinstance(button, QAbstractButton)
    assert button.isVisible(), name
    button.setFocus()
    button.click()
    flush()


def write(office: Office, words: str, name: str = "message.text") -> None:
    """Type behind what is there."""
    field = area(office, name)
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    office.type_in(words)


def marked(office: Office, name: str = "message.text") -> list[str]:
    """The words that are marked."""
    return [one.cursor.selectedText() for one in area(office, name).extraSelections()]


def booking(office: Office, number: int = 1) -> Booking:
    """What is kept of a session."""
    session = next(one for one in office.agent.store.sessions.values() if one.id.int == number)
    assert session.booking is not None
    return session.booking


def shown(office: Office) -> list[str]:
    """All that the page says."""
    labels = office.desk.page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def keep_own(office: Office, text: str) -> None:
    """Write words of the agent's own, as an agent might."""
    (office.own / "messages").mkdir(exist_ok=True)
    head = 'version = 1\nowner = "Me"\ndate = 2026-03-02\n'
    (office.own / "messages" / "en.toml").write_text(head + text)
