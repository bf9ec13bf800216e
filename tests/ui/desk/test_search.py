"""What was written is found while one types, with the found words marked."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.history.history import History, UnreadableError
from app.refusal import Reason, Refusal
from tests.app.history.test_search import noted
from tests.ui.desk.office import Office
from tests.ui.desk.past import keep_past
from ui.beside import in_a_thread
from ui.desk.history.chronicle import Errand
from ui.desk.history.hit_model import FACE, HitFace
from ui.desk.history.hits import Hits
from ui.desk.history.past_page import PastPage
from ui.desk.history.search_page import SearchPage


@pytest.fixture
def past(office: Office) -> Iterator[Office]:
    """A desk open at the search, with twenty-one sessions behind it."""
    keep_past(office)
    office.open("keys")
    office.press("Ctrl+F")
    yield office
    QGuiApplication.clipboard().clear()


def paste(office: Office, words: str) -> None:
    """Put words of any script into the field in use."""
    QGuiApplication.clipboard().setText(words)
    office.press("Ctrl+V")


def faces(office: Office) -> list[HitFace]:
    (hits,) = office.desk.findChildren(Hits)
    return [hits.found.index(row).data(FACE) for row in range(hits.found.rowCount())]


def test_that_the_search_opens_with_the_keyboard_in_its_field(past: Office) -> None:
    assert isinstance(past.desk.page, SearchPage)
    assert past.held == "Search in everything written"
    assert "whatever you wrote" in past.said


def test_that_results_come_as_one_types(past: Office) -> None:
    past.type_in("kr")
    assert "Newest first." in past.said
    assert {face.name.text for face in faces(past)} == {"Zoë Krüger"}

    past.type_in("uger wifi")
    assert "Nothing found." in past.said
    past.enter("cafe")

    assert "Best first." in past.said
    face = faces(past)[0]
    assert face.line.text == "It is fine on the café Wi-Fi"
    assert [face.line.text[start:end] for start, end in face.line.marks] == ["café"]
    assert face.beside.endswith("written down in the call")


def test_that_a_session_is_shown_by_each_of_its_lines(past: Office) -> None:
    both = noted("Reports should be exported as PDF")
    lines = (*both.captures, *noted("Send the export steps").captures)
    past.agent.store.sessions[both.id] = replace(both, name="Bob", captures=lines)
    past.type_in("export")

    told = [(face.name.text, face.line.text) for face in faces(past)]

    assert ("Bob", "Send the export steps") in told
    assert ("Bob", "Reports should be exported as PDF") in told


def test_that_return_opens_the_session_that_was_found_and_back_comes_back(past: Office) -> None:
    paste(past, "田中")
    (hits,) = past.desk.findChildren(Hits)
    hits.setFocus(Qt.FocusReason.TabFocusReason)
    past.press("Return")

    assert isinstance(past.desk.page, PastPage)
    assert "田中 花子" in past.said
    past.click("Back")
    assert isinstance(past.desk.page, SearchPage)
    assert {face.name.text for face in faces(past)} == {"田中 花子"}


def test_that_hits_are_read_aloud(past: Office) -> None:
    past.type_in("wrong day")

    assert [face.told for face in faces(past)] == [
        "Kenji Mori, 28 Feb 2026 · written after it, the wrong day"
    ]


def test_that_a_session_that_is_gone_is_told(past: Office) -> None:
    paste(past, "krüger")
    past.agent.store.sessions.clear()
    (hits,) = past.desk.findChildren(Hits)
    hits.setFocus(Qt.FocusReason.TabFocusReason)
    past.press("Return")

    assert isinstance(past.desk.page, PastPage)
    assert "Krüger" not in past.said


class Blank:
    """A history of nothing."""

    def close(self) -> None:
        """Nothing to let go of."""


def blank() -> History:
    return Blank()  # type: ignore[return-value]  # nobody reads it


def test_that_of_what_was_asked_meanwhile_only_the_last_is_read() -> None:
    jobs: list[Callable[[], None]] = []
    came: list[str] = []
    errand = Errand[str](blank, jobs.append)
    errand.came.connect(came.append)

    for word in ("n", "ne", "nee", "need"):
        errand.read(lambda _history, word=word: word)  # type: ignore[misc]  # bound as it is
    jobs.pop()()
    jobs.pop()()

    assert jobs == []
    assert came == ["need"]


def test_that_the_window_does_not_wait_for_the_disk(qtbot: QtBot) -> None:
    slow, errand = Event(), Errand[str](blank, in_a_thread)

    def read(history: History) -> str:
        del history
        slow.wait(5)
        return "read"

    with qtbot.waitSignal(errand.came) as came:
        errand.read(read)
        slow.set()

    assert came.args == ["read"]


def test_that_what_cannot_be_read_is_told() -> None:
    refusal = Refusal(Reason.NOT_READ, "damaged")

    def unreadable() -> History:
        raise UnreadableError(refusal)

    came: list[object] = []
    errand = Errand[str](unreadable, lambda job: job())
    errand.came.connect(came.append)
    errand.read(lambda _: "")

    assert came == [refusal]


def test_that_an_errand_that_breaks_off_is_told_and_the_next_one_goes() -> None:
    came: list[object] = []
    errand = Errand[str](blank, lambda job: job())
    errand.came.connect(came.append)

    def broken(history: History) -> str:
        del history
        raise OverflowError

    with pytest.raises(OverflowError):
        errand.read(broken)
    errand.read(lambda _: "read")

    assert came == [Refusal(Reason.NOT_READ, "unforeseen"), "read"]


def test_that_a_refusal_stands_on_the_page(past: Office) -> None:
    paste(past, "krüger")
    past.chronicle._searching.came.emit(Refusal(Reason.NOT_READ, "damaged"))  # noqa: SLF001

    assert faces(past) == []
    assert not any(hits.isVisible() for hits in past.desk.findChildren(Hits))
    assert "Earlier sessions cannot be read" in past.said
    assert "Nothing found" not in past.said
    past.press("Ctrl+H")
    assert "cannot be read" not in past.said
