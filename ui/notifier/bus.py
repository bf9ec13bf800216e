"""A conversation with a D-Bus message bus in which nobody ever waits."""

import socket
from collections.abc import Callable
from contextlib import suppress
from itertools import count

from jeepney import HeaderFields, Message, MessageFlag, MessageType, Parser, message_bus
from jeepney.auth import BEGIN, Authenticator
from jeepney.bus import get_bus
from PySide6.QtCore import QObject, QSocketNotifier, Signal

Answer = Callable[[Message], None]

ROOM = 65536
UNSUITABLE = (KeyError, RuntimeError, ValueError)
"""What an address that is missing, of another transport or misspelt makes jeepney raise."""


class BusLink(QObject):
    """One connection at a time: `ready` when the bus has let us in, `lost` when it is no more."""

    ready = Signal()
    lost = Signal()
    heard = Signal(object)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """Take an address as D-Bus spells it, or SESSION or SYSTEM."""
        super().__init__(parent)
        self._address = address
        self._socket: socket.socket | None = None
        self._doorbell: QSocketNotifier | None = None
        self._greeting = Authenticator()
        self._parser = Parser()
        self._serials = count(1)
        self._answers: dict[int, Answer] = {}

    def is_ready(self) -> bool:
        """Whether messages can be sent; a bus whose end nobody noticed yet is lost by this."""
        if self._socket is None or not self._greeting.authenticated:
            return False
        if _has_ended(self._socket):
            self._lose()
        return self._socket is not None

    def open(self) -> None:
        """Knock, unless that was done; `ready` or `lost` will tell, and a mute bus neither."""
        if self._socket is not None:
            return
        self._greeting, self._parser = Authenticator(), Parser()
        try:
            self._socket = _connected(get_bus(self._address))
        except (OSError, *UNSUITABLE):
            self.lost.emit()
            return
        self._doorbell = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._doorbell.activated.connect(self._on_readable)
        self._write(self._greeting.data_to_send())

    def close(self) -> None:
        """Leave without a word; what was sent still arrives."""
        self._answers.clear()
        if self._doorbell is not None:
            self._doorbell.setEnabled(False)
            self._doorbell.deleteLater()
            self._doorbell = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def call(self, message: Message, answer: Answer) -> None:
        """Send, and hand the reply or error to `answer` when it comes."""
        serial = next(self._serials)
        self._answers[serial] = answer
        self._write(message.serialise(serial))

    def tell(self, message: Message) -> None:
        """Send, and want no reply; wake no service for it."""
        message.header.flags = MessageFlag.no_reply_expected | MessageFlag.no_auto_start
        self._write(message.serialise(next(self._serials)))

    def _on_readable(self) -> None:
        if self._socket is None:
            return
        try:
            self._read(self._socket.recv(ROOM))
        except BlockingIOError:
            return
        except (OSError, ValueError):
            self._lose()

    def _read(self, received: bytes) -> None:
        if not received:
            raise ConnectionResetError
        if self._greeting.authenticated:
            self._dispatch(received)
            return
        self._greeting.feed(received)
        if self._greeting.authenticated:
            self._write(BEGIN)
            self.call(message_bus.Hello(), _ignore)
            self.ready.emit()

    def _dispatch(self, received: bytes) -> None:
        for message in self._parser.feed(received):
            if self._socket is None:
                return
            if message.header.message_type is MessageType.signal:
                self.heard.emit(message)
            else:
                serial = message.header.fields.get(HeaderFields.reply_serial)
                self._answers.pop(serial, _ignore)(message)

    def _write(self, data: bytes) -> None:
        # A bus that takes less than a whole short message has not read for a long time: it is gone.
        sent = 0
        with suppress(OSError):
            sent = self._socket.send(data) if self._socket is not None else 0
        if sent < len(data):
            self._lose()

    def _lose(self) -> None:
        if self._socket is not None:
            self.close()
            self.lost.emit()


def _connected(path: str) -> socket.socket:
    knocking = socket.socket(socket.AF_UNIX)
    try:
        knocking.settimeout(0)
        knocking.connect(path)
    except OSError:
        knocking.close()
        raise
    return knocking


def _has_ended(connection: socket.socket) -> bool:
    try:
        return not connection.recv(1, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    except OSError:
        return True


def _ignore(_answer: Message) -> None:
    """Not every answer matters."""
