"""The screens of the machine as they are now, and word of each change."""

from msgspec import Struct
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class ScreenSet(Struct, frozen=True):
    """Which screens there are, as one name, and the room on each, the main one first."""

    name: str
    areas: tuple[QRect, ...]


def can_place() -> bool:
    """Whether this desktop lets a program place its windows and keep them above others."""
    return QGuiApplication.platformName() != "wayland"


def is_known(window: QWidget) -> bool:
    """Whether Qt knows where the window manager has `window`."""
    from ui.xstate import is_where_qt_has_it

    return is_where_qt_has_it(window)


def screens_now() -> ScreenSet:
    """The screens of this moment."""
    screens = QGuiApplication.screens()
    name = "; ".join(sorted(map(_named, screens)))
    return ScreenSet(name, tuple(screen.availableGeometry() for screen in screens))


def _named(screen: QScreen) -> str:
    box = screen.geometry()
    size = f"{box.width()}x{box.height()}"
    return f"{screen.name()} {screen.serialNumber()} {box.x()},{box.y()} {size}"


class ScreenWatch(QObject):
    """Tells that a screen came, went, or has another room for windows."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Watch for as long as `parent` lives."""
        super().__init__(parent)
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise TypeError("make the application first")
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self.changed)
        application.primaryScreenChanged.connect(self.changed)
        for screen in QGuiApplication.screens():
            self._follow(screen)

    def _on_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self.changed.emit()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        screen.availableGeometryChanged.connect(self.changed)
