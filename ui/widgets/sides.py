"""Where reading begins: Qt mirrors what lies in a layout, but neither margins nor strokes."""

from PySide6.QtCore import QMargins, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def sides(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins with `start` on the side where reading begins."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return QMargins(end, top, start, bottom)
    return QMargins(start, top, end, bottom)


def mirrored(part: QWidget, box: QRectF) -> QRectF:
    """Where `box`, told from the left of `part`, lies for those who read from the right."""
    if not part.isRightToLeft():
        return box
    return QRectF(part.width() - box.right(), box.y(), box.width(), box.height())
