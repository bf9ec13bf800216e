"""Where windows stand by themselves: along an edge of the screen, or under the camera."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

PILL_TOP = 8
EDGE = 8


def can_place() -> bool:
    """Whether this desktop lets a program place its windows and keep them above others."""
    return QGuiApplication.platformName() != "wayland"


def dock_right(window: QWidget) -> QPoint:
    """Along the right edge of the screen."""
    area = window.screen().availableGeometry()
    return QPoint(area.right() - window.width() - EDGE, area.top() + EDGE)


def dock_left(window: QWidget) -> QPoint:
    """Along the left edge of the screen."""
    area = window.screen().availableGeometry()
    return QPoint(area.left() + EDGE, area.top() + EDGE)


def under_the_camera(window: QWidget) -> QPoint:
    """In the middle of the upper edge."""
    area = window.screen().availableGeometry()
    return QPoint(area.center().x() - window.width() // 2, area.top() + PILL_TOP)
