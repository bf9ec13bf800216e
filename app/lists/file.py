"""The files of the lists on disk: read whole, replaced in one go, never lost."""

import os
import stat
from itertools import count
from pathlib import Path

from app.lists.problem import Cause, FileProblem
from app.private_file import PRIVATE_FOLDER, replacing

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
    with replacing(target) as draft:
        draft.write_bytes(text.encode())


def set_aside(path: Path) -> None:
    """Give the file, if there is one, a free `.bak` name."""
    names = (path.with_name(f"{path.name}.bak{number or ''}") for number in count())
    if os.path.lexists(path):
        path.rename(next(name for name in names if not os.path.lexists(name)))
