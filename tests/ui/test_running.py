"""One run of the program, to its end."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QPushButton, QSystemTrayIcon

from app.alert import Touch, Touched
from app.records.typed import Half, keep_half
from app.remote.request import Command
from app.session.capture import CaptureKind
from app.session.session import Session
from app.talks.opening import prepare_talk, start_talk
from app.zone import DAY
from tests.app.people.fakes import TODAY, met, promised
from tests.app.talks.fakes import talk
from tests.ui.desk.moved import Endless, choose
from tests.ui.stage import Stage, flush
from tests.ui.unveiled import leaks
from ui.desk.desk import Desk
from ui.desk.history.search_page import SearchPage
from ui.desk.pages import MOVING, SEARCH
from ui.desk.people.promises_page import PromisesPage
from ui.desk.put_aside_page import PutAsidePage
from ui.morning import KEY
from ui.running import Running

DUE = met(1, promised(1, TODAY), promised(2, TODAY - DAY))


@pytest.fixture
def running(stage: Stage) -> Iterator[Running]:
    """A run in whose morning something is due."""
    stage.program.parts.store.save(DUE)
    with a_run(stage) as running:
        yield running


@contextmanager
def a_run(stage: Stage) -> Iterator[Running]:
    """A run on the disk of the stage, with what it loads after its first paint."""
    with socket.socket(socket.AF_UNIX) as door:
        running = Running(stage.program.parts, door, lambda: None)
        running._know_customers()  # noqa: SLF001 - what follows the first paint
        running.open()
        yield running
        running.close()
        windows = running.program.windows
        for part in (*desks(), windows.strip, windows.pill, running):
            part.deleteLater()
        flush()


def desks() -> list[Desk]:
    """Every desk that was made."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Desk)]


def press_message(stage: Stage) -> None:
    """Press *Open* on what the morning said."""
    assert [alert.key for alert in stage.notifier.told] == [KEY]
    stage.notifier.hear(Touched(KEY, Touch.OPENED))
    flush()


def test_that_what_was_typed_over_a_line_is_taken_over_after_a_crash(stage: Stage) -> None:
    stage.start()
    stage.obey(Command.CAPTURE, text="Two shops", kind=CaptureKind.NOTE)
    session = stage.program.session
    assert session is not None
    half = Half("Two shops and a st")
    keep_half(session.id, session.captures[0].id, half, stage.program.parts.unfinished)

    with a_run(stage) as running:
        session = running.program.session
        assert session is not None
        (line,) = session.captures
        assert line.text == "Two shops and a st"


def test_that_a_run_that_ends_right_after_its_first_paint_begins_nothing_more(
    stage: Stage, qapp: QApplication
) -> None:
    with a_run(stage) as running:
        running.program.windows.strip.painted.emit()

    assert qapp.findChildren(QSystemTrayIcon) == []


def test_that_the_desk_is_gone_before_the_program_is_taken_apart(running: Running) -> None:
    running.open_desk("plan")
    flush()
    (desk,) = desks()
    field = QApplication.focusWidget()
    assert field is not None
    assert desk.isAncestorOf(field)

    running.close()

    assert not desk.isVisible()
    assert not field.hasFocus()


@pytest.mark.parametrize("page, is_ours", [("promises", True), ("settings", False)])
def test_that_the_desk_stays_with_nothing_of_ours_as_a_talk_begins(
    running: Running, page: str, *, is_ours: bool
) -> None:
    keeper = running.program.plays.real.keeper
    running.open_desk(page)
    (desk,) = desks()
    assert isinstance(prepare_talk(keeper, running.program.parts.words), Session)
    before = desk.page

    start_talk("Ada", "", keeper, running.program.parts.words)

    assert desk.isVisible()
    assert isinstance(desk.page, PutAsidePage) is is_ours
    assert (desk.page is before) is not is_ours


@pytest.mark.usefixtures("running")
def test_that_the_message_of_the_morning_opens_the_promises(stage: Stage) -> None:
    press_message(stage)

    (desk,) = desks()
    assert desk.isVisible()
    assert isinstance(desk.page, PromisesPage)


def test_that_no_message_opens_the_names_while_they_are_to_be_out_of_sight(
    stage: Stage, running: Running
) -> None:
    running.program.discreet.publish(True)  # noqa: FBT003 - as the observable has it
    press_message(stage)
    assert not any(desk.isVisible() for desk in desks())

    strip = running.program.windows.strip
    next(one for one in strip.findChildren(QPushButton) if one.text() == "Show them").click()
    flush()

    (desk,) = desks()
    assert desk.isVisible()
    assert not running.program.discreet.value


def test_that_the_page_of_what_was_put_aside_goes_while_it_is_discreet(
    stage: Stage, running: Running
) -> None:
    held, aside = talk(9), "Zyx: the billing bug"
    assert stage.program.parts.store.save(held) is None
    assert stage.program.parts.talks().keep_aside(held.id, (aside,)) is None
    running.open_desk(SEARCH)
    (desk,) = desks()
    page = desk.page
    assert isinstance(page, SearchPage)
    page.opened.emit(held.id)
    flush()
    assert aside in leaks(desk)

    running.program.discreet.publish(True)  # noqa: FBT003 - as the observable has it
    flush()
    seen = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert not [words for window in seen for words in leaks(window)]
    running.open_desk(SEARCH)
    flush()
    assert not desk.isVisible()


def test_that_an_export_is_over_before_the_program_is(stage: Stage) -> None:
    files = Endless()
    with socket.socket(socket.AF_UNIX) as door:
        parts = replace(stage.program.parts, files=lambda: files)
        running = Running(parts, door, lambda: None)
        running.open_desk(MOVING)
        flush()
        (desk,) = desks()
        desk.page.findChildren(QPushButton, "moving.export")[0].click()
        choose(desk, "/srv/all.json")
        assert files.began.wait(5)

        running.close()

        assert files.ended == ["stopped"]
        windows = running.program.windows
        for part in (desk, windows.strip, windows.pill, running):
            part.deleteLater()
        flush()
