"""The one door to Qt's timers."""

from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

MILLISECOND = timedelta(milliseconds=1)
LONGEST = 2**31 - 1


class Alarm(QObject):
    """Rings once, aimed anew each time; delays beyond 24 days ring early."""

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Rest until aimed."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.rang)

    def aim(self, delay: timedelta) -> None:
        """Forget the last aim; ring after `delay`, at the next turn of the loop if it is past."""
        whole = -(-delay // MILLISECOND)
        self._timer.start(min(max(whole, 0), LONGEST))

    def rest(self) -> None:
        """Do not ring."""
        self._timer.stop()
