"""What a talk is held by, read when there first is one; a file of the agent's own replaces it."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.lists.problem import FileProblem

if TYPE_CHECKING:
    from app.lists.source import Source
    from app.lists.talk_words import TalkWords


class TalkFile(Struct, frozen=True):
    """Knows where the built-in one is, and where the agent's own may be."""

    built_in: Path = Path()
    own: Path = Path()

    def get(self) -> "TalkWords":
        """The words in force."""
        return self._source.edition().value

    @property
    def is_own(self) -> bool:
        """Whether there is a file of the agent's own, sound or not."""
        return self.own.is_file()

    def problem(self) -> FileProblem | None:
        """What is wrong with the agent's own file; one that is not there is not read."""
        return self._source.edition().problem if self.is_own else None

    @property
    def _source(self) -> "Source[TalkWords]":
        from app.lists.source import Source
        from app.lists.talk_words import talk_words_from

        return Source(self.built_in, self.own, talk_words_from)
