"""Cells that no spreadsheet takes for formulas."""

STARTS = frozenset("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - some programs read the wide ones, too
QUOTE = "'"


def defused(cell: str) -> str:
    """`cell`, with a sign before it that makes it a text, where it would begin a formula."""
    return f"{QUOTE}{cell}" if {cell[:1], cell.lstrip()[:1]} & STARTS else cell
