"""The ground that parts lie on one below the other, with a hairline between them."""

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.ground import Ground
from ui.widgets.painting import painter_on

SIDE = 16


class Sheet(Ground):
    """A column on a raised ground."""

    def __init__(self, theme: Theme, *parts: QWidget) -> None:
        """Hold `parts`, one below the other."""
        super().__init__(theme)
        self._parts = parts
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE, SIDE // 2, SIDE, SIDE // 2)
        self.column.setSpacing(1)
        for part in parts:
            self.column.addWidget(part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the hairlines."""
        super().paintEvent(event)
        painter = painter_on(self)
        painter.setPen(QPen(QColor(self._theme.tokens.hairline), 1))
        shown = [part for part in self._parts if part.isVisible()]
        for below in shown[1:]:
            y = below.y() - 0.5
            painter.drawLine(QLineF(SIDE, y, self.width() - SIDE, y))
