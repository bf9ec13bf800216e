"""Fields for what a customer will read: places in them can be marked."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from ui.desk.field import Area

Span = tuple[int, int]
"""A place, from its first character to behind its last."""


class Writing(Area):
    """One line that wraps; what is marked is underlined, and not by its colour alone."""

    def mark(self, places: Iterable[Span]) -> None:
        """Mark these places, and no others."""
        self.setExtraSelections([self._marked(*place) for place in places])

    def seek(self, place: Span) -> None:
        """Go behind a place, with the keyboard in the field: the next key takes nothing away."""
        cursor = self._cursor(*place)
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _marked(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        look, ink = QTextCharFormat(), QColor(self._theme.tokens.must)
        look.setForeground(ink)
        look.setUnderlineColor(ink)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        marked = QTextEdit.ExtraSelection()
        marked.cursor = self._cursor(start, end)
        marked.format = look
        return marked

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor, words = self.textCursor(), self.words
        cursor.setPosition(_units(words[:start]))
        cursor.setPosition(_units(words[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


class LongWriting(Writing):
    """Several lines: Return breaks them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is for the text."""
        QPlainTextEdit.keyPressEvent(self, event)


def _units(words: str) -> int:
    """How long Qt, which counts in units of UTF-16, takes `words` to be."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
