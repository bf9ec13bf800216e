"""The files of the lists on disk: read whole, replaced in one go, never lost."""

import os
import stat
from itertools import count
from pathlib import Path

from app.lists.problem import Cause, FileProblem
from app.private_file import PRIVATE_FOLDER, replacing

LARGEST = 64 * 1024
Stamp = tuple[int, int]


def text_of(path: Path) -> str | FileProblem | None:
    """What the file says; nothing where there is none."""
    try:
        cause = _obstacle(path.stat())
        return FileProblem(path, 0, cause) if cause else _decoded(path.read_bytes(), path)
    except FileNotFoundError:
        return FileProblem(path, 0, Cause.UNREADABLE) if path.is_symlink() else None
    except OSError:
        return FileProblem(path, 0, Cause.UNREADABLE)


def stamp_of(path: Path) -> Stamp | None:
    """By what a file is known to be as it was: when it was changed, and its size."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _obstacle(status: os.stat_result) -> Cause | None:
    """Why it is not read: no file, or so large that it would keep the agent waiting."""
    if not stat.S_ISREG(status.st_mode):
        return Cause.UNREADABLE
    return Cause.TOO_LARGE if status.st_size > LARGEST else None


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
    with replacing(target) as draft:
        draft.write_bytes(text.encode())


def set_aside(path: Path) -> None:
    """Give the file, if there is one, a free `.bak` name."""
    names = (path.with_name(f"{path.name}.bak{number or ''}") for number in count())
    if os.path.lexists(path):
        path.rename(next(name for name in names if not os.path.lexists(name)))
