"""How many different customers said alike: customers are counted, never mentions."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from msgspec import Struct

from app.insights.alike import Alike
from app.insights.heard import Heard


class Voices(Struct, frozen=True):
    """Different customers, and sessions with nobody's name; each of those may be one more."""

    customers: int
    nameless: int = 0


def voices_of(alike: Alike, shown: Sequence[Heard]) -> Mapping[UUID, Voices]:
    """How many said what each of the lines `shown` says, of all that are known."""
    sums = dict[UUID, Voices]()
    for one in shown:
        if one.capture.id not in sums:
            group = alike.of([one])
            sums |= dict.fromkeys((other.capture.id for other in group), counted(group))
    return {one.capture.id: sums[one.capture.id] for one in shown}


def counted(group: Iterable[Heard]) -> Voices:
    """How many said something of the group."""
    known = list(group)
    customers = {one.customer for one in known if one.customer}
    return Voices(len(customers), len({one.session for one in known if not one.customer}))
