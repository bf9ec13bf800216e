"""Hears other starts of the program, and answers each with one line; a broken one harms nobody."""

import select
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from app.remote.channel import LONGEST_LINE, OWN_USER, peer
from app.remote.request import ExitStatus, Reply, Request, line_of, request_in

Answer = Callable[[Request], Reply]

MOST_CALLERS = 16
NOT_UNDERSTOOD = Reply(
    ExitStatus.WRONG_USAGE,
    err="The running Callside did not understand. If it is of another version, start it again.",
)
WENT_WRONG = Reply(
    ExitStatus.REFUSED,
    err="Something went wrong in Callside. Its log says what: callside --diagnose names the file.",
)


class Listener(QObject):
    """Lets callers in through a door that somebody else opened and will close."""

    def __init__(
        self,
        door: socket.socket,
        answer: Answer,
        user: int = OWN_USER,
        parent: QObject | None = None,
    ) -> None:
        """Listen from the next turn of the loop on, to `user` only."""
        super().__init__(parent)
        self._door = door
        self._answer = answer
        self._user = user
        self._callers: list[Caller] = []
        door.settimeout(0)
        self._bell = QSocketNotifier(door.fileno(), QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._on_knock)

    def close(self) -> None:
        """Listen no more; who waits hears nothing, who is being answered still hears it."""
        self._bell.setEnabled(False)
        while self._callers:
            self._callers.pop().leave()

    def _on_knock(self) -> None:
        with suppress(OSError):  # who knocked may be gone again
            connection, _ = self._door.accept()
            self._let_in(connection)

    def _let_in(self, connection: socket.socket) -> None:
        if peer(connection).user != self._user:
            connection.close()
            return
        caller = Caller(connection, self)
        caller.spoke.connect(self._on_spoke)
        self._callers.append(caller)
        if len(self._callers) > MOST_CALLERS:
            self._callers.pop(0).leave()

    def _on_spoke(self, caller: "Caller") -> None:
        self._callers.remove(caller)
        if caller.has_left:
            caller.leave()
            return
        try:
            caller.hear(self._reply_to(caller.line))
        except Exception:
            caller.hear(WENT_WRONG)
            raise

    def _reply_to(self, line: bytes) -> Reply:
        request = request_in(line)
        return NOT_UNDERSTOOD if request is None else self._answer(request)


class Caller(QObject):
    """One who knocked: says one line, hears one line, and leaves."""

    spoke = Signal(QObject)

    def __init__(self, connection: socket.socket, parent: QObject) -> None:
        """Wait for the line."""
        super().__init__(parent)
        self._connection = connection
        self._said = b""
        connection.settimeout(0)
        self._bell = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._on_words)

    @property
    def line(self) -> bytes:
        """What was said, up to the line's end; nothing if it had none."""
        line, end, _ = self._said.partition(b"\n")
        return line if end else b""

    @property
    def has_left(self) -> bool:
        """Whether the caller gave up waiting, and was told that nothing was done."""
        poll = select.poll()
        poll.register(self._connection, select.POLLHUP)
        return bool(poll.poll(0))

    def hear(self, reply: Reply) -> None:
        """Tell the caller, who may be gone, and see them out."""
        with suppress(OSError):
            self._connection.send(line_of(reply))
        self.leave()

    def leave(self) -> None:
        """See the caller out, answered or not."""
        self._bell.setEnabled(False)
        self._connection.close()
        self.deleteLater()

    def _on_words(self) -> None:
        try:
            words = self._connection.recv(LONGEST_LINE)
        except BlockingIOError:
            return
        except OSError:
            words = b""
        self._said += words
        if b"\n" in words or not words or len(self._said) > LONGEST_LINE:
            self._bell.setEnabled(False)
            self.spoke.emit(self)
