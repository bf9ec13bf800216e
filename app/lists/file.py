"""The files of the lists on disk: read whole, replaced in one go, never lost."""

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

from app.lists.problem import Cause, FileProblem

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
LARGEST = 64 * 1024


def text_of(path: Path) -> str | FileProblem | None:
    """What the file says; nothing where there is none."""
    try:
        if not _is_readable(path.stat()):
            return FileProblem(path, 0, Cause.UNREADABLE)
        return _decoded(path.read_bytes(), path)
    except FileNotFoundError:
        return FileProblem(path, 0, Cause.UNREADABLE) if path.is_symlink() else None
    except OSError:
        return FileProblem(path, 0, Cause.UNREADABLE)


def _is_readable(status: os.stat_result) -> bool:
    """Whether it is a file, and not so large that reading it would keep the agent waiting."""
    return stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST


def _decoded(content: bytes, path: Path) -> str | FileProblem:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return FileProblem(path, line, Cause.ENCODING)


def replace_text(path: Path, text: str) -> None:
    """Put `text` in the place of the file, so that even a crash leaves the old or the new whole.

    Where the file is a link, what it leads to is replaced.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(
        os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb"
    ) as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    draft.replace(target)
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Make the new name durable, on systems where a folder can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def set_aside(path: Path) -> None:
    """Give the file, if there is one, a free `.bak` name."""
    names = (path.with_name(f"{path.name}.bak{number or ''}") for number in count())
    if os.path.lexists(path):
        path.rename(next(name for name in names if not os.path.lexists(name)))
