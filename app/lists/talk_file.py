"""What a talk is held by, read when there first is one; a file of the agent's own replaces it."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.lists.file import Stamp, stamp_of
from app.lists.problem import FileProblem

if TYPE_CHECKING:
    from app.lists.source import Edition
    from app.lists.talk_words import TalkWords

REMEMBERED = 4


class TalkFile(Struct, frozen=True):
    """Knows where the built-in one is, and where the agent's own may be."""

    built_in: Path = Path()
    own: Path = Path()

    def get(self) -> "TalkWords":
        """The words in force."""
        return self._edition.value

    @property
    def is_own(self) -> bool:
        """Whether there is a file of the agent's own, sound or not."""
        return self.own.is_file()

    def problem(self) -> FileProblem | None:
        """What is wrong with the agent's own file; one that is not there is not read."""
        return self._edition.problem if self.is_own else None

    @property
    def _edition(self) -> "Edition[TalkWords]":
        return _read(self.built_in, self.own, (stamp_of(self.built_in), stamp_of(self.own)))


@lru_cache(REMEMBERED)
def _read(
    built_in: Path, own: Path, stamps: tuple[Stamp | None, Stamp | None]
) -> "Edition[TalkWords]":
    """What the files say; they are asked again only after a stamp of theirs changed."""
    from app.lists.source import Source
    from app.lists.talk_words import talk_words_from

    del stamps
    return Source(built_in, own, talk_words_from).edition()
