"""What a span of sessions comes to, as the pictures show it."""

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from app.history.span import Span, Unit
from app.session.outcome import Attendance

WITHIN = timedelta(minutes=2)
"""An end so close to the plan is as planned."""
FEW = 5
"""Fewer sessions say nothing about a habit."""


class Bar(Struct, frozen=True):
    """How far one session, or the middle one of several, ended from its plan.

    `on` is its day, or the first day of the `until` that they share. Only one session has an `id`.
    """

    on: date
    over: timedelta
    id: str = ""
    count: int = 1
    until: date | None = None

    @property
    def is_late(self) -> bool:
        """Whether it went on noticeably beyond its plan."""
        return self.over > WITHIN


class Share(Struct, frozen=True):
    """How often something was so, of all times that it might have been; `id` is an item's."""

    id: str
    count: int
    of: int
    last: date | None = None
    words: str = ""


class Period(Struct, frozen=True):
    """A week or a longer period from its first day on, and its figure; None if there is none."""

    on: date
    figure: float | None
    count: int = 0


class Figures(Struct, frozen=True):
    """All that the pictures show; `sessions` are those that took place."""

    span: Span
    unit: Unit = Unit.WEEK
    sessions: int = 0
    bars: tuple[Bar, ...] = ()
    within: int = 0
    middle: timedelta | None = None
    left_open: tuple[Share, ...] = ()
    mistakes: tuple[Share, ...] = ()
    insights: tuple[Period, ...] = ()
    waits: tuple[Period, ...] = ()
    attendance: Mapping[Attendance, int] = {}
    focus: Mapping[int, int] = {}

    @property
    def is_few(self) -> bool:
        """Whether the sessions are too few to tell a habit."""
        return self.sessions < FEW

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.sessions or self.attendance or any(one.figure for one in self.insights))
