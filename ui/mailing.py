"""Hands mail drafts to the desktop, and hears what became of them."""

import subprocess
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

from ui.beside import SetOut

OPENER = "xdg-open"
PATIENCE = 3.0
"""Seconds; an opener that is still there by then has become the mail program."""


class Mailing(QObject):
    """Lives as long as the program: an answer may come after the page that asked is gone."""

    answered = Signal(str, bool)
    """An address, and whether a mail program took it."""

    def __init__(self, hand_over: Callable[[str], bool], set_out: SetOut) -> None:
        """Nothing asked for; `hand_over` tells whether a mail program took an address."""
        super().__init__()
        self._hand_over = hand_over
        self._set_out = set_out

    def open(self, address: str) -> None:
        """Open the draft of `address`, and tell in `answered` what came of it."""
        self._set_out(lambda: self.answered.emit(address, self._hand_over(address)))


def hand_over(address: str, opener: str = OPENER, patience: float = PATIENCE) -> bool:
    """Whether the desktop had a program for `address`; what it opened outlives us."""
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 - one address of our own making, and no shell
            [opener, address],
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return process.wait(patience) == 0
    except subprocess.TimeoutExpired:
        Thread(target=process.wait, daemon=True).start()
        return True
