"""How the pill is painted: ground, ring, digits."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.plate import Plate
from app.session.countdown import State
from app.session.session import Phase
from ui.icons import paint_icon
from ui.pill.pill_words import PillWords
from ui.strip.plate import paint_band
from ui.theme import TITLE, Theme
from ui.tokens import Plate as Colours
from ui.widgets.painting import rounded

RADIUS = 14
RING = 26
RING_WIDTH = 6
DIGITS = 28
LEFT = 14
GAP = 10
FULL_CIRCLE = 360 * 16
TWELVE_O_CLOCK = 90 * 16


def paint_ground(painter: QPainter, theme: Theme, box: QRectF, plate: Plate) -> None:
    """The pill's own shape; everything around it is clear."""
    colours = theme.tokens.plates[plate.state]
    calm = plate.state is State.CALM
    edge = (theme.tokens.border, 1.0) if calm else (colours.edge, 2.0)
    rounded(painter, box, RADIUS, colours.fill, edge)
    if plate.state is State.OVER:
        paint_band(painter, box, colours)


def paint_time(
    painter: QPainter, theme: Theme, row: QRectF, plate: Plate, words: PillWords
) -> None:
    """Ring or sign, digits and the word beside them, along `row`."""
    colours = theme.tokens.plates[plate.state]
    size = theme.px(RING)
    ring = QRectF(row.x() + LEFT, row.center().y() - size / 2, size, size)
    if plate.state is State.OVER:
        paint_icon(painter, "triangle-alert", colours.ink, ring)
    else:
        _paint_ring(painter, ring, colours, share(plate))
    digits = theme.digits(DIGITS, ticking=plate.has_seconds)
    metrics = QFontMetricsF(digits)
    baseline = row.center().y() + metrics.capHeight() / 2
    left = ring.right() + GAP
    painter.setPen(QColor(colours.ink))
    painter.setFont(digits)
    painter.drawText(QPointF(left, baseline), words.digits)
    painter.setFont(theme.font(TITLE, QFont.Weight.DemiBold))
    beside = left + metrics.horizontalAdvance(words.digits) + theme.px(6)
    painter.drawText(QPointF(beside, baseline), words.unit)


def time_width(theme: Theme, words: PillWords, *, ticking: bool) -> float:
    """The room that ring, digits and word take."""
    digits = QFontMetricsF(theme.digits(DIGITS, ticking=ticking)).horizontalAdvance(words.digits)
    unit = QFontMetricsF(theme.font(TITLE, QFont.Weight.DemiBold)).horizontalAdvance(words.unit)
    return LEFT + theme.px(RING) + GAP + digits + theme.px(6) + unit


def share(plate: Plate) -> float:
    """The part of the ring that is still there."""
    return plate.share_left if plate.phase is Phase.DURING else 1.0


def _paint_ring(painter: QPainter, box: QRectF, colours: Colours, left: float) -> None:
    inner = box.adjusted(RING_WIDTH / 2, RING_WIDTH / 2, -RING_WIDTH / 2, -RING_WIDTH / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.bar_rest), RING_WIDTH))
    painter.drawEllipse(inner)
    pen = QPen(QColor(colours.bar), RING_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(inner, TWELVE_O_CLOCK, round(FULL_CIRCLE * left))
