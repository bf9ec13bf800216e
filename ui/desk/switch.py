"""On or off, at once."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from ui.theme import Theme
from ui.widgets.painting import FOCUS_WIDTH, focus_ring, rounded

WIDTH, HEIGHT = 40, 24
KNOB = 8
AIR = FOCUS_WIDTH + 2


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
        """The switch with room for its ring."""
        px, air = self._theme.px, round(2 * AIR)
        return QSize(px(WIDTH) + air, px(HEIGHT) + air)

    def hitButton(self, position: object) -> bool:
        """All of it is the target."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, knob, ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(AIR, AIR, -AIR, -AIR)
        radius = box.height() / 2
        self._paint_track(painter, box, radius)
        if self.hasFocus():
            ring = QRectF(self.rect())
            focus_ring(painter, ring, ring.height() / 2, self._theme.tokens.accent)

    def _paint_track(self, painter: QPainter, box: QRectF, radius: float) -> None:
        tokens, is_on = self._theme.tokens, self.isChecked()
        ink = tokens.border
        if not self.isEnabled():
            rounded(painter, box, radius, tokens.sunken, (tokens.hairline, 1.5))
            ink = tokens.hairline
        elif is_on:
            rounded(painter, box, radius, tokens.accent)
            ink = tokens.on_accent
        else:
            fill = tokens.sunken if self.underMouse() else tokens.surface
            rounded(painter, box, radius, fill, (tokens.border, 1.5))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = box.right() - radius if is_on is not mirrored else box.left() + radius
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QPointF(x, box.center().y()), self._knob(), self._knob())

    def _knob(self) -> float:
        return float(self._theme.px(KNOB))
