"""One file of words in its two places: as it is built in, and as the agent's own copy."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from app.lists.file import text_of
from app.lists.problem import FileProblem

T = TypeVar("T")
Reader = Callable[[str, Path], T | FileProblem]


class Edition(Struct, Generic[T], frozen=True):
    """The words that hold, the text that says them, and what is wrong with the agent's own copy."""

    stem: str
    value: T
    text: str
    is_own: bool = False
    problem: FileProblem | None = None


class Source(Struct, Generic[T], frozen=True):
    """Knows both places and how to read a text from there."""

    built_in: Path
    own: Path
    read: Reader[T]

    def edition(self) -> Edition[T]:
        """The agent's own copy, or the built-in one where that is missing or broken."""
        found = self._found(self.own)
        if isinstance(found, Edition):
            return replace(found, is_own=True)
        return replace(self.shipped(), problem=found)

    def shipped(self) -> Edition[T]:
        """The built-in one: a part of the program, so that a fault in it is a bug."""
        found = self._found(self.built_in)
        if isinstance(found, Edition):
            return found
        raise ValueError(f"The program came without sound words: {found or self.built_in}")

    def _found(self, path: Path) -> Edition[T] | FileProblem | None:
        text = text_of(path)
        if not isinstance(text, str):
            return text
        value = self.read(text, path)
        return value if isinstance(value, FileProblem) else Edition(path.stem, value, text)
