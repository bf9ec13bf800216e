"""On or off, at once."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from ui.theme import Theme
from ui.widgets.painting import focus_ring, rounded

WIDTH, HEIGHT = 40, 24
KNOB = 7
RING_INSET = 2.0


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
        """Track, knob, ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self._paint_track(painter, box)
        self._paint_knob(painter, box)
        if self.hasFocus():
            tokens, is_on = self._theme.tokens, self.isChecked()
            inset = RING_INSET if is_on else 0.0
            ink = tokens.on_accent if is_on else tokens.accent
            focus_ring(painter, box, box.height() / 2, ink, inset)

    def _paint_track(self, painter: QPainter, box: QRectF) -> None:
        tokens, radius = self._theme.tokens, box.height() / 2
        if not self.isEnabled():
            rounded(painter, box, radius, tokens.sunken, (tokens.hairline, 1.5))
        elif self.isChecked():
            rounded(painter, box, radius, tokens.accent)
        else:
            fill = tokens.sunken if self.underMouse() else tokens.surface
            rounded(painter, box, radius, fill, (tokens.border, 1.5))

    def _paint_knob(self, painter: QPainter, box: QRectF) -> None:
        tokens, is_on, radius = self._theme.tokens, self.isChecked(), box.height() / 2
        ink = tokens.on_accent if is_on else tokens.border
        if not self.isEnabled():
            ink = tokens.border
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = box.right() - radius if is_on is not mirrored else box.left() + radius
        size = float(self._theme.px(KNOB))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QPointF(x, box.center().y()), size, size)
