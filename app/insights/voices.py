"""How many different customers said alike: customers are counted, never mentions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from msgspec import Struct

from app.insights.heard import Heard
from app.insights.likeness import folded


class Voices(Struct, frozen=True):
    """Different customers, and sessions with nobody's name; each of those may be one more."""

    customers: int
    nameless: int = 0


def voices_of(heard: Sequence[Heard]) -> Mapping[UUID, Voices]:
    """How many said what each line says.

    Lines say alike that have the same problem in the same area, and those that repeat one another.
    """
    groups = defaultdict[UUID, list[Heard]](list)
    leads = _leads(heard)
    for one in heard:
        groups[_lead(leads, one.capture.id)].append(one)
    sums = {lead: counted(group) for lead, group in groups.items()}
    return {one.capture.id: sums[_lead(leads, one.capture.id)] for one in heard}


def counted(group: Iterable[Heard]) -> Voices:
    """How many said something of the group."""
    known = list(group)
    customers = {one.customer for one in known if one.customer}
    return Voices(len(customers), len({one.session for one in known if not one.customer}))


def _leads(heard: Sequence[Heard]) -> dict[UUID, UUID]:
    """For each line another one that says alike; who leads to nobody else leads them all."""
    leads = {one.capture.id: one.capture.id for one in heard}
    topics: dict[tuple[str, str], UUID] = {}
    for one in heard:
        known, identity = one.insight, one.capture.id
        if known.area and known.problem:
            topic = (folded(known.area), folded(known.problem))
            _join(leads, identity, topics.setdefault(topic, identity))
        if known.same_as in leads:
            _join(leads, identity, known.same_as)
    return leads


def _join(leads: dict[UUID, UUID], one: UUID, other: UUID) -> None:
    leads[_lead(leads, one)] = _lead(leads, other)


def _lead(leads: dict[UUID, UUID], identity: UUID) -> UUID:
    while leads[identity] != identity:
        leads[identity] = leads[leads[identity]]
        identity = leads[identity]
    return identity
