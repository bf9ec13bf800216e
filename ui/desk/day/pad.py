"""A field for notes: as many lines and breaks as the agent types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.desk.field import Area
from ui.theme import Theme
from ui.widgets.thin_bar import ThinBar

LEAST_LINES, MOST_LINES = 4, 18


class Pad(Area):
    """Return begins a line; leaving ends the typing; what goes beyond its room is left out."""

    filled = Signal()
    """More was typed than there is room for."""

    def __init__(self, theme: Theme, name: str, most: int, least_lines: int = LEAST_LINES) -> None:
        """Empty, called `name`, with room for `most` letters; `least_lines` high at least."""
        super().__init__(theme, name)
        self._most = most
        self._added = range(0)
        self.document().contentsChange.connect(self._on_contents)
        line = self.fontMetrics().lineSpacing()
        self._least = least_lines * line + 2 * self._side
        self._most_high = MOST_LINES * line + 2 * self._side
        self.setVerticalScrollBar(ThinBar(theme))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Also Return is typed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            QPlainTextEdit.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    def _on_contents(self, place: int, _gone: int, added: int) -> None:
        self._added = range(place, min(place + added, self._length))

    @property
    def _length(self) -> int:
        """How long it is, as Qt counts."""
        return self.document().characterCount() - 1

    def _on_changed(self) -> None:
        """Of what was just added, its end is left out as far as it goes beyond."""
        added, beyond = self._added, max(self._length - self._most, 0)
        cut = added[len(added) - min(beyond, len(added)) :]
        if not cut:
            super()._on_changed()
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(cut.start)
        cursor.setPosition(cut.stop, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.filled.emit()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need, from room to begin to what the page can show."""
        return min(max(super().heightForWidth(width), self._least), self._most_high)
