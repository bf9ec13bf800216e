"""What an agent wrote down in one line while talking."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from app.session.insight import Insight


class CaptureKind(StrEnum):
    """What such a line is; in the order of their keys."""

    PROMISE = "promise"
    QUESTION = "question"
    QUOTE = "quote"
    GOAL = "goal"
    """It came up and is parked."""
    INSIGHT = "insight"
    NOTE = "note"


TOLD = frozenset(CaptureKind) - {CaptureKind.QUOTE, CaptureKind.NOTE}
"""Kinds whose words the follow-up tells the customer."""


class Owner(StrEnum):
    """Who keeps a promise."""

    ME = "me"
    CUSTOMER = "customer"
    OTHER = "other"


class Promise(Struct, frozen=True):
    """What is owed: by whom, until which of the agent's days, and what became of it.

    `name` says who the `OTHER` is. `is_sure` is the answer to "can we really?", as long as that
    was not asked nothing. `told_at` is when the customer heard that it is done, or moved.
    """

    owner: Owner = Owner.ME
    name: str = ""
    due: date | None = None
    is_sure: bool | None = None
    done_at: datetime | None = None
    told_at: datetime | None = None


class Capture(Struct, frozen=True, gc=False):
    """One line: its kind, its words, and when it was written; only a promise has a `promise`.

    Only an insight has an `insight`, once it was sorted.
    """

    id: UUID
    kind: CaptureKind
    text: str
    at: datetime
    promise: Promise | None = None
    insight: Insight | None = None
