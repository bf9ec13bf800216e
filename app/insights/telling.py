"""Which customers are still to be told what became of what they said."""

from collections.abc import Mapping
from uuid import UUID

from app.insights.heard import Heard
from app.session.insight import ANSWERED, Insight, Status

LEADING = ANSWERED | {Status.DUPLICATE}
"""Of nothing else there may be an answer."""


def to_tell(known: Mapping[UUID, Heard]) -> frozenset[UUID]:
    """Of all that is known, what the team gave its answer to, while the customer does not know it.

    What was said before has the answer of what it repeats. Who has no name can be told nothing.
    """
    return frozenset(identity for identity, one in known.items() if _is_to_tell(one, known))


def is_to_tell(insight: Insight) -> bool:
    """Whether there is an answer to it which they do not know yet."""
    return insight.status in ANSWERED and insight.told_at is None


def _is_to_tell(one: Heard, known: Mapping[UUID, Heard]) -> bool:
    insight = one.capture.insight
    if insight is None or insight.status not in LEADING or insight.told_at or not one.customer:
        return False
    return _answer(insight, known) in ANSWERED


def _answer(insight: Insight, known: Mapping[UUID, Heard]) -> Status:
    """What became of it, or of what it repeats."""
    seen = set[UUID]()
    while insight.status is Status.DUPLICATE:
        other = insight.same_as
        if other is None or other in seen or other not in known:
            break
        seen.add(other)
        insight = known[other].insight
    return insight.status
