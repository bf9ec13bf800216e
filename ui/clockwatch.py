"""Tells when the wall clock was set or the machine woke, without ever looking at a clock."""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from ui.sleepwatch import SleepWatch

CLOCK_REALTIME = 0
ABSOLUTE_TIME = 1
CANCEL_ON_SET = 2
FAR_AWAY = 2**33
"""In seconds; the timer is for the year 2242 and is cancelled by each setting of the clock."""
ROOM = 8


def clock_change_timer() -> int | None:
    """A descriptor to read from when the clock was set; None where the system has no such thing."""
    import ctypes

    libc = ctypes.CDLL(None)
    if not hasattr(libc, "timerfd_create"):
        return None
    timer: int = libc.timerfd_create(CLOCK_REALTIME, os.O_NONBLOCK | os.O_CLOEXEC)
    expiry = (ctypes.c_long * 4)(0, 0, FAR_AWAY, 0)  # seconds and nanoseconds, after the interval's
    libc.timerfd_settime(timer, ABSOLUTE_TIME | CANCEL_ON_SET, expiry, None)
    return timer if timer >= 0 else None


class ClockWatch(QObject):
    """Watches nothing until asked, and nothing where the system cannot tell."""

    jumped = Signal()
    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer: int | None = None
        self._doorbell: QSocketNotifier | None = None
        self._sleep: SleepWatch | None = None

    def watch_clock(self, make_timer: Callable[[], int | None] = clock_change_timer) -> None:
        """Emit `jumped` whenever the descriptor that is made here can be read."""
        self._timer = make_timer()
        if self._timer is not None:
            self._doorbell = QSocketNotifier(self._timer, QSocketNotifier.Type.Read, self)
            self._doorbell.activated.connect(self._on_timer)

    def watch_sleep(self, address: str = "SYSTEM") -> None:
        """Emit `woke` whenever logind says so; loads D-Bus."""
        from ui.sleepwatch import SleepWatch

        self._sleep = SleepWatch(address, self)
        self._sleep.woke.connect(self.woke)

    def close(self) -> None:
        """Watch no more."""
        if self._doorbell is not None:
            self._doorbell.setEnabled(False)
        if self._timer is not None:
            os.close(self._timer)
        if self._sleep is not None:
            self._sleep.close()
        self._timer = self._doorbell = self._sleep = None

    def _on_timer(self) -> None:
        if self._timer is None:
            return
        with suppress(OSError):  # the news comes as ECANCELED
            os.read(self._timer, ROOM)
        self.jumped.emit()
