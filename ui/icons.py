"""Lucide's icons in the colour of the text beside them."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parent.parent / "resources" / "icons"


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Paint the icon `name` into `place`."""
    _renderer(name, colour).render(painter, place)


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon `name`, `size` px wide on a screen with `ratio` device pixels to the pixel."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture
