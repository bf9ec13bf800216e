"""Several pictures side by side on a grey ground, as a sheet."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

GROUND = QColor("#9A9DA8")
GAP = 24
SMALLEST = 0


def keep_row(pictures: Sequence[QPixmap], path: Path) -> None:
    """Write one row."""
    keep_rows([pictures], path)


def keep_rows(rows: Sequence[Sequence[QPixmap]], path: Path) -> None:
    """Write rows one below the other, each picture at the top of its row."""
    sizes = [[picture.deviceIndependentSize().toSize() for picture in row] for row in rows]
    width = max(sum(size.width() + GAP for size in row) for row in sizes) + GAP
    height = sum(max(size.height() for size in row) + GAP for row in sizes) + GAP
    ratio = rows[0][0].devicePixelRatio()
    sheet = QPixmap(QSize(width, height) * ratio)
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(GROUND)
    painter = QPainter(sheet)
    top = GAP
    for row, row_sizes in zip(rows, sizes, strict=True):
        left = GAP
        for picture, size in zip(row, row_sizes, strict=True):
            painter.drawPixmap(QPoint(left, top), picture)
            left += size.width() + GAP
        top += max(size.height() for size in row_sizes) + GAP
    painter.end()
    sheet.save(str(path), "PNG", SMALLEST)
