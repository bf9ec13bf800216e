"""Saves what is typed soon after each key, however long somebody types."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject

from ui.alarm import Alarm

SOON = timedelta(milliseconds=300)


class Pencil(QObject):
    """Has `save` called once for all keys of a short while; it says whether that was kept."""

    def __init__(self, parent: QObject, save: Callable[[], bool]) -> None:
        """Nothing typed."""
        super().__init__(parent)
        self._save = save
        self._is_wet = self._is_aimed = False
        self._alarm = Alarm(self)
        self._alarm.rang.connect(self.finish)

    @property
    def is_wet(self) -> bool:
        """Whether anything was typed that is not kept."""
        return self._is_wet

    def touch(self) -> None:
        """Something was typed."""
        self._is_wet = True
        if not self._is_aimed:
            self._is_aimed = True
            self._alarm.aim(SOON)

    def finish(self) -> None:
        """Save now, if anything was typed that is not kept."""
        self._alarm.rest()
        self._is_aimed = False
        if self._is_wet:
            self._is_wet = False
            self._is_wet = not self._save()
