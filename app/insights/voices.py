"""How many different customers said alike: customers are counted, never mentions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from uuid import UUID

from msgspec import Struct

from app.insights.heard import Heard
from app.insights.likeness import same_words
from app.insights.repeating import Leads

Gist = tuple[str, str]


class Voices(Struct, frozen=True):
    """Different customers, and sessions with nobody's name; each of those may be one more."""

    customers: int
    nameless: int = 0


def voices_of(heard: Sequence[Heard], shown: Sequence[Heard]) -> Mapping[UUID, Voices]:
    """How many of all who were `heard` said what each of the lines `shown` says.

    Lines say alike that have the same problem in the same area, and those that repeat one another.
    """
    near = _near(heard, shown)
    leads = _leads(near)
    groups = defaultdict[UUID, list[Heard]](list)
    for one in near:
        groups[leads.of(one.capture.id)].append(one)
    sums = {lead: counted(group) for lead, group in groups.items()}
    return {one.capture.id: sums[leads.of(one.capture.id)] for one in shown}


def _near(heard: Sequence[Heard], shown: Sequence[Heard]) -> Sequence[Heard]:
    """All that may say what `shown` says: there may be thousands of others."""
    repeating = [one for one in heard if (known := one.capture.insight) and known.same_as]
    repeated = {one.insight.same_as for one in repeating}
    leading = [one for one in heard if one.capture.id in repeated] if repeated else []
    wanted = (*shown, *repeating, *leading)
    gists = {gist_of(one) for one in wanted} - {None}
    alike = (one for one in heard if gist_of(one) in gists)
    return tuple({one.capture.id: one for one in (*wanted, *alike)}.values())


def gist_of(one: Heard) -> Gist | None:
    """Its problem and its area; without both, it speaks for itself."""
    known = one.capture.insight
    if known is None or not known.area or not known.problem:
        return None
    return _spelled(known.area, known.problem)


@lru_cache(maxsize=20_000)
def _spelled(area: str, problem: str) -> Gist:
    return same_words(area), same_words(problem)


def counted(group: Iterable[Heard]) -> Voices:
    """How many said something of the group."""
    known = list(group)
    customers = {one.customer for one in known if one.customer}
    return Voices(len(customers), len({one.session for one in known if not one.customer}))


def _leads(heard: Sequence[Heard]) -> Leads:
    """For each line another one that says alike."""
    leads, gists = Leads(heard), dict[Gist, UUID]()
    for one in heard:
        gist = gist_of(one)
        if gist is not None:
            leads.join(one.capture.id, gists.setdefault(gist, one.capture.id))
    return leads
