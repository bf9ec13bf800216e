"""The tray's icon in all its states, in three sizes, on a light and on a dark tray."""

from PySide6.QtGui import QColor, QPainter, QPixmap

from app.badge import Badge, Shape
from ui.tray.face import badge_picture

BADGES = (
    Badge(Shape.IDLE),
    Badge(Shape.BEFORE, "12"),
    Badge(Shape.BEFORE, "!"),
    Badge(Shape.CALM, "45"),
    Badge(Shape.PAUSED),
    Badge(Shape.NOTICE, "10"),
    Badge(Shape.WRAP, "5"),
    Badge(Shape.OVER, "2"),
    Badge(Shape.ENDED),
)
TRAYS = ("#F0F0F0", "#1E1E1E")
SIZES = (16, 24, 48)
GAP = 10


def trays() -> list[QPixmap]:
    """One picture for each tray."""
    return [_tray(ground) for ground in TRAYS]


def _tray(ground: str) -> QPixmap:
    step = max(SIZES) + GAP
    picture = QPixmap(len(BADGES) * step + GAP, sum(SIZES) + GAP * (len(SIZES) + 1))
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    top = GAP
    for size in SIZES:
        for place, badge in enumerate(BADGES):
            painter.drawPixmap(GAP + place * step, top, badge_picture(badge, size))
        top += size + GAP
    painter.end()
    return picture
