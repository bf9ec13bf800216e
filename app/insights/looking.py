"""What a page of insights shows at once, out of all that there are."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from msgspec import Struct

from app.insights.heard import Heard
from app.insights.in_use import teams_in
from app.insights.piles import OnTop, Pile, Sieve, in_order, piles
from app.insights.voices import Voices, voices_of
from app.session.insight import Status


class Overview(Struct, frozen=True):
    """The piles, and how many customers said what each line says; `has_more` is not shown.

    `teams` and `statuses` are those in use.
    """

    piles: tuple[Pile, ...]
    voices: Mapping[UUID, Voices]
    has_more: bool = False
    teams: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()

    @property
    def heard(self) -> Mapping[UUID, Heard]:
        """The lines that are shown."""
        return {one.capture.id: one for pile in self.piles for one in pile.heard}


def looked_at(heard: Sequence[Heard], sieve: Sieve, top: OnTop, most: int) -> Overview:
    """The first `most` of those that the sieve keeps; what is being sorted is always one."""
    is_open = sieve == Sieve()
    kept = [one for one in heard if is_open or one.capture.id == top.line or sieve.keeps(one)]
    shown = in_order(kept, top)[:most]
    used = {known.status if (known := one.capture.insight) else Status.NEW for one in heard}
    return Overview(
        piles=piles(shown, top),
        voices=voices_of(heard, shown),
        has_more=len(kept) > len(shown),
        teams=teams_in(heard),
        statuses=tuple(status for status in Status if status in used),
    )
