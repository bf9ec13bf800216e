"""A stand-in for a notification daemon that notes what it is told, and answers when allowed."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from threading import Lock, Thread
from time import perf_counter

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageFlag,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.journeys.daemon import NOTIFICATIONS, await_service

SELF = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
PROPERTIES = DBusAddress(SELF.object_path, interface="org.freedesktop.DBus.Properties")
NO_PROPERTY = "org.freedesktop.DBus.Error.InvalidArgs"
REFUSAL = "org.freedesktop.Notifications.Error.ExcessNotificationGeneration"


@dataclass(frozen=True, slots=True)
class Told:
    """One call of Notify, word by word, with its instant and the number that it got."""

    number: int
    at: float
    """In seconds of the clock that all processes share."""
    application: str
    replaced: int
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, object]]
    expires: int


class Recorder:
    """The notification service of one bus, in a thread; what it knows may be read at any time."""

    def __init__(self, address: str, abilities: tuple[str, ...] = ()) -> None:
        self.calls: list[str] = []
        self.told: list[Told] = []
        self.shown: dict[int, Told] = {}
        self.name = "recorder"
        self.version = "6.1.2"
        self.inhibited: bool | None = None
        self._abilities = abilities
        self._numbers = count(1)
        self._held: set[str] = set()
        self._refused: set[str] = set()
        self._waiting: list[Message] = []
        self._writing = Lock()
        self._connection = open_dbus_connection(address)
        unwrap_msg(self._connection.send_and_get_reply(message_bus.RequestName(NOTIFICATIONS)))
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def titles(self) -> list[str]:
        """What is on the screen."""
        return [told.title for told in self.shown.values()]

    def hold(self, method: str) -> None:
        """Keep back the answers to `method`, as one that is slow or hangs."""
        self._held.add(method)

    def release(self, *, newest_first: bool = False) -> None:
        """Send all answers that were kept back, and hold back no more."""
        with self._writing:
            self._held.clear()
            late, self._waiting = self._waiting, []
            for reply in reversed(late) if newest_first else late:
                self._connection.send(reply)

    def refuse(self, method: str) -> None:
        """Answer `method` with an error from now on."""
        self._refused.add(method)

    def inhibit(self, *, wanted: bool) -> None:
        """Keep notifications back, or no longer, and say so as the specification has it."""
        self.inhibited = wanted
        invalidated: list[str] = []
        body = (NOTIFICATIONS, {"Inhibited": ("b", wanted)}, invalidated)
        self._emit("PropertiesChanged", "sa{sv}as", body, PROPERTIES)

    def press(self, button: str) -> None:
        """Press a button of the newest alert on the screen."""
        self._emit("ActionInvoked", "us", (max(self.shown), button))

    def take_down(self, why: int) -> None:
        """Take the newest alert from the screen, by the specification's number for the reason."""
        number = max(self.shown)
        del self.shown[number]
        self._emit("NotificationClosed", "uu", (number, why))

    def close(self) -> None:
        """Leave the bus."""
        with suppress(OSError):  # the bus may have left first
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        with suppress(ConnectionError):
            while True:
                self._hear(self._connection.receive())

    def _hear(self, message: Message) -> None:
        method = message.header.fields.get(HeaderFields.member)
        answers = {
            "GetCapabilities": self._tell_abilities,
            "Notify": self._display,
            "CloseNotification": self._dismiss,
            "GetServerInformation": self._introduce,
            "Get": self._tell_inhibited,
        }
        if method not in answers:
            return
        refused = method in self._refused
        reply = new_error(message, REFUSAL) if refused else answers[method](message)
        self.calls.append(method)
        if not message.header.flags & MessageFlag.no_reply_expected:
            self._send(method, reply)

    def _send(self, method: str, reply: Message) -> None:
        with self._writing:
            if method in self._held:
                self._waiting.append(reply)
            else:
                self._connection.send(reply)

    def _emit(
        self, signal: str, signature: str, body: tuple[object, ...], emitter: DBusAddress = SELF
    ) -> None:
        with self._writing:
            self._connection.send(new_signal(emitter, signal, signature, body))

    def _tell_abilities(self, message: Message) -> Message:
        return new_method_return(message, "as", (list(self._abilities),))

    def _introduce(self, message: Message) -> Message:
        return new_method_return(message, "ssss", (self.name, "tests", self.version, "1.2"))

    def _tell_inhibited(self, message: Message) -> Message:
        if self.inhibited is None:
            return new_error(message, NO_PROPERTY)
        return new_method_return(message, "v", (("b", self.inhibited),))

    def _display(self, message: Message) -> Message:
        application, replaced, _icon, *words = message.body
        number = replaced if replaced in self.shown else next(self._numbers)
        self.shown[number] = Told(number, perf_counter(), application, replaced, *words)
        self.told.append(self.shown[number])
        return new_method_return(message, "u", (number,))

    def _dismiss(self, message: Message) -> Message:
        (number,) = message.body
        self.shown.pop(number, None)
        return new_method_return(message)


@contextmanager
def recorder(address: str, *abilities: str) -> Iterator[Recorder]:
    """The only notification service of that bus."""
    await_service(address, there=False)
    service = Recorder(address, abilities)
    try:
        yield service
    finally:
        service.close()
