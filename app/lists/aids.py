"""The aids, read when one is first wanted; what the agent's own file leaves out is built in."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.lists.problem import FileProblem

if TYPE_CHECKING:
    from app.lists.aid import Aid, AidKind
    from app.lists.source import Source


class AidFile(Struct, frozen=True):
    """Knows where the built-in aids are, and where the agent's own may be.

    `seen` is what that file said when it was looked at, so that a change is noticed.
    """

    built_in: Path = Path()
    own: Path = Path()
    seen: str | FileProblem | None = None

    def get(self, kind: "AidKind") -> "Aid":
        """The card for that moment, in the words in force."""
        source = self._source
        held = source.edition().value
        return held[kind] if kind in held else source.shipped().value[kind]

    @property
    def is_own(self) -> bool:
        """Whether there is a file of the agent's own, sound or not."""
        return self.own.is_file()

    def problem(self) -> FileProblem | None:
        """What is wrong with the agent's own file; one that is not there is not read."""
        return self._source.edition().problem if self.is_own else None

    @property
    def _source(self) -> "Source[dict[AidKind, Aid]]":
        from app.lists.aid import aids_from
        from app.lists.source import Source

        return Source(self.built_in, self.own, aids_from)
