"""Where talks rest beyond their sessions, said by those who need it."""

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from app.refusal import Refusal
from app.talks.challenge import Challenge
from app.talks.colleague import Colleague, Revision
from app.talks.talked import Talked


class Talks(Protocol):
    """Colleagues, challenges, and what was put aside."""

    @property
    def writes(self) -> object:
        """The same as long as nobody wrote anything, here or elsewhere; nothing if unknown."""
        ...

    def challenges(self) -> tuple[Challenge, ...] | Refusal:
        """Every challenge that was named, the newest first."""
        ...

    def talks(self) -> tuple[Talked, ...] | Refusal:
        """Every talk, also one that is not over, in no order."""
        ...

    def colleagues(self) -> tuple[Colleague, ...] | Refusal:
        """Everybody whom the agent means to ask, or asked."""
        ...

    def know(self, changes: Iterable[Revision]) -> Refusal | None:
        """Put on disk how colleagues are known now, all of it or nothing; or say why not."""
        ...

    def put_aside(self, session: UUID) -> tuple[str, ...] | Refusal:
        """What was put aside for that talk."""
        ...

    def keep_aside(self, session: UUID, lines: tuple[str, ...]) -> Refusal | None:
        """Keep what was put aside for that talk, or nothing; or say why not."""
        ...
