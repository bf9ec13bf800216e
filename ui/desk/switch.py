"""On or off, at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from ui.theme import Theme
from ui.widgets.painting import focus_ring, full_box, painter_on, rounded
from ui.widgets.sides import mirrored

WIDTH, HEIGHT = 40, 24
KNOB, RINGED_KNOB = 7, 5
RING = 4.0
"""Wider than elsewhere: the edge beneath it is thicker, and the way round it short."""


class Switch(QCheckBox):
    """A check box that looks like a switch: full and to the far side, or hollow and near."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Off, and called `name`."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """The switch alone."""
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def hitButton(self, position: object) -> bool:
        """All of it is the target."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, ring, knob."""
        del event
        painter = painter_on(self)
        box = QRectF(self.rect())
        self._paint_track(painter, box)
        self._paint_knob(painter, box)

    def _paint_track(self, painter: QPainter, box: QRectF) -> None:
        tokens, radius = self._theme.tokens, box.height() / 2
        if not self.isEnabled():
            rounded(painter, box, radius, tokens.sunken, (tokens.hairline, 1.5))
        elif self.isChecked():
            full_box(painter, box, radius, tokens, focused=self.hasFocus())
        else:
            fill = tokens.sunken if self.underMouse() else tokens.surface
            rounded(painter, box, radius, fill, (tokens.border, 1.5))
            if self.hasFocus():
                focus_ring(painter, box, radius, tokens.accent, RING)

    def _paint_knob(self, painter: QPainter, box: QRectF) -> None:
        tokens, is_on = self._theme.tokens, self.isChecked()
        is_full, radius = is_on and self.isEnabled(), box.height() / 2
        size = self._theme.px(RINGED_KNOB if self.hasFocus() else KNOB)
        x = box.right() - radius if is_on else box.left() + radius
        knob = QRectF(x - size, box.center().y() - size, 2 * size, 2 * size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if is_full else tokens.border))
        painter.drawEllipse(mirrored(self, knob))
