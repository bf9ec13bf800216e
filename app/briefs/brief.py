"""What is kept of a brief: for whom, of which days, what was looked at, and what became of it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from app.briefs.range import Range
from app.briefs.themes import Key, Theme, key_of_theme
from app.insights.likeness import same_team
from app.session.insight import InsightKind
from app.text.tidy import LONGEST_LINE

MOST_REMEMBERED = 100
"""Themes; more of them tell no team what changed."""


class Mark(StrEnum):
    """What the agent says of a brief by hand."""

    SENT = "sent_at"
    ANSWERED = "answered_at"


class Days(Struct, frozen=True):
    """From the first of the agent's own days to the last, both within."""

    first: date
    last: date

    def overlaps(self, other: "Days") -> bool:
        """Whether a day lies in both."""
        return self.first <= other.last and other.first <= self.last


class Before(Struct, frozen=True):
    """A theme as a brief had it, for the next one to tell what changed."""

    area: str
    kind: InsightKind | None
    low: int
    high: int

    @property
    def key(self) -> Key:
        """By what it is known again."""
        return key_of_theme(self.area, self.kind)

    @property
    def voices(self) -> Range:
        """How many customers it was."""
        return Range(self.low, self.high)


class Brief(Struct, frozen=True):
    """A brief for `team`; there is one for the same days.

    `looked` says of the keys of spots whether they stay; it holds nobody's name. `action` is the
    agent's own wording, if there is one. It was `copied_at` when it last left by a copy or a file.
    """

    id: UUID
    team: str
    days: Days
    made_at: datetime
    themes: tuple[Before, ...] = ()
    looked: Mapping[str, bool] = {}
    action: str = ""
    copied_at: datetime | None = None
    sent_at: datetime | None = None
    answered_at: datetime | None = None

    @property
    def has_left(self) -> bool:
        """Whether the team may know it."""
        return self.left_at is not None

    @property
    def left_at(self) -> datetime | None:
        """As of when the team knows it: its last copy, or without one, when it was called sent."""
        return self.copied_at or self.sent_at


def remembered(themes: Iterable[Theme]) -> tuple[Before, ...]:
    """What the next brief needs to know of these."""
    known = tuple(themes)[:MOST_REMEMBERED]
    return tuple(
        Before(one.area[:LONGEST_LINE], one.kind, one.voices.low, one.voices.high) for one in known
    )


def brief_of(briefs: Iterable[Brief], team: str, days: Days) -> Brief | None:
    """The one that is kept for these days of that team."""
    own = (one for one in briefs if same_team(one.team, team) and one.days == days)
    return next(own, None)


def decided_in(briefs: Iterable[Brief], team: str, days: Days) -> Mapping[str, bool]:
    """What was decided in briefs for that team that share a day with these; the newest counts."""
    own = (one for one in briefs if same_team(one.team, team) and one.days.overlaps(days))
    found = dict[str, bool]()
    for one in sorted(own, key=lambda one: one.made_at):
        found |= one.looked
    return found


def last_before(briefs: Iterable[Brief], team: str, days: Days) -> Brief | None:
    """The newest that left for that team, of days before the last of `days`."""
    left = (
        one
        for one in briefs
        if one.has_left and same_team(one.team, team) and one.days.last < days.last
    )
    return max(left, key=lambda one: (one.days.last, one.made_at), default=None)
