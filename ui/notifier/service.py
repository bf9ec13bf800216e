"""The desktop's notification service, as the freedesktop specification words it."""

from collections.abc import Callable
from html import escape
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney import message_bus as bus
from PySide6.QtCore import QObject, Signal

from app.alert import Alert
from app.home import APPLICATION_ID
from ui.notifier.answer import BusError, Sign, Ticket
from ui.notifier.bus import BusLink

APPLICATION_NAME = "Callside"
PATH = "/org/freedesktop/Notifications"
NAME = "org.freedesktop.Notifications"
SIGNALS = MatchRule(type="signal", interface=NAME, path=PATH)
OWNERS = MatchRule(type="signal", interface=bus.interface, member="NameOwnerChanged")
OWNERS.add_arg_condition(0, NAME)
CHANGES = MatchRule(
    type="signal",
    interface="org.freedesktop.DBus.Properties",
    member="PropertiesChanged",
    path=PATH,
)
TELLING = frozenset({"paused", "Inhibited"})
"""The properties by which servers say that they keep notifications back."""
BY_HAND = 2
AS_LONG_AS_USUAL = -1
NEW = 0
NO_ICON = ""


class NotificationService(QObject):
    """Asks, shows and takes back over one connection; every answer comes later.

    `pressed` brings the ticket of an alert and the name of its button, `dismissed` that of one
    closed by hand, `gone` that of one that left the screen for whatever reason. `changed` says
    that another server took over, or that this one begins or ends to keep notifications back.
    """

    ready = Signal()
    lost = Signal()
    pressed = Signal(object, str)
    dismissed = Signal(object)
    gone = Signal(object)
    changed = Signal()

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
        """Connect, unless that is under way; `ready` or `lost` will tell, a mute bus neither."""
        self._link.open()

    def close(self) -> None:
        """Disconnect; what was sent still arrives."""
        self._link.close()

    def ask(self, answer: Callable[[Sign | BusError], None]) -> None:
        """Ask what the server of this moment can do, which also shows that it lives."""
        question = new_method_call(_at(NAME), "GetCapabilities")
        self._link.call(question, lambda reply: answer(_error(reply) or _sign(reply)))

    def query(
        self, question: Message, answer: Callable[[tuple[Any, ...] | BusError], None]
    ) -> None:
        """Ask anything, of a server by its unique name so that none is started."""
        self._link.call(question, lambda reply: answer(_error(reply) or tuple(reply.body)))

    def show_in_place_of(
        self,
        old: Ticket | None,
        alert: Alert,
        sign: Sign,
        answer: Callable[[Ticket | BusError], None],
    ) -> None:
        """Show `alert` on the server that gave the sign, worded for what it can do."""
        call = _notification(old, alert, sign)
        self._link.call(call, lambda reply: answer(_error(reply) or _ticket(reply)))

    def take_back(self, ticket: Ticket) -> None:
        """Close it on the server that shows it, and on no other."""
        call = new_method_call(_at(ticket.server), "CloseNotification", "u", (ticket.number,))
        self._link.tell(call)

    def _on_ready(self) -> None:
        for news in (SIGNALS, OWNERS, CHANGES):
            self._link.tell(bus.AddMatch(news))
        self.ready.emit()

    def _on_heard(self, message: Message) -> None:
        if SIGNALS.matches(message) and message.body:
            self._on_ticket(message)
        elif OWNERS.matches(message) or _is_telling(message):
            self.changed.emit()

    def _on_ticket(self, message: Message) -> None:
        """Some servers tell only us, others everybody; the number says whether it is ours."""
        fields = message.header.fields
        ticket = Ticket(fields[HeaderFields.sender], message.body[0])
        if fields[HeaderFields.member] == "ActionInvoked":
            self.pressed.emit(ticket, message.body[1])
        elif fields[HeaderFields.member] == "NotificationClosed":
            if message.body[1] == BY_HAND:
                self.dismissed.emit(ticket)
            self.gone.emit(ticket)


def _is_telling(message: Message) -> bool:
    if not CHANGES.matches(message):
        return False
    _interface, changed, invalidated = message.body
    return not TELLING.isdisjoint((*changed, *invalidated))


def _at(server: str) -> DBusAddress:
    return DBusAddress(PATH, server, NAME)


def _notification(old: Ticket | None, alert: Alert, sign: Sign) -> Message:
    number = old.number if old and old.server == sign.server else NEW
    body = escape(alert.body, quote=False) if "body-markup" in sign.abilities else alert.body
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
        _buttons(alert) if "actions" in sign.abilities else [],
        hints,
        AS_LONG_AS_USUAL,
    )
    return new_method_call(_at(sign.server), "Notify", "susssasa{sv}i", words)


def _buttons(alert: Alert) -> list[str]:
    """Names and words by turns, as the specification has it."""
    return [part for touch, words in alert.buttons for part in (touch.value, words)]


def _sign(reply: Message) -> Sign:
    return Sign(reply.header.fields[HeaderFields.sender], frozenset(reply.body[0]))


def _ticket(reply: Message) -> Ticket:
    return Ticket(reply.header.fields[HeaderFields.sender], reply.body[0])


def _error(reply: Message) -> BusError | None:
    if reply.header.message_type is MessageType.error:
        return BusError(reply.header.fields[HeaderFields.error_name])
    return None
