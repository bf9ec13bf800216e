"""Why a file could not be read or written, and how the terminal says so, which speaks English."""

import errno
from collections.abc import Mapping

IN_THE_TERMINAL: Mapping[str, str] = {
    "disk-full": "the disk is full",
    "read-only": "the disk takes no changes",
    "locked": "another program holds the file",
    "damaged": "the file is damaged",
    "newer": "a newer Callside wrote it",
    "out-of-reach": "the file is out of reach",
}
"""By what a refusal has as its detail."""
BY_ERRNO: Mapping[int, str] = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
}


def unread_words(number: int, where: object) -> str:
    """That so many sessions cannot be read, and `where` they stay; nothing where all can."""
    if not number:
        return ""
    if number == 1:
        return f"One session cannot be read. It stays as it is in {where}."
    return f"{number:,} sessions cannot be read. They stay as they are in {where}."


def trouble_told(detail: str) -> str:
    """The words for a detail; one that is no trouble as it is."""
    return IN_THE_TERMINAL.get(detail, detail)


def file_trouble(error: OSError) -> str:
    """The detail of a refusal for what the machine did to a file."""
    return BY_ERRNO.get(error.errno or 0, "out-of-reach")
