"""What the lists could learn, as questions to the agent: nothing is ever learnt by itself."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

import msgspec
from msgspec import Struct

from app.clock import EPOCH
from app.history.tally import MILLISECOND, Tally
from app.refusal import Refusal

LOOKED_AT = 20
"""How many sessions with an item are enough to ask about it."""
OFTEN = 9
"""Left open so many times of those, its words may not fit."""
MOST_READ = 120
MOST_ASKED = 2
"""More questions at a time are a nuisance."""


class Question(StrEnum):
    """What is asked about an item."""

    ALWAYS_DONE = "always-done"
    OFTEN_OPEN = "often-open"


class Answer(StrEnum):
    """What the agent said to it."""

    KEEP = "keep"
    REWORD = "reword"
    DROP = "drop"


class Answered(Struct, frozen=True):
    """What was answered, and when: what came before counts no more."""

    answer: Answer
    at: datetime


class Suggestion(Struct, frozen=True):
    """A question about an item: it was so that many times of the last ones."""

    item: str
    question: Question
    count: int
    of: int = LOOKED_AT


class Advice(Protocol):
    """Where answers are kept."""

    def answers(self) -> Mapping[str, Answered]:
        """The last answer about each item."""
        ...

    def put(self, item: str, answered: Answered | None) -> Refusal | None:
        """Keep an answer, durably, or forget it; or say why not."""
        ...


def suggestions(
    latest: Sequence[Tally], items: Collection[str], answers: Mapping[str, Answered]
) -> tuple[Suggestion, ...]:
    """What is worth asking about `items`; `latest` are the last sessions, newest first."""
    asked = (_asked_about(item, latest, answers.get(item)) for item in items)
    found = [one for one in asked if one is not None]
    ranked = sorted(found, key=lambda one: (one.question is Question.ALWAYS_DONE, -one.count))
    return tuple(ranked[:MOST_ASKED])


def _asked_about(
    item: str, latest: Sequence[Tally], answered: Answered | None
) -> Suggestion | None:
    since = -1 if answered is None else (answered.at - EPOCH) // MILLISECOND
    key = msgspec.json.encode(item).decode()
    seen = [
        key in one.still_open
        for one in latest
        if one.at > since and (key in one.still_open or key in one.done)
    ][:LOOKED_AT]
    if len(seen) < LOOKED_AT:
        return None
    if not any(seen):
        return Suggestion(item, Question.ALWAYS_DONE, LOOKED_AT)
    return Suggestion(item, Question.OFTEN_OPEN, sum(seen)) if sum(seen) >= OFTEN else None
