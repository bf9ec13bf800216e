"""What can be shown in a call: links and files, and whether a file is still there."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote, urlsplit

from app.session.preparation import Example

WEB = frozenset({"http", "https"})
GONE = frozenset({404, 410})
"""What a site answers where there is nothing any more."""


class Found(StrEnum):
    """What became of looking for an example."""

    THERE = "there"
    GONE = "gone"
    SILENT = "silent"
    """A site that gave no answer in time."""
    UNKNOWN = "unknown"
    """A link that nobody asked for yet."""
    UNFIT = "unfit"
    """Neither a link of the web nor the whole path of a file."""


def is_link(address: str) -> bool:
    """Whether it leads into the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in WEB and bool(parts.hostname)


def file_of(address: str, home: Path) -> Path | None:
    """The file that is meant, `~` being `home`; nothing where it is no whole path."""
    if address.startswith("file:"):
        address = unquote(_path(address))
    if address.startswith("~/"):
        return home / address[2:]
    return Path(address) if Path(address).is_absolute() else None


def look_for(
    examples: Iterable[Example], home: Path, exists: Callable[[Path], bool]
) -> dict[str, Found]:
    """Which files are there, by their addresses; links are not asked for.

    A file that the machine keeps back is as good as gone.
    """
    return {one.address: _found(one.address, home, exists) for one in examples}


def answered(status: int | None) -> Found:
    """What the answer of a site means; no answer is none."""
    if status is None:
        return Found.SILENT
    return Found.GONE if status in GONE else Found.THERE


def title_of(example: Example) -> str:
    """What to call it: its title, or else the end of its address."""
    if example.title:
        return example.title
    if is_link(example.address):
        parts = urlsplit(example.address)
        return f"{parts.hostname}{parts.path.rstrip('/')}"
    return example.address.rstrip("/").rpartition("/")[2] or example.address


def _path(address: str) -> str:
    """The path in a link to a file; nothing where it is broken."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _found(address: str, home: Path, exists: Callable[[Path], bool]) -> Found:
    if is_link(address):
        return Found.UNKNOWN
    path = file_of(address, home)
    if path is None:
        return Found.UNFIT
    try:
        return Found.THERE if exists(path) else Found.GONE
    except OSError:
        return Found.GONE
