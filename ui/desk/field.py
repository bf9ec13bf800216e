"""A field that is as high as its words need, and how a field stands below its name."""

from math import ceil

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QPlainTextEdit,
    QSizePolicy,
)

from ui.theme import BODY, Theme
from ui.widgets.field import HEIGHT, SIDE, clear_palette, paint_box

WIDTH = 240
LONGEST_PASTE = 40_000
"""Letters."""
CURSOR = 1
SPARE = 1
"""Without it Qt thinks that the last line is cut."""
PARAGRAPH, LINE = "\u2029", "\u2028"
"""How Qt ends a paragraph, and a line within one."""
QUIET_REASONS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


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

    @property
    def words(self) -> str:
        """What it holds; Qt's own reading loses spaces that keep words together."""
        return self.document().toRawText().replace(PARAGRAPH, "\n").replace(LINE, "\n")

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

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, of a text that is longer than anybody writes only so much as can be laid out."""
        if len(source.text()) > LONGEST_PASTE:
            bounded = QMimeData()
            bounded.setText(source.text()[:LONGEST_PASTE])
            source = bounded
        super().insertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving ends the typing."""
        super().focusOutEvent(event)
        if event.reason() not in QUIET_REASONS:
            self.finished.emit()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        layout = QTextLayout(self.words.replace("\n", LINE), self.font())
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
        self.typed.emit(self.words)
