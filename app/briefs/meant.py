"""What lines say: a duplicate says what the line does that it repeats."""

from collections.abc import Sequence

from msgspec import Struct

from app.insights.heard import Heard
from app.session.insight import Insight, Status


class Meant(Struct, frozen=True):
    """A line that was heard, and what is known of the one that it repeats, or else of itself."""

    heard: Heard
    insight: Insight

    @property
    def team(self) -> str:
        """Whom it is for: that of what is meant, and the line's own where that is for nobody."""
        return self.insight.team or self.heard.insight.team


def meant_by(heard: Sequence[Heard]) -> tuple[Meant, ...]:
    """What each of those that were `heard` says."""
    by_id = {one.capture.id: one for one in heard}
    found = list[Meant]()
    for one in heard:
        known = one.insight
        is_repeated = known.status is Status.DUPLICATE and known.same_as in by_id
        meant = by_id[known.same_as] if is_repeated and known.same_as else one
        found.append(Meant(one, meant.insight))
    return tuple(found)
