"""The way from one start of the program to another: a socket that only the same user can open."""

import os
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from app.private_file import PRIVATE_FILE
from app.remote.outcome import OTHER_VERSION, STRANGER, NotRunning, Outcome, Silent, refused
from app.remote.request import Reply, Request, line_of, reply_in

LONGEST_LINE = 65536
LONGEST_ADDRESS = 100
"""Bytes of a path that every system's socket address can hold."""
OPEN_FILES = Path("/proc/self/fd")
OWN_USER = os.getuid()
ROOM_TO_WAIT = 64
ANSWER_WITHIN = timedelta(seconds=5)
CREDENTIALS = struct.Struct("3i")
NOBODY_THERE = (FileNotFoundError, NotADirectoryError, ConnectionError)
NO_ANSWER = (BlockingIOError, TimeoutError)


class Peer(NamedTuple):
    """Who is at the other end."""

    process: int | None
    user: int


def listening(path: Path) -> socket.socket:
    """A socket at `path`, in the place of any that was left there."""
    path.unlink(missing_ok=True)
    door = socket.socket(socket.AF_UNIX)
    try:
        with address(path) as name:
            door.bind(name)
        path.chmod(PRIVATE_FILE)
        door.listen(ROOM_TO_WAIT)
    except OSError:
        door.close()
        raise
    return door


def ask(
    path: Path, request: Request, patience: timedelta = ANSWER_WITHIN, user: int = OWN_USER
) -> Outcome:
    """What the program of `user` that listens at `path` answers."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(patience.total_seconds())
        try:
            with address(path) as name:
                connection.connect(name)
            return _answer(connection, request) if peer(connection).user == user else STRANGER
        except NOBODY_THERE:
            return NotRunning()
        except NO_ANSWER:
            return Silent(peer(connection).process)
        except OSError as error:
            return refused(f"Callside cannot be reached at {path}: {error.strerror or error}.")


def peer(connection: socket.socket) -> Peer:
    """Who is at the other end; before anyone accepts, who listens there."""
    told = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, CREDENTIALS.size)
    process, user, _group = CREDENTIALS.unpack(told)
    return Peer(process or None, user)


@contextmanager
def address(path: Path, open_files: Path = OPEN_FILES) -> Iterator[str]:
    """A name for `path` that fits into a socket's address, where the system lets us shorten it."""
    if len(os.fsencode(path)) <= LONGEST_ADDRESS or not open_files.is_dir():
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield str(open_files / str(folder) / path.name)
    finally:
        os.close(folder)


def _answer(connection: socket.socket, request: Request) -> Reply:
    with suppress(BrokenPipeError):  # one who reads no further may have answered all the same
        connection.sendall(line_of(request))
    with connection.makefile("rb") as answer:
        line = answer.readline()
    if not line:
        raise ConnectionResetError
    return reply_in(line) or OTHER_VERSION
