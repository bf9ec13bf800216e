"""The ground that rows lie on, with a hairline between them."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.painting import rounded

RADIUS = 10
SIDE = 16


class Card(QWidget):
    """A column on a raised ground."""

    def __init__(self, theme: Theme, *parts: QWidget) -> None:
        """Hold `parts`, one below the other."""
        super().__init__()
        self._theme = theme
        self._parts = parts
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE, SIDE // 2, SIDE, SIDE // 2)
        self.column.setSpacing(1)
        for part in parts:
            self.column.addWidget(part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, edge, hairlines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        rounded(painter, QRectF(self.rect()), RADIUS, tokens.surface, (tokens.hairline, 1.0))
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        shown = [part for part in self._parts if part.isVisible()]
        for below in shown[1:]:
            y = below.y() - 0.5
            painter.drawLine(QLineF(SIDE, y, self.width() - SIDE, y))
