"""A stand-in for a tray that is spoken to over the session bus: it notes who comes, and asks."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from threading import Thread

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
UNKNOWN = "org.freedesktop.DBus.Error.UnknownMethod"


class TrayHost:
    """The tray of one bus, in a thread."""

    def __init__(self, address: str) -> None:
        """There from now on."""
        self._address = address
        self._items: list[str] = []
        self._connection = open_dbus_connection(address)
        unwrap_msg(self._connection.send_and_get_reply(message_bus.RequestName(WATCHER)))
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def tip(self) -> str:
        """What the newest icon says, once there is one."""
        if not self._items:
            return ""
        item = DBusAddress("/StatusNotifierItem", self._items[-1], ITEM)
        with closing(open_dbus_connection(self._address)) as connection:
            reply = connection.send_and_get_reply(Properties(item).get("ToolTip"))
        ((_signature, (_icon, _pictures, title, _text)),) = unwrap_msg(reply)
        return str(title)

    def close(self) -> None:
        """Be gone."""
        self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        with suppress(ConnectionError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._connection.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        fields = message.header.fields
        if fields[HeaderFields.member] == "Get":
            return new_method_return(message, "v", (("b", True),))
        if fields[HeaderFields.member] != "RegisterStatusNotifierItem":
            return new_error(message, UNKNOWN)
        self._items.append(fields[HeaderFields.sender])
        return new_method_return(message)


@contextmanager
def tray_host(address: str) -> Iterator[TrayHost]:
    """The only such tray of that bus."""
    host = TrayHost(address)
    try:
        yield host
    finally:
        host.close()
