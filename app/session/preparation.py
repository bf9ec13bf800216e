"""What the agent knows and has ready ahead of a session."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from app.clock import Moment


class Clarity(StrEnum):
    """Whether it is known what the customer wants."""

    UNCHECKED = "unchecked"
    UNCLEAR = "unclear"
    ASKED = "asked"
    ANSWERED = "answered"
    CLEAR = "clear"


class Verdict(StrEnum):
    """Whether we can and may do what the customer wants."""

    UNCHECKED = "unchecked"
    YES = "yes"
    ASK = "ask"
    """Somebody has to be asked first."""
    NOT_ALLOWED = "not-allowed"
    """The terms of service forbid it."""
    NOT_POSSIBLE = "not-possible"


REFUSED = frozenset({Verdict.NOT_ALLOWED, Verdict.NOT_POSSIBLE})
"""Verdicts that put a session on hold until the customer was told."""


class Expectation(Struct, frozen=True):
    """One thing that the customer hopes for, and the line of the plan that will cover it."""

    text: str
    covered_by: str = ""


class Example(Struct, frozen=True):
    """Something to show: a link, or the path of a file."""

    address: str
    title: str = ""


class Standing(StrEnum):
    """What became of a goal that came up in the call."""

    OPEN = "open"
    PARKED = "parked"
    """It stays for another time."""
    REACHED = "reached"


class Goal(Struct, frozen=True):
    """Something that the customer brought up in the call; the first of them matters most."""

    text: str
    standing: Standing = Standing.OPEN


class Preparation(Struct, frozen=True):
    """What is wanted, whether it can be done, and what is ready for it.

    `spent` is the time that the agent prepared, but for the stretch that runs since `running`.
    """

    clarity: Clarity = Clarity.UNCHECKED
    clarity_at: datetime | None = None
    asked_at: datetime | None = None
    """When the customer was asked what they want; it outlives their answer."""
    verdict: Verdict = Verdict.UNCHECKED
    verdict_at: datetime | None = None
    ask_whom: str = ""
    followed_up_at: datetime | None = None
    """When the customer of a refused session was told."""
    expectations: tuple[Expectation, ...] = ()
    plan: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    goals: tuple[Goal, ...] = ()
    notes: str = ""
    spent: timedelta = timedelta(0)
    running: Moment | None = None

    @property
    def uncovered(self) -> tuple[Expectation, ...]:
        """Expectations that no line of the plan covers."""
        return tuple(one for one in self.expectations if one.covered_by not in self.plan)

    @property
    def is_on_hold(self) -> bool:
        """Whether it was refused, and the customer does not know yet."""
        return self.verdict in REFUSED and self.followed_up_at is None
