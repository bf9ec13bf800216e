"""Sees to it that one program runs for a home, and no second one beside it."""

import fcntl
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from types import FrameType
from typing import NoReturn

from msgspec import Struct

from app.home import Home
from app.private_file import PRIVATE_FILE
from app.remote.channel import listening
from app.remote.outcome import UNREACHABLE, NotRunning, Outcome, settled, unusable
from app.remote.request import Reply

TO_LEAVE = timedelta(seconds=2)
"""How long a program that listens no more may still need to be gone."""


class Instance(Struct, frozen=True):
    """The right to be the one: a lock that ends with the process, and the channel's socket."""

    home: Home
    lock: int
    door: socket.socket

    def close(self) -> None:
        """Make room for another."""
        with _doorway(self.home):
            self.home.socket.unlink(missing_ok=True)
            self.door.close()
            os.close(self.lock)


def enter(
    home: Home, show: Callable[[], Outcome], to_leave: timedelta = TO_LEAVE
) -> Instance | Reply:
    """The right to be the one; or what the one who has it replied when asked to show itself."""
    try:
        return _entered(home.made(), show, to_leave)
    except OSError as error:
        return unusable(error.filename or home.data, error)


def _entered(home: Home, show: Callable[[], Outcome], to_leave: timedelta) -> Instance | Reply:
    """Whoever leaves in time may be followed by another command, which leaves soon as well."""
    while (instance := hold(home)) is None:
        outcome = show()
        if not isinstance(outcome, NotRunning):
            return settled(outcome)
        if not _has_left(home, to_leave):
            return UNREACHABLE
    return instance


def hold(home: Home) -> Instance | None:
    """The right to be the one, unless another has it; whoever has it listens."""
    with _doorway(home):
        lock = _opened(home.lock)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return Instance(home, lock, listening(home.socket))
        except BlockingIOError:
            os.close(lock)
            return None
        except OSError:
            os.close(lock)
            raise


def _has_left(home: Home, patience: timedelta) -> bool:
    """Wait in front of the door, which the one who leaves still needs; whether it is free."""
    lock = _opened(home.lock)
    try:
        with suppress(TimeoutError), _at_most(patience):
            fcntl.flock(lock, fcntl.LOCK_EX)
            return True
    finally:
        os.close(lock)
    return False


@contextmanager
def _doorway(home: Home) -> Iterator[None]:
    """Lets one through at a time, so that nobody sees the lock held and the socket not there."""
    door = _opened(home.lock.with_suffix(".door"))
    try:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield
    finally:
        os.close(door)


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)


@contextmanager
def _at_most(patience: timedelta) -> Iterator[None]:
    def give_up(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, patience.total_seconds())
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
