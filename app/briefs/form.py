"""The forms in which a brief leaves."""

from enum import StrEnum


class Form(StrEnum):
    """How a brief is written."""

    MARKDOWN = "md"
    HTML = "html"
    CSV = "csv"


def form_of(name: str) -> Form:
    """The form that the end of a file's name stands for; Markdown where it stands for none."""
    ends = {str(form): form for form in Form}
    return ends.get(name.lower().rpartition(".")[2], Form.MARKDOWN)
