"""Margins by where reading begins: Qt mirrors what lies in a layout, but not its margins."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication


def sides(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins with `start` on the side where reading begins."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return QMargins(end, top, start, bottom)
    return QMargins(start, top, end, bottom)
