"""Insights as a page shows them: those of the last call and those to sort first, then by area."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from msgspec import Struct

from app.insights.alike import area_of
from app.insights.heard import Heard
from app.insights.likeness import same_team
from app.session.insight import Status


class PileKind(StrEnum):
    """Why insights lie together."""

    OF_CALL = "of-call"
    TO_SORT = "to-sort"
    AREA = "area"


class Pile(Struct, frozen=True):
    """Insights that lie together, the newest first; sorted ones share an `area`, or have none."""

    kind: PileKind
    heard: tuple[Heard, ...]
    area: str = ""


class Sieve(Struct, frozen=True):
    """Which insights are looked at: those for a team, those of a status, or all.

    Or those of which the customer is still `to_tell` what became.
    """

    team: str = ""
    status: Status | None = None
    to_tell: bool = False

    def keeps(self, one: Heard) -> bool:
        """Whether that one is looked at."""
        known = one.insight
        is_for = not self.team or same_team(self.team, known.team)
        return is_for and self.status in {None, known.status}


class OnTop(Struct, frozen=True):
    """What lies on top: the session that is just over, and the line that is being sorted.

    The line of which the row is `unfolded` may be sorted already.
    """

    session: UUID | None = None
    line: UUID | None = None
    unfolded: UUID | None = None


def in_order(heard: Iterable[Heard], top: OnTop) -> tuple[Heard, ...]:
    """What is to sort first, of it what the last call brought, and then the newest."""
    return tuple(sorted(heard, key=lambda one: _rank(one, top)))


def piles(heard: Sequence[Heard], top: OnTop) -> tuple[Pile, ...]:
    """`heard`, the newest first, as they lie; a line that is being sorted stays where it was."""
    return tuple(_piles(heard, top))


def _piles(heard: Sequence[Heard], top: OnTop) -> Iterator[Pile]:
    kinds = tuple(PileKind)
    for kind in kinds[:2]:
        if found := tuple(one for one in heard if kinds[_rank(one, top)] is kind):
            yield Pile(kind, found)
    placed = [one for one in heard if kinds[_rank(one, top)] is PileKind.AREA]
    placed.sort(key=_shelf)
    for _, group in groupby(placed, key=_shelf):
        found = tuple(group)
        yield Pile(PileKind.AREA, found, found[0].insight.area)


def _rank(one: Heard, top: OnTop) -> int:
    known = one.capture.insight
    if known is not None and known.is_sorted and (top.line is None or one.capture.id != top.line):
        return 2
    return 0 if one.session == top.session else 1


def _shelf(one: Heard) -> tuple[bool, str]:
    """Those without an area come last."""
    area = area_of(one)
    return not area, area
