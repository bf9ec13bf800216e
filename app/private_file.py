"""Files and folders that only their owner can read, and how a file is replaced in one go."""

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
DRAFT = ".draft"


def make_private(path: Path) -> None:
    """Have a file there that only its owner reads, from its first byte.

    A file that is there is not opened: closing it would drop the locks of a database.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
    except FileExistsError:
        path.chmod(PRIVATE_FILE)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A draft to fill, which then takes the place of `target`, whole and durable, or is gone.

    Each writer has a draft of its own: of several at once, the last that is done stays.
    """
    sweep(target.parent.glob(f".{escape(target.name)}.*{DRAFT[1:]}"))
    draft, descriptor = _begun(target)
    try:
        yield draft
        os.fsync(descriptor)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
        os.close(descriptor)
    with suppress(OSError):  # not every system can do that to a folder
        _sync(target.parent)


def sweep(drafts: Iterable[Path], *, waits: bool = False) -> None:
    """Delete what killed programs left; what is being written stays, or is waited for first."""
    for draft in drafts:
        with suppress(FileNotFoundError):
            _sweep(draft, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sweep(draft: Path, lock: int) -> None:
    descriptor = os.open(draft, os.O_RDONLY)
    try:
        if _is_locked(descriptor, lock):
            draft.unlink()
    finally:
        os.close(descriptor)


def _begun(target: Path) -> tuple[Path, int]:
    """A draft of nobody else's, and what holds it until it is closed."""
    while True:
        draft = target.with_name(f".{target.name}.{os.urandom(4).hex()}{DRAFT}")
        descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE)
        _is_locked(descriptor, fcntl.LOCK_EX)
        if draft.exists():  # or else it was swept before it was locked
            return draft, descriptor
        os.close(descriptor)


def _is_locked(descriptor: int, lock: int) -> bool:
    """Not if another holds it, nor where the disk knows no locks."""
    try:
        fcntl.flock(descriptor, lock)
    except OSError:
        return False
    return True


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
