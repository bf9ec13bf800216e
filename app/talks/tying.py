"""How an insight is linked to a challenge that it may answer: by hand, each as a step."""

from uuid import UUID

from msgspec.structs import replace

from app.records.capturing import learn
from app.session.insight import Insight
from app.session.steps import Step


def tie(identity: UUID, challenge: UUID) -> Step:
    """The insight speaks to the challenge that was named in that session."""

    def change(known: Insight) -> Insight:
        others = _others(known, challenge)
        return replace(known, speaks_to=(*others, challenge))

    return learn(identity, change)


def untie(identity: UUID, challenge: UUID) -> Step:
    """It does not."""
    return learn(identity, lambda known: replace(known, speaks_to=_others(known, challenge)))


def _others(known: Insight, challenge: UUID) -> tuple[UUID, ...]:
    return tuple(one for one in known.speaks_to if one != challenge)
