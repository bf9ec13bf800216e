"""A TOML text cut into its statements: nothing is lost, and each knows where it begins."""

import tomllib
from typing import Any

from msgspec import Struct


class Statement(Struct, frozen=True):
    """A header, a key with its value, a comment or a blank line; the last two say nothing."""

    line: int
    text: str
    content: dict[str, Any]

    @property
    def is_header(self) -> bool:
        """Whether the keys that follow belong to the table named here."""
        return bool(self.content) and self.text.lstrip().startswith("[")

    @property
    def is_comment(self) -> bool:
        """Whether it speaks to people alone."""
        return self.text.lstrip().startswith("#")

    @property
    def remark(self) -> str:
        """The comment that follows on the same line, with the space before it."""
        for start, character in enumerate(self.text):
            said = self.text[:start].rstrip()
            if character == "#" and content_of(said) == self.content:
                return self.text[len(said) :]
        return ""


def statements(text: str) -> tuple[Statement, ...]:
    """All of `text`, in order; what stays unfinished at its end is the last one."""
    found: list[Statement] = []
    begun: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        begun.append(line)
        content = content_of("\n".join(begun))
        if content is not None:
            found.append(Statement(number + 1 - len(begun), "\n".join(begun), content))
            begun = []
    rest = Statement(text.count("\n") + 2 - len(begun), "\n".join(begun), {})
    return (*found, rest) if begun else tuple(found)


def content_of(text: str) -> dict[str, Any] | None:
    """What `text` says, if it is finished: a whole statement is a document of its own."""
    try:
        return tomllib.loads(text + "\n")
    except (ValueError, RecursionError):
        return None
