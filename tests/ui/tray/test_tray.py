"""The tray's icon says the time and no name, and does nothing that the windows cannot."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon

from app.remote.request import Command
from tests.ui.stage import CUSTOMER, Stage, flush
from ui.hands import Hands
from ui.tray.tray import Tray

NOWHERE = "unix:path=/nowhere"


def opened(stage: Stage) -> Tray:
    """A tray of a desktop without a session bus."""
    hands = Hands(stage.program, stage.doorman.pages.append, stage.doorman.stop)
    tray = Tray(stage.program, hands, address=NOWHERE)
    tray.open()
    return tray


@pytest.fixture
def tray(stage: Stage) -> Iterator[Tray]:
    """Until the end of the test."""
    tray = opened(stage)
    yield tray
    tray.close()
    tray.deleteLater()
    flush()


def icons(tray: Tray) -> list[QSystemTrayIcon]:
    """What is in the tray."""
    del tray
    flush()
    application = QApplication.instance()
    assert application is not None
    return application.findChildren(QSystemTrayIcon)


def tip(tray: Tray) -> str:
    """What the icon says."""
    (icon,) = icons(tray)
    return icon.toolTip()


def action(tray: Tray, words: str) -> QAction:
    """An entry of its menu."""
    (icon,) = icons(tray)
    (found,) = (one for one in icon.contextMenu().actions() if one.text() == words)
    return found


def can(tray: Tray) -> dict[str, bool]:
    """Which entries can be chosen."""
    (icon,) = icons(tray)
    return {one.text(): one.isEnabled() for one in icon.contextMenu().actions() if one.text()}


def test_that_the_time_left_is_said_and_nobody_is_named(stage: Stage, tray: Tray) -> None:
    assert tip(tray) == "No session"

    stage.plan(after=12, name=CUSTOMER)
    assert tip(tray) == "Starts in 12 minutes"

    stage.wait(minutes=14)
    assert tip(tray) == "Should have started 2 minutes ago"

    stage.start(name=CUSTOMER)
    assert tip(tray) == "45 minutes left"

    stage.obey(Command.PAUSE)
    assert tip(tray) == "Paused, 45 minutes left"

    stage.obey(Command.RESUME)
    stage.wait(minutes=47)
    assert tip(tray) == "2 minutes over"

    stage.obey(Command.END)
    assert tip(tray) == "The session has ended"


def test_that_an_icon_that_was_taken_away_in_the_end_comes_back_no_more(stage: Stage) -> None:
    tray = opened(stage)
    assert len(icons(tray)) == 1
    tray.close()

    stage.start()

    assert icons(tray) == []
    tray.deleteLater()


def test_that_the_icon_is_drawn_once_a_minute(stage: Stage, tray: Tray) -> None:
    stage.start(minutes=9)
    (icon,) = icons(tray)
    first = icon.icon().cacheKey()

    stage.wait(seconds=58)
    assert icon.icon().cacheKey() == first

    stage.wait(seconds=2)
    assert icon.icon().cacheKey() != first


def test_that_the_icon_can_be_switched_off_and_on(stage: Stage, tray: Tray) -> None:
    stage.start()
    stage.settings.change(tray=False)
    assert icons(tray) == []

    stage.settings.change(tray=True)
    assert tip(tray) == "45 minutes left"


def test_that_a_line_is_answered_from_the_menu(stage: Stage, tray: Tray) -> None:
    stage.start()
    stage.wait(seconds=1)
    action(tray, "Said it").trigger()
    assert not can(tray)["Said it"]

    stage.wait(minutes=36)
    assert can(tray)["Said it"]
    action(tray, "In 1 min").trigger()
    assert not can(tray)["In 1 min"]
    assert stage.obey(Command.SAID).status != 0


def test_that_the_menu_offers_only_what_can_be_done(stage: Stage, tray: Tray) -> None:
    always = {"Show Callside": True, "Quit": True}
    assert can(tray) == {**always, "Said it": False, "In 1 min": False, "End session": False}

    stage.start()
    assert all(can(tray).values())

    action(tray, "End session").trigger()
    assert can(tray) == {**always, "Said it": False, "In 1 min": False, "End session": False}


def test_that_a_talk_is_called_so_in_the_tray(stage: Stage, tray: Tray) -> None:
    stage.obey(Command.TALK)
    stage.wait(minutes=1)
    action(tray, "End the talk").trigger()

    assert tip(tray) == "The talk has ended"


def test_that_a_click_brings_the_window_back(stage: Stage, tray: Tray) -> None:
    stage.strip.showMinimized()

    (icon,) = icons(tray)
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)

    assert not stage.strip.isMinimized()


def test_that_another_click_only_opens_the_menu(stage: Stage, tray: Tray) -> None:
    stage.strip.showMinimized()

    (icon,) = icons(tray)
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)

    assert stage.strip.isMinimized()


def test_that_leaving_a_live_session_is_asked_before_the_window(stage: Stage, tray: Tray) -> None:
    stage.start()
    stage.strip.showMinimized()

    action(tray, "Quit").trigger()

    assert not stage.strip.isMinimized()
    assert stage.strip.findChildren(QMessageBox)
    assert stage.doorman.stops == 0


def test_that_an_idle_program_is_left_at_once(stage: Stage, tray: Tray) -> None:
    action(tray, "Quit").trigger()

    assert stage.doorman.stops == 1


def test_that_a_cue_before_the_start_is_answered_without_asking_whether_it_was_said(
    stage: Stage, tray: Tray
) -> None:
    stage.plan(after=12)
    stage.wait(minutes=2)
    assert can(tray)["OK"]
    assert can(tray)["In 1 min"]
    stage.wait(seconds=1)

    action(tray, "OK").trigger()

    assert not can(tray)["Said it"]
