"""How the pill is painted: ground, ring, digits."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from app.plate import Plate
from app.session.countdown import State
from app.session.session import Phase
from ui.icons import paint_icon
from ui.pill.pill_words import PillWords
from ui.strip.plate import paint_band
from ui.theme import TITLE, Theme
from ui.tokens import Plate as Colours
from ui.widgets.painting import rounded
from ui.widgets.sides import mirrored

RADIUS = 14
RING = 26
RING_WIDTH = 6
DIGITS = 28
LEFT = 14
GAP = 10
FULL_CIRCLE = 360 * 16
TWELVE_O_CLOCK = 90 * 16


def paint_ground(
    painter: QPainter, theme: Theme, box: QRectF, plate: Plate, wider: float = 0.0
) -> None:
    """The pill's own shape, its border so much `wider`; everything around it is clear."""
    colours = theme.tokens.plates[plate.state]
    calm = plate.state is State.CALM
    colour, width = (theme.tokens.border, 1.0) if calm else (colours.edge, 2.0)
    edge = (colour, width + wider)
    rounded(painter, box, RADIUS, colours.fill, edge)
    if plate.state is State.OVER:
        paint_band(painter, box, colours)


def outline(box: QRectF) -> QRegion:
    """The same shape, in whole pixels."""
    path = QPainterPath()
    path.addRoundedRect(box, RADIUS, RADIUS)
    return QRegion(path.toFillPolygon().toPolygon())


class TimeRow(Struct, frozen=True):
    """Where ring, digits and the word beside them stand, reading from the left."""

    ring: QRectF
    digits: QRectF
    unit: QRectF
    baseline: float

    def on(self, part: QWidget) -> "TimeRow":
        """The same on `part`, from the side where reading begins."""
        ring, digits, unit = (mirrored(part, box) for box in (self.ring, self.digits, self.unit))
        return TimeRow(ring, digits, unit, self.baseline)


def time_row(theme: Theme, row: QRectF, words: PillWords, *, ticking: bool) -> TimeRow:
    """The time along `row`."""
    size = theme.px(RING)
    large, small = (
        QFontMetricsF(theme.digits(DIGITS, ticking=ticking)),
        QFontMetricsF(_beside(theme)),
    )
    baseline = row.center().y() + large.capHeight() / 2
    ring = QRectF(row.x() + LEFT, row.center().y() - size / 2, size, size)
    digits = _text_box(large, words.digits, ring.right() + GAP, baseline)
    unit = _text_box(small, words.unit, digits.right() + theme.px(6), baseline)
    return TimeRow(ring, digits, unit, baseline)


def paint_time(
    painter: QPainter, theme: Theme, plate: Plate, words: PillWords, at: TimeRow
) -> None:
    """Ring or sign, digits and the word beside them."""
    colours = theme.tokens.plates[plate.state]
    if plate.state is State.OVER:
        paint_icon(painter, "triangle-alert", colours.ink, at.ring)
    else:
        _paint_ring(painter, at.ring, colours, share(plate))
    painter.setPen(QColor(colours.ink))
    painter.setFont(theme.digits(DIGITS, ticking=plate.has_seconds))
    painter.drawText(QPointF(at.digits.x(), at.baseline), words.digits)
    painter.setFont(_beside(theme))
    painter.drawText(QPointF(at.unit.x(), at.baseline), words.unit)


def _beside(theme: Theme) -> QFont:
    return theme.font(TITLE, QFont.Weight.DemiBold)


def _text_box(metrics: QFontMetricsF, text: str, left: float, baseline: float) -> QRectF:
    top = baseline - metrics.capHeight()
    return QRectF(left, top, metrics.horizontalAdvance(text), metrics.capHeight())


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
