"""Lets the text cursor come to rest: blinking wakes the processor, and moves beside a call."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.alarm import Alarm

AFTER_THE_LAST_KEY = timedelta(seconds=5)
STEADY = 0


class RestingCursor(QObject):
    """Blinks as the desktop has it while somebody types, and stands still after that."""

    def __init__(self, alarm: Alarm | None = None, parent: QObject | None = None) -> None:
        """Care for whichever text field has the keyboard, from now on."""
        super().__init__(parent)
        self._hints = QApplication.styleHints()
        self._usual = self._hints.cursorFlashTime()
        self._field: QWidget | None = None
        self._alarm = alarm or Alarm(self)
        self._alarm.rang.connect(self._rest)
        focus = QApplication.instance()
        if isinstance(focus, QApplication):
            focus.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key in the field is a sign of life; it is only overheard."""
        if event.type() is QEvent.Type.KeyPress:
            self._blink()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if self._field is not None:
            self._field.removeEventFilter(self)
        takes_text = new is not None and new.testAttribute(
            Qt.WidgetAttribute.WA_InputMethodEnabled
        )
        self._field = new if takes_text else None
        if self._field is None:
            self._alarm.rest()
            return
        self._field.installEventFilter(self)
        self._blink()

    def _blink(self) -> None:
        self._hints.setCursorFlashTime(self._usual)
        self._alarm.aim(AFTER_THE_LAST_KEY)

    def _rest(self) -> None:
        self._hints.setCursorFlashTime(STEADY)
