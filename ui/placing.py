"""Puts each window where it stood last, and remembers where it stands."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QByteArray, QPoint
from PySide6.QtWidgets import QWidget

from ui.docks import can_place


class Places(Protocol):
    """Where the places of windows are kept."""

    def get(self, name: str) -> str | bytes | None:
        """The place of the window `name`."""
        ...

    def put(self, name: str, place: str | bytes) -> object:
        """Keep the place of the window `name`."""
        ...


class Placing:
    """Keeps the places of windows, by their names."""

    def __init__(self, places: Places) -> None:
        """Keep them in `places`."""
        self._places = places

    def keep(self, name: str, window: QWidget) -> None:
        """Remember where `window` stands, if it is seen and stands anywhere."""
        if can_place() and window.isVisible():
            self._places.put(name, bytes(window.saveGeometry().data()))

    def restore(self, name: str, window: QWidget, usual: Callable[[QWidget], QPoint]) -> None:
        """Put `window` where it stood last, or else where `usual` says."""
        kept = self._places.get(name)
        if isinstance(kept, bytes) and window.restoreGeometry(QByteArray(kept)):
            return
        if can_place():
            window.move(usual(window))
