"""Where figures are read and words are looked for, said by those who need it."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from app.history.search import Hit, Terms
from app.history.tally import Tally
from app.insights.heard import Heard
from app.refusal import Refusal
from app.talks.challenge import Challenge


class UnreadableError(Exception):
    """The disk did not give what was asked; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        """Carry `refusal` to whoever asked."""
        super().__init__(refusal.detail)
        self.refusal = refusal


class History(Protocol):
    """What is on disk of all sessions; instants are milliseconds since 1970.

    It is read from any one thread, and nobody who saves waits for more than one slice of it. What
    cannot be read raises `UnreadableError`.
    """

    def tallies(self, start: int, end: int) -> Iterator[Sequence[Tally]]:
        """The figures of sessions from `start` on and before `end`, oldest first, in slices."""
        ...

    def latest(self, most: int) -> Sequence[Tally]:
        """The figures of the last sessions, newest first."""
        ...

    def insights(self, start: int, end: int) -> Sequence[int]:
        """When insights were written down from `start` on and before `end`, oldest first."""
        ...

    def heard(self) -> tuple[Heard, ...]:
        """All insights, the newest first."""
        ...

    def challenges(self) -> tuple[Challenge, ...]:
        """Every challenge that was named, the newest first."""
        ...

    def search(self, terms: Terms) -> tuple[Hit, ...]:
        """Where all of `terms` are written: best first, or newest first for a letter or two."""
        ...

    def sessions(self, ids: Sequence[str]) -> tuple[Hit, ...]:
        """What is written of these sessions, in their order; of what is gone nothing."""
        ...

    def close(self) -> None:
        """Let go of the disk."""
        ...
