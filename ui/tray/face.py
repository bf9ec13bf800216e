"""Paints the badge: what it says stands on a ground of its own, so that any tray suits it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

from app.badge import Badge, Shape
from app.session.countdown import State
from ui.icons import paint_icon
from ui.theme import Theme
from ui.tokens import LIGHT

SIZES = (16, 22, 24, 32, 48, 64)
"""In pixels; a tray takes the nearest."""
CANVAS = 64.0
"""The drawing's own units to a side."""
NOTICE, WRAP = LIGHT.plates[State.NOTICE], LIGHT.plates[State.WRAP]
COLOURS = {
    Shape.BEFORE: ("#FFFFFF", "#1B2A6B"),
    Shape.CALM: ("#3F5BDB", "#FFFFFF"),
    Shape.NOTICE: (NOTICE.fill, NOTICE.ink),
    Shape.WRAP: (WRAP.fill, WRAP.ink),
    Shape.OVER: ("#B3261E", "#FFFFFF"),
    Shape.PAUSED: ("#FFFFFF", "#1B2A6B"),
    Shape.ENDED: ("#0A7350", "#FFFFFF"),
    Shape.TALK: ("#FFFFFF", "#1B2A6B"),
}
"""Ground and ink."""
EDGES = {
    Shape.BEFORE: ("#1B2A6B", 5.0),
    Shape.NOTICE: (NOTICE.edge, 3.0),
    Shape.WRAP: (WRAP.edge, 3.0),
    Shape.PAUSED: ("#1B2A6B", 5.0),
    Shape.TALK: ("#1B2A6B", 4.0),
}
"""Colour and width, where the ground alone would be lost on a light tray."""
ROOM = {
    Shape.BEFORE: QRectF(11, 16, 42, 32),
    Shape.CALM: QRectF(8, 15, 48, 34),
    Shape.NOTICE: QRectF(6, 12, 52, 40),
    Shape.WRAP: QRectF(9, 14, 46, 36),
    Shape.OVER: QRectF(6, 6, 52, 38),
    Shape.TALK: QRectF(14, 15, 36, 34),
}
"""Where the text goes."""
HEXAGON = [QPointF(x, y) for x, y in ((13, 6), (51, 6), (62, 32), (51, 58), (13, 58), (2, 32))]
UNDERLINE = QRectF(6, 50, 52, 8)
BARS = (QRectF(19, 17, 9, 30), QRectF(36, 17, 9, 30))


def badge_icon(badge: Badge) -> QIcon:
    """The badge in every size."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(badge_picture(badge, size))
    return icon


def badge_picture(badge: Badge, size: int) -> QPixmap:
    """The badge, `size` px to a side."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / CANVAS, size / CANVAS)
    _paint(painter, badge)
    painter.end()
    return picture


def _paint(painter: QPainter, badge: Badge) -> None:
    whole = QRectF(0, 0, CANVAS, CANVAS)
    if badge.shape is Shape.IDLE:
        paint_icon(painter, "callside", "", whole)
        return
    ground, ink = COLOURS[badge.shape]
    _paint_ground(painter, badge.shape, ground, ink)
    if badge.shape is Shape.ENDED:
        paint_icon(painter, "check", ink, whole.adjusted(10, 10, -10, -10))
    elif badge.shape is Shape.PAUSED:
        for bar in BARS:
            painter.fillRect(bar, QColor(ink))
    else:
        painter.fillPath(_fitted(badge.text, ROOM[badge.shape]), QColor(ink))


def _paint_ground(painter: QPainter, shape: Shape, ground: str, ink: str) -> None:
    edge, width = EDGES.get(shape, (ground, 0.0))
    inside = QRectF(0, 0, CANVAS, CANVAS).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(QColor(edge), width) if width else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    if shape is Shape.NOTICE:
        painter.drawRoundedRect(inside.adjusted(0, 4, 0, -4), 14, 14)
    elif shape is Shape.TALK:
        painter.drawRoundedRect(inside.adjusted(5, 0, -5, 0), 18, 18)
    elif shape is Shape.WRAP:
        painter.drawPolygon(HEXAGON)
    elif shape is Shape.OVER:
        painter.drawRect(inside)
        painter.fillRect(UNDERLINE, QColor(ink))
    else:
        painter.drawEllipse(inside)


def _fitted(text: str, room: QRectF) -> QPainterPath:
    """The outline of `text`, as large as `room` allows."""
    path = QPainterPath()
    path.addText(QPointF(0, 0), Theme().digits(CANVAS), text)
    box = path.boundingRect()
    scale = min(room.width() / box.width(), room.height() / box.height())
    middle = room.center()
    way = QTransform().translate(middle.x(), middle.y()).scale(scale, scale)
    return way.translate(-box.center().x(), -box.center().y()).map(path)
