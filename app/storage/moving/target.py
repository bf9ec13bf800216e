"""Where a file may be written that leaves the program."""

from pathlib import Path

from app.home import Home
from app.moving.fault import NotDoneError


def target_in(home: Home, path: Path) -> Path:
    """The file that `path` leads to, there or not; raises `NotDoneError` if it is none to take."""
    target = path.resolve()
    if any(target.is_relative_to(own.resolve()) for own in (home.data, home.runtime)):
        raise NotDoneError("Choose a place outside the folder where Callside keeps its data.")
    if target.exists() and not (target.is_file() or target.is_dir()):
        raise NotDoneError(f"{path} is no file.")
    return target
