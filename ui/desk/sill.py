"""What a page says of what was done, or was not: at its foot, where it moves nothing above."""

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.advice import Advice
from ui.desk.offer import OfferLine
from ui.theme import Theme
from ui.widgets.sides import sides
from ui.widgets.thin_bar import WIDTH

SIDE, ABOVE = 24, 6
"""As the column of a page, whose bar takes of its margin at the end."""


class Sill(QWidget):
    """As long as there is nothing to say, it takes no room; `shaped` as that changes."""

    shaped = Signal()
    accepted = Signal()
    """What was done is to be taken back."""

    def __init__(self, theme: Theme, widest: int) -> None:
        """Nothing to say; its words are as wide as the page is read."""
        super().__init__()
        self._theme = theme
        self._advice = Advice(theme)
        self._offer = OfferLine(theme)
        self.back = self._offer.button
        self._offer.accepted.connect(self.accepted)
        self._inside = QWidget()
        self._inside.setMaximumWidth(widest)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._advice)
        column.addWidget(self._offer)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(sides(SIDE, ABOVE, SIDE - WIDTH, ABOVE))
        outer.addWidget(self._inside)
        self.hide()

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read."""
        return not (self._advice.isHidden() and self._offer.isHidden())

    def tell(self, words: str) -> None:
        """Say why something was not done, or nothing."""
        self._advice.draw(words)
        self.shaped.emit()

    def offer(self, words: str) -> None:
        """Say what was done and can be taken back, or nothing."""
        self._offer.say(words)
        self.shaped.emit()

    def high(self, width: int) -> int:
        """How high it is where it is so wide."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None and self.has_words else 0

    def event(self, event: QEvent) -> bool:
        """What it says came, went or became longer."""
        is_handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.shaped.emit()
        return is_handled

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below what scrolls."""
        super().paintEvent(event)
        painter = QPainter(self)
        line = QRectF(0, 0, self.width(), 1)
        painter.fillRect(line, QColor(self._theme.tokens.hairline))
        painter.end()
