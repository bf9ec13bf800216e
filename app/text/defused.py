"""Cells that no spreadsheet takes for formulas."""

from unicodedata import category

STARTS = frozenset("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - some programs read the wide ones, too
QUOTE = "'"


def defused(cell: str) -> str:
    """`cell`, with a sign before it that makes it a text, where it would begin a formula."""
    seen = next((letter for letter in cell if not _is_unseen(letter)), "")
    return f"{QUOTE}{cell}" if {cell[:1], seen} & STARTS else cell


def _is_unseen(letter: str) -> bool:
    """Spaces, control letters and marks of direction: some programs drop them before they read."""
    return letter.isspace() or category(letter) in {"Cc", "Cf"}
