"""What an agent does about an insight: each act is a step, as in `app.session`."""

from uuid import UUID

from msgspec.structs import replace

from app.clock import Moment
from app.records.capturing import learn
from app.refusal import Refusal
from app.session.insight import Insight, InsightKind, Status
from app.session.session import Session
from app.session.steps import Step
from app.text.tidy import line_of

WEIGHTS = range(1, 4)
"""From nice to have to cannot go on."""
FIELDS = frozenset({"reading", "problem", "workaround", "area", "team"})


def put_down(identity: UUID, field: str, words: str) -> Step:
    """Say in one of the `FIELDS` what is known of it; no words say nothing any more."""
    said = line_of(words)
    return learn(identity, lambda known: replace(known, **{field: said}))


def call_it(identity: UUID, kind: InsightKind) -> Step:
    """Say what it is about."""
    return learn(identity, lambda known: replace(known, kind=kind))


def weigh(identity: UUID, weight: int) -> Step:
    """Say how much it matters to this customer, by one of the `WEIGHTS`."""
    return learn(identity, lambda known: replace(known, weight=weight))


def judge(identity: UUID, status: Status) -> Step:
    """Say what became of it; only a duplicate repeats another line."""

    def change(known: Insight) -> Insight:
        same_as = known.same_as if status is Status.DUPLICATE else None
        return replace(known, status=status, same_as=same_as)

    return learn(identity, change)


def repeat(identity: UUID, other: UUID) -> Step:
    """Say that it repeats another line."""
    return learn(identity, lambda known: replace(known, status=Status.DUPLICATE, same_as=other))


def tell(identity: UUID) -> Step:
    """The customer heard what came of it; said once more, that is taken back."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        def change(known: Insight) -> Insight:
            return replace(known, told_at=None if known.told_at else now.wall)

        return learn(identity, change)(session, now)

    return step
