"""The text cursor blinks while somebody types, and comes to rest soon after."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.doubles import HandAlarm
from ui.cursor import RestingCursor

FIVE_SECONDS = timedelta(seconds=5)


class Desktop:
    """A window with a text field and a box, and the cursor in it."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        """The field has the keyboard."""
        self.hints = application.styleHints()
        self.usual = self.hints.cursorFlashTime()
        self.window, self.field, self.box = QWidget(), QLineEdit(), QCheckBox()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.box)
        qtbot.addWidget(self.window)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.field.setFocus()
        self.alarm = HandAlarm()
        self.life = QObject()
        self.cursor = RestingCursor(application, self.alarm, self.life)

    @property
    def blinks(self) -> bool:
        """Whether Qt lets cursors blink."""
        return self.hints.cursorFlashTime() == self.usual


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """The cursor as it was, afterwards."""
    desktop = Desktop(qapp, qtbot)
    assert desktop.usual > 0
    yield desktop
    desktop.hints.setCursorFlashTime(desktop.usual)


def test_that_the_cursor_rests_five_seconds_after_the_last_key(desktop: Desktop) -> None:
    QTest.keyClick(desktop.field, Qt.Key.Key_A)
    assert desktop.blinks
    assert desktop.alarm.delay == FIVE_SECONDS

    desktop.alarm.rang.emit()

    assert desktop.hints.cursorFlashTime() == 0


def test_that_the_next_key_wakes_it(desktop: Desktop) -> None:
    desktop.alarm.rang.emit()
    desktop.alarm.rest()

    QTest.keyClick(desktop.field, Qt.Key.Key_A)

    assert desktop.blinks
    assert desktop.alarm.delay == FIVE_SECONDS
    assert desktop.field.text() == "a"


def test_that_coming_back_to_a_field_wakes_it(desktop: Desktop) -> None:
    desktop.box.setFocus()
    desktop.alarm.rang.emit()

    desktop.field.setFocus()

    assert desktop.blinks


def test_that_what_takes_no_text_leaves_it_alone(desktop: Desktop) -> None:
    desktop.alarm.rang.emit()
    desktop.alarm.rest()

    desktop.box.setFocus()
    QTest.keyClick(desktop.box, Qt.Key.Key_A)

    assert not desktop.blinks
    assert desktop.alarm.delay is None
