"""Files and folders that only their owner can read, and how a file is replaced in one go."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
    """A draft to fill, which then takes the place of `target`, whole and durable, or is gone."""
    draft = target.with_name(f".{target.name}{DRAFT}")
    draft.unlink(missing_ok=True)
    try:
        make_private(draft)
        yield draft
        _sync(draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    with suppress(OSError):  # not every system can do that to a folder
        _sync(target.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
