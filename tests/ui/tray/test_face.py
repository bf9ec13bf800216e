"""A badge can be told from each other one by shape alone, at the smallest size, on any tray."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.badge import Badge, Shape
from tests.ui.colour import contrast
from ui.tray.face import COLOURS, SIZES, badge_icon, badge_picture

SMALLEST = 16
TRAYS = ("#F0F0F0", "#1E1E1E")
ENOUGH = 24
"""Pixels of 256."""
READABLE = 3.0

pytestmark = pytest.mark.usefixtures("qapp")


def badge(shape: Shape) -> Badge:
    """One as it may come."""
    has_text = shape not in {Shape.IDLE, Shape.PAUSED, Shape.ENDED}
    return Badge(shape, "5" if has_text else "")


def grey(shape: Shape, tray: str) -> list[int]:
    """Its pixels on a tray, without their colours, either light or dark."""
    image = QImage(SMALLEST, SMALLEST, QImage.Format.Format_RGB32)
    image.fill(QColor(tray))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, badge_picture(badge(shape), SMALLEST))
    painter.end()
    return [
        QColor(image.pixel(x, y)).lightness() // 64
        for x in range(SMALLEST)
        for y in range(SMALLEST)
    ]


@pytest.mark.parametrize("tray", TRAYS)
def test_that_each_shape_is_told_from_the_others_without_colours(tray: str) -> None:
    for one, other in combinations(Shape, 2):
        pairs = zip(grey(one, tray), grey(other, tray), strict=True)
        assert sum(a != b for a, b in pairs) >= ENOUGH, (one, other)


def test_that_what_a_badge_says_can_be_read_on_its_ground() -> None:
    assert all(contrast(ground, ink) >= READABLE for ground, ink in COLOURS.values())


def test_that_an_icon_has_every_size_of_a_tray(qapp: QApplication) -> None:
    del qapp
    sizes = [size.width() for size in badge_icon(badge(Shape.CALM)).availableSizes()]

    assert sorted(sizes) == list(SIZES)
