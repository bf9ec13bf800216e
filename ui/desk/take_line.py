"""A sentence about a name that is in use, and one key to take it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.keys import ARROWS
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

KEY = "Alt+Return"


class TakeLine(Wrap):
    """Seen while there is something to take; `taken` comes with it.

    The keyboard passes it by, so that the way from field to field is always the same.
    """

    taken = Signal(str)

    def __init__(self, theme: Theme, around: QWidget) -> None:
        """Nothing to take; the key works wherever the keyboard is in `around`."""
        self._name = ""
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        native = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        cap = native.replace("Return", ARROWS["Return"])
        self.button = Button(theme, Face(translate("Insights", "Take it"), "check", cap))
        super().__init__(self._words, self.button)
        self.button.setAccessibleDescription(native)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self._take)
        shortcut = QShortcut(QKeySequence(KEY), around)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._take)
        self.hide()

    def offer(self, name: str, words: str) -> bool:
        """Say `words` about `name`, or nothing without one; whether it came or went."""
        had, self._name = bool(self._name), name
        self._words.setText(words if name else "")
        self.setVisible(bool(name))
        return had is not bool(name)

    def _take(self) -> None:
        if self._name:
            self.taken.emit(self._name)
