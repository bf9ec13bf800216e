"""Words on the window: wrapped, in one of the few sizes."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import BODY, Theme
from ui.widgets.lines import BREAK, break_lines, shortened

ENDLESS = 100_000
NARROWEST = 40


class Text(QLabel):
    """A label that wraps, also inside a word too long for it, and takes its colour by name."""

    def __init__(
        self,
        theme: Theme,
        size: float = BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
        ink: str = "",
    ) -> None:
        """Show nothing yet."""
        super().__init__()
        self._heights: dict[int, int] = {}
        self._most_lines = ENDLESS
        self.setFont(theme.font(size, weight))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.ink(ink or theme.tokens.text)

    def ink(self, colour: str) -> None:
        """Change the colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)

    def limit(self, lines: int) -> None:
        """Show no more than so many lines; what is left out ends in an ellipsis."""
        self._most_lines = lines

    def setText(self, words: str) -> None:
        """Show `words`."""
        self._heights.clear()
        super().setText(words)

    def setFont(self, font: QFont | str | Sequence[str]) -> None:
        """Show the words in `font`."""
        self._heights.clear()
        super().setFont(font)

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need; Qt asks often, so each answer is kept."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """One line."""
        sides = self.contentsMargins()
        width = ceil(self._lines(ENDLESS).maximumWidth()) + sides.left() + sides.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words wrap."""
        return QSize(NARROWEST, self.heightForWidth(ENDLESS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, from the side where reading begins."""
        del event
        room = self.contentsRect()
        lines = self._lines(room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        top = room.y() + (room.height() - lines.boundingRect().height()) / 2
        lines.draw(painter, QPointF(room.x(), top))

    def _height(self, width: int) -> int:
        sides = self.contentsMargins()
        lines = self._lines(width - sides.left() - sides.right())
        return ceil(lines.boundingRect().height()) + sides.top() + sides.bottom()

    def _lines(self, width: int) -> QTextLayout:
        lines = self._broken(self.text(), width)
        if lines.lineCount() > self._most_lines:
            lines = self._broken(shortened(lines, self._most_lines, width), width)
        return lines

    def _broken(self, words: str, width: int) -> QTextLayout:
        lines = QTextLayout(words.replace("\n", BREAK), self.font())
        break_lines(lines, width, self.layoutDirection())
        return lines
