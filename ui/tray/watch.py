"""Tells whether the desktop has a tray that is spoken to over the session bus."""

from jeepney import MatchRule, Message, MessageType, message_bus
from PySide6.QtCore import QObject, Signal

from ui.notifier.bus import BusLink

NAME = "org.kde.StatusNotifierWatcher"
CHANGE = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
CHANGE.add_arg_condition(0, NAME)


class TrayWatch(QObject):
    """Tells once how it is, and then each change; nothing while the bus is mute."""

    told = Signal(bool)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """Watch the bus at `address`, once open."""
        super().__init__(parent)
        self._link = BusLink(address, self)
        self._link.ready.connect(self._on_ready)
        self._link.heard.connect(self._on_heard)
        self._link.lost.connect(lambda: self.told.emit(False))  # noqa: FBT003 - a signal's arguments have no names

    def open(self) -> None:
        """Begin."""
        self._link.open()

    def close(self) -> None:
        """Watch no more."""
        self._link.close()

    def _on_ready(self) -> None:
        self._link.tell(message_bus.AddMatch(CHANGE))
        self._link.call(message_bus.NameHasOwner(NAME), self._on_answer)

    def _on_answer(self, answer: Message) -> None:
        self.told.emit(answer.header.message_type is MessageType.method_return and answer.body[0])

    def _on_heard(self, message: Message) -> None:
        if CHANGE.matches(message):
            _name, _old, new = message.body
            self.told.emit(bool(new))
