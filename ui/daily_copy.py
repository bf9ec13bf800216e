"""The backup of the day, made beside the window: a large file takes seconds."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.refusal import Reason, Refusal
from ui.beside import SetOut, come_back

BROKEN_OFF = Refusal(Reason.NO_BACKUP, "unforeseen")


class DailyCopy(QObject):
    """One at a time; it lives as long as the program."""

    refused = Signal(object)
    _came = Signal(object)
    """What one came to, from whatever thread made it."""

    def __init__(self, back_up: Callable[[], Refusal | None], set_out: SetOut) -> None:
        """None is made yet."""
        super().__init__()
        self._back_up = back_up
        self._set_out = set_out
        self._is_out = False
        self._came.connect(self._on_came)

    def begin(self) -> None:
        """Have it made, unless one is under way."""
        if not self._is_out:
            self._is_out = True
            self._set_out(partial(come_back, self._back_up, self._came.emit, BROKEN_OFF))

    def _on_came(self, refusal: Refusal | None) -> None:
        self._is_out = False
        if refusal is not None:
            self.refused.emit(refusal)
