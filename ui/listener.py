"""Hears other starts of the program, and answers each with one line; a broken one harms nobody."""

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
        """Listen no more; callers that were not answered hear nothing."""
        self._bell.setEnabled(False)
        for caller in tuple(self._callers):
            caller.close()

    def _on_knock(self) -> None:
        with suppress(OSError):  # who knocked may be gone again
            connection, _ = self._door.accept()
            self._let_in(connection)

    def _let_in(self, connection: socket.socket) -> None:
        if peer(connection).user != self._user:
            connection.close()
            return
        caller = Caller(connection, self._answer, self)
        self._callers.append(caller)
        caller.left.connect(self._on_left)
        if len(self._callers) > MOST_CALLERS:
            self._callers[0].close()

    def _on_left(self, caller: "Caller") -> None:
        self._callers.remove(caller)
        caller.deleteLater()


class Caller(QObject):
    """One who knocked: says one line, hears one line, and leaves."""

    left = Signal(QObject)

    def __init__(self, connection: socket.socket, answer: Answer, parent: QObject) -> None:
        """Wait for the line."""
        super().__init__(parent)
        self._connection = connection
        self._answer = answer
        self._heard = b""
        connection.settimeout(0)
        self._bell = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._on_words)

    def close(self) -> None:
        """Show the way out, answered or not; only once."""
        if self._connection.fileno() < 0:
            return
        self._bell.setEnabled(False)
        self._connection.close()
        self.left.emit(self)

    def _on_words(self) -> None:
        try:
            words = self._connection.recv(LONGEST_LINE)
        except BlockingIOError:
            return
        except OSError:
            words = b""
        self._heard += words
        if b"\n" in words or not words or len(self._heard) > LONGEST_LINE:
            self._bell.setEnabled(False)
            self._serve()

    def _serve(self) -> None:
        line, end, _ = self._heard.partition(b"\n")
        request = request_in(line) if end else None
        try:
            self._tell(NOT_UNDERSTOOD if request is None else self._answer(request))
        except Exception:
            self._tell(WENT_WRONG)
            raise
        finally:
            self.close()

    def _tell(self, reply: Reply) -> None:
        with suppress(OSError):  # who asked may be gone
            self._connection.send(line_of(reply))
