"""The forms in which a brief leaves."""

from enum import StrEnum


class Form(StrEnum):
    """How a brief is written."""

    MARKDOWN = "md"
    HTML = "html"
    CSV = "csv"
