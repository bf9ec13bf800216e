"""What an insight says beyond its line: sorted after the call, and addressed to a team."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from msgspec import Struct


class InsightKind(StrEnum):
    """What such an insight is about."""

    BUG = "bug"
    WISH = "wish"
    CONFUSION = "confusion"
    DOCS = "docs"
    SPEED = "speed"
    PRICE = "price"
    PRAISE = "praise"
    OTHER = "other"


class Status(StrEnum):
    """What became of it, as far as the team said."""

    NEW = "new"
    PASSED_ON = "passed-on"
    REVIEW = "review"
    PLANNED = "planned"
    DONE = "done"
    EXISTS = "exists"
    UNLIKELY = "unlikely"
    DUPLICATE = "duplicate"


class Insight(Struct, frozen=True, gc=False):
    """What is known of an insight; its line holds the customer's exact words.

    `reading` is what the agent makes of them, `problem` what lies behind the asked-for solution.
    `weight` is how much it matters to this customer, from 1 (nice to have) to 3 (cannot go on).
    `same_as` is the line that a duplicate repeats. `speaks_to` are the sessions in which somebody
    named a challenge that it may answer; only ever linked by hand. `told_at` is when the customer
    heard what came of it.
    """

    reading: str = ""
    problem: str = ""
    workaround: str = ""
    area: str = ""
    kind: InsightKind | None = None
    weight: int | None = None
    team: str = ""
    status: Status = Status.NEW
    same_as: UUID | None = None
    speaks_to: tuple[UUID, ...] = ()
    told_at: datetime | None = None

    @property
    def is_sorted(self) -> bool:
        """Whether a team could be told: where it belongs, and whom it is for.

        What will not be done, or is written down elsewhere, is as good as sorted.
        """
        return bool(self.area and self.team) or self.status in SETTLED


ANSWERED = frozenset({Status.PLANNED, Status.DONE, Status.EXISTS, Status.UNLIKELY})
"""The team said what becomes of it."""
SETTLED = frozenset({Status.UNLIKELY, Status.DUPLICATE})
