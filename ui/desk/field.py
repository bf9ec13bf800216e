"""Fields to type into: one line, or as many as the words need."""

from math import ceil

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.painting import focus_ring, rounded
from ui.widgets.text import Text

HEIGHT = 36
SIDE = 9
RADIUS = 7
WIDTH = 240
OWN_SIDE = 2
"""What Qt leaves free in a line edit by itself."""
CURSOR = 1
SPARE = 1
"""Without it Qt thinks that the last line is cut."""
QUIET_REASONS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and Qt's text on it."""
        paint_box(self, self._theme, self, focused=self.hasFocus())
        super().paintEvent(event)


class Area(QPlainTextEdit):
    """Several lines without a break of their own; Return ends the typing."""

    typed = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        """Empty, and called `name`."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFont(theme.font(BODY))
        self.setPalette(clear_palette(theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self._side = theme.px(SIDE)
        self.document().setDocumentMargin(self._side)
        self.textChanged.connect(self._on_changed)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, text: str) -> None:
        """Show `text`; nobody typed it."""
        with QSignalBlocker(self):
            self.setPlainText(text)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A break would not be kept: lists are lines."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving ends the typing."""
        super().focusOutEvent(event)
        if event.reason() not in QUIET_REASONS:
            self.finished.emit()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        layout = QTextLayout(self.toPlainText(), self.font())
        option = QTextOption()
        option.setWrapMode(self.wordWrapMode())
        layout.setTextOption(option)
        layout.beginLayout()
        height, least = 0.0, QFontMetricsF(self.font()).lineSpacing()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - 2 * self._side - CURSOR, 1))
            line.setLeadingIncluded(True)
            height += line.height()
        layout.endLayout()
        return ceil(max(height, least)) + 2 * self._side + SPARE

    def sizeHint(self) -> QSize:
        """A line of usual length."""
        width = self._theme.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line of a few words."""
        return QSize(self._theme.px(WIDTH) // 2, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and Qt's text on it."""
        paint_box(self.viewport(), self._theme, self, focused=self.hasFocus())
        super().paintEvent(event)

    def _on_changed(self) -> None:
        self.updateGeometry()
        self.typed.emit(self.toPlainText())


def clear_palette(theme: Theme) -> QPalette:
    """The palette of a field whose ground we paint."""
    palette = QPalette(theme.palette)
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    return palette


def paint_box(canvas: QWidget, theme: Theme, field: QWidget, *, focused: bool) -> None:
    """The box of a field; a ring while the keyboard is in it."""
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tokens, box = theme.tokens, QRectF(canvas.rect())
    fill = tokens.surface if field.isEnabled() else tokens.sunken
    rounded(painter, box, RADIUS, fill, (tokens.border, 1.0))
    if focused:
        focus_ring(painter, box, RADIUS, tokens.accent)
    painter.end()


def labelled(theme: Theme, words: str, field: QWidget) -> QVBoxLayout:
    """A field below its name."""
    label = Text(theme, SECONDARY, QFont.Weight.Medium, theme.tokens.text_2)
    label.setText(words)
    label.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    column.addWidget(field)
    if isinstance(field, QAbstractButton):
        column.setAlignment(field, Qt.AlignmentFlag.AlignLeading)
    return column
