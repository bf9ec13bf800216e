"""What is put aside for talks: kept beside their sessions, and at hand until a disk took it."""

from collections.abc import Iterable
from uuid import UUID

from app.refusal import Refusal
from app.talks.talks import Talks
from app.text.tidy import tidy


class Aside:
    """The lines of each talk; what was refused is at hand for as long as the program runs."""

    def __init__(self, talks: Talks) -> None:
        """Everything is on disk."""
        self._talks = talks
        self._unkept: dict[UUID, tuple[str, ...]] = {}

    def lines(self, talk: UUID) -> tuple[str, ...] | Refusal:
        """What was put aside for that talk last."""
        return self._unkept[talk] if talk in self._unkept else self._talks.put_aside(talk)

    def keep(self, talk: UUID, lines: Iterable[str]) -> Refusal | None:
        """Put these lines aside for that talk, and no others; or say why not for long."""
        self._unkept[talk] = tuple(filter(None, map(tidy, lines)))
        return self._put_down(talk)

    def catch_up(self) -> bool:
        """Put on disk what it did not take before; whether all of that is there now."""
        refused = [self._put_down(talk) for talk in tuple(self._unkept)]
        return bool(refused) and not any(refused)

    def _put_down(self, talk: UUID) -> Refusal | None:
        refusal = self._talks.keep_aside(talk, self._unkept[talk])
        if refusal is None:
            del self._unkept[talk]
        return refusal
