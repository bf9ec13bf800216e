"""How high a window is: as the agent has it, or as high as what it must show."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.place import EDGE, area_of, dock_of

FRAME = QSize(0, 36)
"""Of a window that has not been seen yet."""


class Stature:
    """Tells the sizes that a window was given from those that the agent gave it."""

    def __init__(self) -> None:
        """Of no window yet."""
        self.own_height = 0
        self.is_by_hand = False
        self._given = 0

    def begin(self, window: QWidget, size: QSize) -> None:
        """Give `window` the size in which the agent has it."""
        self.own_height, self.is_by_hand = size.height(), False
        self.give(window, size)

    def give(self, window: QWidget, size: QSize) -> None:
        """Another size, which may be heard of while it is given, and may come out larger."""
        self._given = size.height()
        window.resize(size)
        self._given = window.height()

    def hear(self, window: QWidget) -> None:
        """Take a height that nobody gave `window` for the agent's own."""
        if window.height() != self._given:
            self.own_height, self.is_by_hand = window.height(), True


def frame_of(window: QWidget) -> QSize:
    """What its frame adds to `window`."""
    if window.windowFlags() & Qt.WindowType.FramelessWindowHint:
        return QSize(0, 0)
    frame = window.frameGeometry().size() - window.size()
    return FRAME if frame.isNull() and not window.isVisible() else frame


def most_height(window: QWidget, areas: Sequence[QRect]) -> int:
    """What the screen of `window` has room for; at a dock, below the edge that it keeps above."""
    box = window.frameGeometry()
    area = area_of(box, areas)
    edge = 0 if dock_of(box, area) is None else EDGE
    return area.height() - edge - frame_of(window).height()
