"""Lets the text cursor come to rest: blinking wakes the processor, and moves beside a call."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.alarm import Alarm

AFTER_THE_LAST_KEY = timedelta(seconds=5)
STEADY = 0


class RestingCursor(QObject):
    """Blinks as the desktop has it while somebody types, and stands still after that."""

    def __init__(self, application: QApplication, alarm: Alarm, parent: QObject) -> None:
        """Care for whichever text field has the keyboard, from now on."""
        super().__init__(parent)
        self._hints = application.styleHints()
        self._usual = self._hints.cursorFlashTime()
        self._alarm = alarm
        self._alarm.rang.connect(self._rest)
        application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, application.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key in the field is a sign of life; it is only overheard."""
        if event.type() is QEvent.Type.KeyPress:
            self._blink()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if new is not None and new.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            new.installEventFilter(self)
            self._blink()

    def _blink(self) -> None:
        self._hints.setCursorFlashTime(self._usual)
        self._alarm.aim(AFTER_THE_LAST_KEY)

    def _rest(self) -> None:
        self._hints.setCursorFlashTime(STEADY)
