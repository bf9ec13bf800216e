"""Strokes that several painted controls share."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import KEY, Theme
from ui.tokens import Tokens

FOCUS_WIDTH = 3.0
"""2 px of it stand out where the ring covers the edge of a control."""
RIM = 2.0
"""What stays of a full box outside the gap."""


def painter_on(part: QWidget) -> QPainter:
    """A painter that draws smooth edges on `part`."""
    painter = QPainter(part)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


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
    painter: QPainter, box: QRectF, radius: float, colour: str, width: float = FOCUS_WIDTH
) -> None:
    """The ring around the control that has the keyboard."""
    rounded(painter, box, radius, None, (colour, width))


def full_box(
    painter: QPainter, box: QRectF, radius: float, tokens: Tokens, *, focused: bool
) -> None:
    """A box full of the accent; a gap sets its rim apart as the ring of the keyboard."""
    rounded(painter, box, radius, tokens.accent)
    if focused:
        gap = box.adjusted(RIM, RIM, -RIM, -RIM)
        focus_ring(painter, gap, radius - RIM, tokens.on_accent)


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
