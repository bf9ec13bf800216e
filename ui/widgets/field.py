"""Fields of one line in the same box: for words, for a number."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QSpinBox, QWidget

from ui.theme import BODY, Theme
from ui.widgets.painting import focus_ring, painter_on, rounded

HEIGHT = 36
WIDTH = 72
SIDE = 9
RADIUS = 7
OWN_SIDE = 2
"""What Qt leaves free in a line edit by itself."""


class Field(QLineEdit):
    """One line; `textEdited` tells of typing, `editingFinished` of its end."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Empty, and called `name`."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFont(theme.font(BODY))
        self.setPalette(clear_palette(theme))
        self.setFrame(False)
        side = theme.px(SIDE) - OWN_SIDE
        self.setTextMargins(side, 0, side, 0)
        self.setFixedHeight(theme.px(HEIGHT))

    def put(self, text: str) -> None:
        """Show `text` from its start."""
        self.setText(text)
        self.setCursorPosition(0)

    def is_cut(self, words: str, width: int) -> bool:
        """Whether a field of that width is too narrow for `words`."""
        margins = self.textMargins()
        room = width - margins.left() - margins.right() - 2 * OWN_SIDE
        return self.fontMetrics().horizontalAdvance(words) > room

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the window as long as no typing can be taken back."""
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if _is_to_end(event) or (_is_asked(event) and is_undo and not self.isUndoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and Qt's text on it."""
        paint_box(self, self._theme, self, focused=self.hasFocus())
        super().paintEvent(event)


class NumberField(QSpinBox):
    """A number; typed, or stepped by the arrow keys."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Called `name`."""
        super().__init__()
        self._theme = theme
        dress(self, theme, name)

    def event(self, event: QEvent) -> bool:
        """A key that the window has is the window's."""
        if _is_to_end(event):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and Qt's text on it."""
        paint_box(self, self._theme, self, focused=self.hasFocus())
        super().paintEvent(event)


def _is_asked(event: QEvent) -> bool:
    """Whether Qt asks for a key before the window has it."""
    return event.type() is QEvent.Type.ShortcutOverride


def _is_to_end(event: QEvent) -> bool:
    """Whether that key goes to the end of the line, as Ctrl+E on X11: where no window has it."""
    is_end = isinstance(event, QKeyEvent) and event.matches(
        QKeySequence.StandardKey.MoveToEndOfLine
    )
    return _is_asked(event) and is_end


def dress(field: QAbstractSpinBox, theme: Theme, name: str) -> None:
    """Without a frame, and without buttons too small to hit."""
    field.setAccessibleName(name)
    field.setFont(theme.font(BODY))
    field.setPalette(clear_palette(theme))
    field.setFrame(False)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setFixedHeight(theme.px(HEIGHT))
    field.setMinimumWidth(theme.px(WIDTH))


def clear_palette(theme: Theme) -> QPalette:
    """The palette of a field whose ground we paint."""
    palette = QPalette(theme.palette)
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    return palette


def paint_box(canvas: QWidget, theme: Theme, field: QWidget, *, focused: bool) -> None:
    """The box of a field; a ring while the keyboard is in it."""
    painter = painter_on(canvas)
    tokens, box = theme.tokens, QRectF(canvas.rect())
    fill = tokens.surface if field.isEnabled() else tokens.sunken
    rounded(painter, box, RADIUS, fill, (tokens.border, 1.0))
    if focused:
        focus_ring(painter, box, RADIUS, tokens.accent)
    painter.end()
