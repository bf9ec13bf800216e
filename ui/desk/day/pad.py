"""A field for notes: as many lines and breaks as the agent types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.desk.field import Area
from ui.theme import Theme

LEAST_LINES = 4


class Pad(Area):
    """Return begins a line; leaving ends the typing."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Empty, and called `name`."""
        super().__init__(theme, name)
        self._least = LEAST_LINES * self.fontMetrics().lineSpacing() + 2 * self._side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Also Return is typed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            QPlainTextEdit.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need, and room to begin."""
        return max(super().heightForWidth(width), self._least)
