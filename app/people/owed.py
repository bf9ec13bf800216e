"""What was promised over all sessions, and what an agent does about a promise."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from app.clock import Moment
from app.records.capturing import owe
from app.refusal import Refusal
from app.session.capture import Capture, Owner, Promise
from app.session.session import Session
from app.session.steps import Step


class Owed(Struct, frozen=True):
    """A promise with the session in which it was given: to which customer, by what name, when."""

    session: UUID
    customer: str
    name: str
    capture: Capture
    given: datetime | None = None

    @property
    def promise(self) -> Promise:
        """What is owed, and until when."""
        return self.capture.promise or Promise()

    @property
    def is_ours(self) -> bool:
        """Whether it is not the customer's own to keep."""
        return self.promise.owner is not Owner.CUSTOMER


class Due(Struct, frozen=True):
    """How many open promises that are not a customer's are due on a day, and how many before."""

    today: int = 0
    overdue: int = 0


class Pressing(StrEnum):
    """How pressing promises are, the most pressing first."""

    OVERDUE = "overdue"
    TODAY = "today"
    AHEAD = "ahead"
    UNDATED = "undated"
    UNTOLD = "untold"
    """Kept, and nobody told the customer."""


class Batch(Struct, frozen=True):
    """Promises that are equally pressing; those ahead share a day."""

    pressing: Pressing
    owed: tuple[Owed, ...]
    day: date | None = None


def batches(owed: Iterable[Owed], today: date) -> tuple[Batch, ...]:
    """`owed` by how pressing it is on the agent's own day, and then by its day."""

    def place(one: Owed) -> tuple[int, date]:
        pressing = pressing_of(one, today)
        is_ahead = pressing is Pressing.AHEAD
        return tuple(Pressing).index(pressing), (one.promise.due or today) if is_ahead else today

    def within(one: Owed) -> tuple[date, datetime]:
        return one.promise.due or today, one.capture.at

    found = groupby(sorted(owed, key=lambda one: (place(one), within(one))), key=place)
    grades = tuple(Pressing)
    return tuple(
        Batch(grades[grade], tuple(of), day if grades[grade] is Pressing.AHEAD else None)
        for (grade, day), of in found
    )


def pressing_of(one: Owed, today: date) -> Pressing:
    """How pressing a promise is on the agent's own day."""
    due = one.promise.due
    if one.promise.done_at is not None:
        return Pressing.UNTOLD
    if due is None:
        return Pressing.UNDATED
    if due == today:
        return Pressing.TODAY
    return Pressing.OVERDUE if due < today else Pressing.AHEAD


def fulfil(identity: UUID) -> Step:
    """Say that a promise is kept; whatever the customer was told before is told no more."""
    return _changed(identity, lambda known, at: replace(known, done_at=at, told_at=None))


def put_off(identity: UUID, day: date) -> Step:
    """Give a promise another day, of which the customer does not know yet."""
    return _changed(identity, lambda known, _: replace(known, due=day, told_at=None))


def mark_told(identity: UUID) -> Step:
    """Say that the customer was told how it stands."""
    return _changed(identity, lambda known, at: replace(known, told_at=at))


def _changed(identity: UUID, change: Callable[[Promise, datetime], Promise]) -> Step:
    def step(session: Session, now: Moment) -> Session | Refusal:
        return owe(identity, lambda known: change(known, now.wall))(session, now)

    return step
