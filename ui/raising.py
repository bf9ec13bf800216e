"""Keeps a window above the others where that is wanted, and knows what became of it."""

from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.proof import NOT_ASKED, YES, Arrives, Prospect
from app.session.delivery import Fault
from ui.alarm import Alarm

ANSWERED_WITHIN = timedelta(milliseconds=250)
"""What a window manager takes at most to do as it was asked."""


class AskAbove(Protocol):
    """Who knows whether windows are kept above others."""

    def __call__(self, window: QWidget, *, was_asked: bool) -> bool | None:
        """Whether `window` is, or would be if it `was_asked`; nothing where nobody can tell."""
        ...


def kept_above(window: QWidget, *, was_asked: bool) -> bool | None:
    """What the window manager says; another window in full screen is above even so."""
    from ui.xstate import is_kept_above, is_under_full_screen

    return is_kept_above(window, was_asked=was_asked) and not is_under_full_screen(window)


class Raising(QObject):
    """Asks for the window that is seen; `answered` when it may be told whether that was done."""

    answered = Signal()

    def __init__(self, ask: AskAbove, parent: QObject) -> None:
        """Want nothing yet."""
        super().__init__(parent)
        self.is_wanted = False
        self._ask = ask
        self._is_answered = False
        self._patience = Alarm(self)
        self._patience.rang.connect(self._answer)

    def apply(self, window: QWidget) -> None:
        """Ask for `window` what is wanted now."""
        handle = window.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, self.is_wanted)
            self._is_answered = False
            self._patience.aim(ANSWERED_WITHIN)

    def prospect(self, window: QWidget, *, on_top: bool) -> Prospect:
        """Whether a cue in `window`, which is to stand `on_top` or not, can be counted on."""
        if not window.isVisible():
            return NOT_ASKED
        if window.isMinimized():
            return Prospect(Arrives.NO, Fault.MINIMIZED)
        if self._is_answered and not window.windowHandle().isExposed():
            return Prospect(Arrives.NO, Fault.HIDDEN)
        was_asked = self.is_wanted and self._is_answered
        is_kept = on_top and self._ask(window, was_asked=was_asked)
        return YES if is_kept else Prospect(Arrives.UNKNOWN, Fault.COVERABLE)

    def _answer(self) -> None:
        self._is_answered = True
        self.answered.emit()
