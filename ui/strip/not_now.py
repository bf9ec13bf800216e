"""Holds the keyboard where nothing can be typed now, so that no letter acts as a key."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.strip.bookmark import Control, control_in_use, take_up
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.ground import Ground
from ui.widgets.press import is_press
from ui.widgets.text import Text
from ui.wording import translate

ELSEWHERE = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""Why the keyboard goes, to come back."""


class NotNow(Ground):
    """Letters end here until Return or Escape; the keyboard goes back to where it was."""

    def __init__(self, theme: Theme) -> None:
        """Folded."""
        super().__init__(theme)
        self._title = Text(theme, BODY, QFont.Weight.DemiBold)
        self._hint = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._hint.setText(translate("NotNow", "Enter or Esc gives the keys back."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._in_use: Control | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        self.hide()

    def hold(self, *, is_hidden: bool) -> None:
        """Take the keyboard, and say so; why, where names and words are hidden."""
        hidden = translate("NotNow", "Nothing can be typed while names and words are hidden")
        here = translate("NotNow", "Nothing can be typed here now")
        self._title.setText(hidden if is_hidden else here)
        self.setAccessibleName(f"{self._title.text()}. {self._hint.text()}")
        if self.isHidden():
            self._in_use = control_in_use(self.window())
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> bool:
        """Give the keyboard back; whether it was held."""
        if self.isHidden():
            return False
        if self.hasFocus():
            self.window().setFocus()
            take_up(self.window(), self._in_use)
        self.hide()
        return True

    def event(self, event: QEvent) -> bool:
        """A letter is asked for before it is a key."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed goes nowhere."""
        if event.key() == Qt.Key.Key_Escape or is_press(event):
            self.fold()
        elif not _is_typed(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever turns to something else has the keys."""
        super().focusOutEvent(event)
        if event.reason() not in ELSEWHERE:
            self.hide()


def _is_typed(event: QEvent) -> bool:
    """Whether it stands for a letter, a sign or a space."""
    held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    if not isinstance(event, QKeyEvent) or event.modifiers() & ~held:
        return False
    return bool(event.text()) and event.text().isprintable()
