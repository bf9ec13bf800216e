"""Why a file could not be read or written, for the terminal, which speaks English."""

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


def trouble_told(detail: str) -> str:
    """The words for a detail; one that is no trouble as it is."""
    return IN_THE_TERMINAL.get(detail, detail)
