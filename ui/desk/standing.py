"""Where the desk stands: beside the window that is always seen, or where the agent put it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desk.measure import Measure
from ui.place import EDGE, beside
from ui.screenset import can_place
from ui.stature import frame_of

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


class Standing:
    """Moves the desk until the agent does."""

    def __init__(self, desk: QWidget, measure: Measure) -> None:
        """Nobody put `desk` anywhere yet."""
        self._desk = desk
        self._measure = measure
        self._at: QPoint | None = None

    def beside(self, window: QWidget) -> None:
        """Where `window` does not cover it, where this desktop lets a program choose."""
        if not can_place() or self._is_elsewhere:
            return
        desk, other, room = self._desk, window.frameGeometry(), window.screen().availableGeometry()
        if self._measure.is_as_begun(desk.size()):
            desk.resize(self._measure.beside(other, room))
        self._at = beside(desk.size() + frame_of(desk), other, room)
        desk.move(self._at)

    @property
    def _is_elsewhere(self) -> bool:
        """Whether the agent put it there; a window manager has it nearly where it was put."""
        if self._at is None:
            return False
        return (self._desk.frameGeometry().topLeft() - self._at).manhattanLength() > EDGE
