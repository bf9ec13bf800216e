"""Strokes that several painted controls share."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme import KEY, Theme

FOCUS_WIDTH = 3.0
"""2 px of it stand out where the ring covers the edge of a control."""


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: str | None,
    edge: tuple[str, float] | None = None,
) -> None:
    """A rounded box; `edge` is a colour and a width that stays inside `box`."""
    width = edge[1] if edge else 0.0
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(QColor(edge[0]), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def focus_ring(
    painter: QPainter, box: QRectF, radius: float, colour: str, inset: float = 0.0
) -> None:
    """The ring around the control that has the keyboard, or so far inside of it."""
    ring = box.adjusted(inset, inset, -inset, -inset)
    rounded(painter, ring, max(radius - inset, 0.0), None, (colour, FOCUS_WIDTH))


def key_cap_width(theme: Theme, key: str) -> float:
    """How wide the cap of `key` is."""
    text = QFontMetricsF(key_font(theme)).horizontalAdvance(key)
    return max(text + theme.px(10), theme.px(18))


def key_font(theme: Theme) -> QFont:
    """The font on key caps."""
    return theme.font(KEY, QFont.Weight.DemiBold)


def key_cap(painter: QPainter, theme: Theme, place: QPointF, key: str, ink: str) -> None:
    """The cap of `key`, its left edge and middle at `place`."""
    width, height = key_cap_width(theme, key), theme.px(18)
    box = QRectF(place.x(), place.y() - height / 2, width, height)
    colour = QColor(ink)
    colour.setAlphaF(0.75)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QColor(ink))
    painter.setFont(key_font(theme))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
