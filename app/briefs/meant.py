"""What lines say: one that repeats another says what the first of them does."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct

from app.insights.heard import Heard
from app.insights.repeating import Leads
from app.session.insight import Insight, Status


class Meant(Struct, frozen=True):
    """A line that was heard, and what is known of the one that it repeats, or else of itself."""

    heard: Heard
    insight: Insight

    @property
    def team(self) -> str:
        """Whom it is for: that of what is meant, and the line's own where that is for nobody."""
        return self.insight.team or self.heard.insight.team

    @property
    def status(self) -> Status:
        """What became of what is meant."""
        return self.insight.status

    @property
    def problem(self) -> str:
        """The problem in the words of its line, or else of the one that is meant."""
        return self.heard.insight.problem.strip() or self.insight.problem.strip()

    @property
    def speaks_to(self) -> frozenset[UUID]:
        """In which sessions a challenge was named that it was linked to."""
        return frozenset((*self.heard.insight.speaks_to, *self.insight.speaks_to))


def repeats_others(heard: Sequence[Heard]) -> bool:
    """Whether any of the lines repeats one that is not among them."""
    repeated = {known.same_as for one in heard if (known := one.capture.insight)} - {None}
    return bool(repeated) and not repeated <= {one.capture.id for one in heard}


def meant_by(heard: Sequence[Heard], earlier: Sequence[Heard] = ()) -> tuple[Meant, ...]:
    """What each of those that were `heard` says, where some may repeat what came `earlier`."""
    known = {one.capture.id: one for one in (*earlier, *heard)}
    leads = Leads(known.values())
    return tuple(Meant(one, known[leads.of(one.capture.id)].insight) for one in heard)
