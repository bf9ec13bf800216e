"""Somebody at the other end of the channel, as well-behaved as a test wants."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

from app.remote.channel import listening
from app.remote.request import Reply, Request, line_of, request_in

Manner = Callable[[socket.socket], None]


@contextmanager
def neighbour(path: Path, manner: Manner) -> Iterator[None]:
    """Lets one caller in at `path`, and treats it in its own manner."""
    with closing(listening(path)) as door:
        thread = Thread(target=_receive, args=(door, manner))
        thread.start()
        try:
            yield
        finally:
            thread.join()


def answering(answer: Callable[[Request], Reply]) -> Manner:
    """Hears a request, and replies."""

    def manner(caller: socket.socket) -> None:
        request = request_in(heard(caller))
        assert request is not None
        caller.sendall(line_of(answer(request)))

    return manner


def saying(words: bytes) -> Manner:
    """Hears whatever comes, and says `words`."""

    def manner(caller: socket.socket) -> None:
        heard(caller)
        caller.sendall(words)

    return manner


def heard(connection: socket.socket) -> bytes:
    """One line, or what there is of it."""
    with connection.makefile("rb") as words:
        return words.readline()


def _receive(door: socket.socket, manner: Manner) -> None:
    caller, _ = door.accept()
    with caller:
        manner(caller)
