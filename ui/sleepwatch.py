"""Hears from logind that the machine woke; D-Bus is loaded with this module."""

from jeepney import MatchRule, Message, message_bus
from PySide6.QtCore import QObject, Signal

from ui.notifier.bus import BusLink

SLEEP = MatchRule(
    type="signal",
    path="/org/freedesktop/login1",
    interface="org.freedesktop.login1.Manager",
    member="PrepareForSleep",
)
OVER = (False,)


class SleepWatch(QObject):
    """Hears nothing where there is no such bus, or no logind on it."""

    woke = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = BusLink(address, self)
        self._link.ready.connect(self._on_ready)
        self._link.heard.connect(self._on_heard)
        self._link.open()

    def close(self) -> None:
        self._link.close()

    def _on_ready(self) -> None:
        self._link.tell(message_bus.AddMatch(SLEEP))

    def _on_heard(self, message: Message) -> None:
        if SLEEP.matches(message) and message.body == OVER:
            self.woke.emit()
