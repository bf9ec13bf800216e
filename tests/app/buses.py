"""Stand-ins for a message bus: one that hangs, and one that answers as it is told."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

ROOM = 4096


@contextmanager
def silent(folder: Path) -> Iterator[str]:
    """The address of a bus that takes calls, and never answers."""
    with _door(folder) as (_, address):
        yield address


@contextmanager
def scripted(folder: Path, *answers: bytes) -> Iterator[str]:
    """The address of a bus that answers what one caller says, time and again, and hangs up."""
    with _door(folder) as (door, address):
        clerk = Thread(target=_answer, args=(door, answers))
        clerk.start()
        yield address
        clerk.join()


@contextmanager
def _door(folder: Path) -> Iterator[tuple[socket.socket, str]]:
    place = folder / "bus"
    with closing(socket.socket(socket.AF_UNIX)) as door:
        door.bind(str(place))
        door.listen()
        yield door, f"unix:path={place}"


def _answer(door: socket.socket, answers: tuple[bytes, ...]) -> None:
    caller, _ = door.accept()
    with closing(caller):
        for answer in answers:
            caller.recv(ROOM)
            caller.sendall(answer)
