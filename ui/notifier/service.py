"""The desktop's notification service, as the freedesktop specification words it."""

from collections.abc import Callable
from html import escape

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
)
from PySide6.QtCore import QObject, Signal

from app.alert import APPLICATION_ID, Alert
from ui.notifier.answer import Notice, Refusal
from ui.notifier.bus import BusLink

APPLICATION_NAME = "Callside"
PATH = "/org/freedesktop/Notifications"
NAME = "org.freedesktop.Notifications"
SERVICE = DBusAddress(PATH, NAME, NAME)
AS_LONG_AS_USUAL = -1
NO_ACTIONS: list[str] = []
NO_ICON = ""
ARRIVAL = MatchRule(
    type="signal",
    sender=message_bus.bus_name,
    interface=message_bus.interface,
    member="NameOwnerChanged",
)
ARRIVAL.add_arg_condition(0, NAME)


class NotificationService(QObject):
    """Asks, shows and takes back over one connection; every answer comes later."""

    ready = Signal()
    lost = Signal()
    gone = Signal(str)
    """A server, by its unique name, that is the notification service no more."""

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """Talk over the bus at `address`, while open."""
        super().__init__(parent)
        self._link = BusLink(address, self)
        self._link.ready.connect(self._on_ready)
        self._link.lost.connect(self.lost)
        self._link.heard.connect(self._on_heard)

    def is_ready(self) -> bool:
        """Whether there is a connection."""
        return self._link.is_ready()

    def open(self) -> None:
        """Connect; `ready` or `lost` will tell, and a mute bus neither."""
        self._link.open()

    def close(self) -> None:
        """Disconnect; what was sent still arrives."""
        self._link.close()

    def ask(self, answer: Callable[[frozenset[str] | Refusal], None]) -> None:
        """Ask what the server can do, which also shows whether it lives."""
        question = new_method_call(SERVICE, "GetCapabilities")
        self._link.call(question, lambda reply: answer(_refusal(reply) or frozenset(reply.body[0])))

    def show_in_place_of(
        self,
        old: Notice | None,
        alert: Alert,
        abilities: frozenset[str],
        answer: Callable[[Notice | Refusal], None],
    ) -> None:
        """Show `alert`, worded for a server of these abilities."""
        call = _notification(old, alert, abilities)
        self._link.call(call, lambda reply: answer(_refusal(reply) or _notice(reply)))

    def take_back(self, notice: Notice) -> None:
        """Close it on the server that shows it, and on no other."""
        shower = DBusAddress(PATH, notice.server, NAME)
        self._link.tell(new_method_call(shower, "CloseNotification", "u", (notice.number,)))

    def _on_ready(self) -> None:
        self._link.tell(message_bus.AddMatch(ARRIVAL))
        self.ready.emit()

    def _on_heard(self, message: Message) -> None:
        if ARRIVAL.matches(message):
            _name, old, _new = message.body
            self.gone.emit(old)


def _notification(old: Notice | None, alert: Alert, abilities: frozenset[str]) -> Message:
    number = old.number if old else 0
    body = escape(alert.body, quote=False) if "body-markup" in abilities else alert.body
    hints = {
        "urgency": ("y", int(alert.urgency)),
        "desktop-entry": ("s", APPLICATION_ID),
        "suppress-sound": ("b", True),
    }
    words = (
        APPLICATION_NAME,
        number,
        NO_ICON,
        alert.title,
        body,
        NO_ACTIONS,
        hints,
        AS_LONG_AS_USUAL,
    )
    return new_method_call(SERVICE, "Notify", "susssasa{sv}i", words)


def _notice(reply: Message) -> Notice:
    return Notice(reply.header.fields[HeaderFields.sender], reply.body[0])


def _refusal(reply: Message) -> Refusal | None:
    if reply.header.message_type is MessageType.error:
        return Refusal(reply.header.fields[HeaderFields.error_name])
    return None
