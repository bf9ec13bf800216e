"""The box of an item: three states and the must-do, told apart by shape."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.session.session import Mark
from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import rounded


def paint_mark(painter: QPainter, theme: Theme, box: QRectF, mark: Mark, *, must: bool) -> None:
    """Draw the box of an item into `box`."""
    tokens = theme.tokens
    if mark is Mark.DONE:
        rounded(painter, box, 5, tokens.done)
        inset = box.width() * 0.15
        paint_icon(painter, "check", tokens.on_done, box.adjusted(inset, inset, -inset, -inset))
    elif mark is Mark.NOT_APPLICABLE:
        _paint_dashed(painter, box, tokens.not_applicable)
    elif must:
        rounded(painter, box, 5, tokens.surface, (tokens.must, 2.0))
        _paint_diamond(painter, box, tokens.must)
    else:
        rounded(painter, box, 5, tokens.surface, (tokens.border, 1.5))


def _paint_dashed(painter: QPainter, box: QRectF, colour: str) -> None:
    pen = QPen(QColor(colour), 1.5, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.4, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
    middle, half = box.center(), box.width() * 0.2
    painter.setPen(QPen(QColor(colour), 1.8))
    painter.drawLine(QPointF(middle.x() - half, middle.y()), QPointF(middle.x() + half, middle.y()))


def _paint_diamond(painter: QPainter, box: QRectF, colour: str) -> None:
    middle, half = box.center(), box.width() * 0.19
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(
        [
            middle + QPointF(0, -half),
            middle + QPointF(half, 0),
            middle + QPointF(0, half),
            middle + QPointF(-half, 0),
        ]
    )
