"""What a page of insights shows at once, out of all that there are."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from msgspec import Struct

from app.insights.alike import Alike
from app.insights.heard import Heard
from app.insights.in_use import teams_in
from app.insights.piles import OnTop, Pile, Sieve, in_order, piles
from app.insights.telling import to_tell
from app.insights.voices import Voices, voices_of
from app.session.insight import Status


class Overview(Struct, frozen=True):
    """The piles, and how many customers said what each line says; `has_more` is not shown.

    `teams` and `statuses` are those in use; `to_tell` are all lines of which the customer is still
    to be told what became.
    """

    piles: tuple[Pile, ...]
    voices: Mapping[UUID, Voices]
    has_more: bool = False
    teams: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    to_tell: frozenset[UUID] = frozenset()

    @property
    def heard(self) -> Mapping[UUID, Heard]:
        """The lines that are shown."""
        return {one.capture.id: one for pile in self.piles for one in pile.heard}


class Heap:
    """All insights, the newest first, with what is the same whatever of them is looked at."""

    def __init__(self, heard: Sequence[Heard]) -> None:
        """Of these."""
        self.heard = heard
        self._alike = Alike(heard)
        self._teams = teams_in(heard)
        used = {known.status if (known := one.capture.insight) else Status.NEW for one in heard}
        self._statuses = tuple(status for status in Status if status in used)
        self._to_tell = to_tell(self._alike.lines)

    def look(self, sieve: Sieve, top: OnTop, most: int) -> Overview:
        """The first `most` of those that the sieve keeps.

        What is unfolded is always one of them, and what the last call brought until it is sorted.
        """
        is_open = sieve == Sieve()
        kept = [one for one in self.heard if is_open or _is_on(top, one) or self._keeps(sieve, one)]
        shown = in_order(kept, top)[:most]
        return Overview(
            piles=piles(shown, top),
            voices=voices_of(self._alike, shown),
            has_more=len(kept) > len(shown),
            teams=self._teams,
            statuses=self._statuses,
            to_tell=self._to_tell,
        )

    def _keeps(self, sieve: Sieve, one: Heard) -> bool:
        return sieve.keeps(one) and (not sieve.to_tell or one.capture.id in self._to_tell)


def _is_on(top: OnTop, one: Heard) -> bool:
    is_open = one.capture.id in {top.line, top.unfolded}
    return is_open or (one.session == top.session and not one.insight.is_sorted)
