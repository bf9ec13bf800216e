"""A quiet act: words that can be pressed, without a box."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import SECONDARY, Theme
from ui.widgets.lines import leading, lines_of
from ui.widgets.painting import focus_ring
from ui.widgets.press import is_press

HEIGHT = 28
TARGET = 24
SIDE = 4
RADIUS = 5


class Link(QPushButton):
    """Words in the colour of what can be pressed, underlined."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        """Show `words`."""
        super().__init__(words, parent)
        self._theme = theme
        font = QFont(theme.font(SECONDARY, QFont.Weight.Medium))
        font.setUnderline(True)
        self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def _high(self) -> int:
        """One line, and never too small a target."""
        return max(self._theme.px(HEIGHT), TARGET)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(ceil(self._advance(self.text())) + 2 * SIDE + 1, self._high)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows break the words, never a letter."""
        longest = max(map(self._advance, self.text().split()), default=0)
        return QSize(ceil(longest) + 2 * SIDE + 1, self._high)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        high = len(self._lines(width)) * QFontMetricsF(self.font()).height()
        return max(self._high, ceil(high) + 2 * SIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses, too."""
        if is_press(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the ring while they have the keyboard."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.text if self.isDown() or self.underMouse() else tokens.accent))
        side = leading(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter
        room = box.adjusted(SIDE, 0, -SIDE, 0)
        painter.drawText(room, side, "\n".join(self._lines(self.width())))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _lines(self, width: int) -> list[str]:
        return lines_of(self.text(), self.font(), width - 2 * SIDE)

    def _advance(self, words: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(words)
