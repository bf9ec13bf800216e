"""A field for notes: as many lines and breaks as the agent types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.desk.field import Area
from ui.theme import Theme
from ui.widgets.thin_bar import ThinBar

LEAST_LINES, MOST_LINES = 4, 18


class Pad(Area):
    """Return begins a line; leaving ends the typing."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Empty, and called `name`."""
        super().__init__(theme, name)
        line = self.fontMetrics().lineSpacing()
        self._least = LEAST_LINES * line + 2 * self._side
        self._most_high = MOST_LINES * line + 2 * self._side
        self.setVerticalScrollBar(ThinBar(theme))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Also Return is typed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            QPlainTextEdit.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need, from room to begin to what the page can show."""
        return min(max(super().heightForWidth(width), self._least), self._most_high)
