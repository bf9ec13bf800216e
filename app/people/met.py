"""Who was met, and where everything that is known of customers over all sessions rests."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from app.people.customer import Customer
from app.people.owed import Due, Owed
from app.refusal import Refusal
from app.session.outcome import Attendance
from app.session.session import Session

if TYPE_CHECKING:
    from app.people.record import Noted

EVERY = 1_000_000
"""More than anybody has of anything."""


class Met(Struct, frozen=True):
    """A name by which a customer was met, and when that was, or is to be, the last time.

    Of a last session that never began, `attendance` is what the agent said of it, if anything.
    """

    key: str
    name: str
    last: datetime | None = None
    has_begun: bool = True
    attendance: Attendance | None = None


def corrected(met: Iterable[Met], names: Mapping[str, str]) -> tuple[Met, ...]:
    """`met`, and before it each customer by the name that was set by hand for their key."""
    left, found = dict(names), list[Met]()
    for one in met:
        name = left.pop(one.key, "")
        found += [replace(one, name=name), one] if name else [one]
    return tuple(found)


class Regroup(Struct, frozen=True):
    """Whom these sessions are with from now on, and what is known of these customers.

    A customer of whom nothing is known any more is `None`.
    """

    sessions: Mapping[UUID, str] = {}
    facts: Mapping[str, Customer | None] = {}


class People(Protocol):
    """Where everything about customers rests."""

    def met(self) -> tuple[Met, ...] | Refusal:
        """Every name of every customer, whoever was met last first; one set by hand goes first."""
        ...

    def sessions_with(self, key: str, most: int) -> tuple[Session, ...] | Refusal:
        """The newest `most` sessions of a customer, newest first."""
        ...

    def held_with(self, key: str, most: int) -> tuple[Session, ...] | Refusal:
        """The newest `most` sessions with a customer that took place, newest first."""
        ...

    def ids_with(self, key: str) -> tuple[UUID, ...] | Refusal:
        """All sessions of a customer by their ids."""
        ...

    def owed(self, key: str | None = None, most: int = EVERY) -> tuple[Owed, ...] | Refusal:
        """The `most` pressing open promises, and those kept of which nobody was told.

        With a `key`, those to one customer; of nobody there are none.
        """
        ...

    def open_with(self, key: str) -> "tuple[Noted, ...] | Refusal":
        """The questions and goals of a customer that nobody settled, the newest first."""
        ...

    def count_due(self, day: date) -> Due | Refusal:
        """How many promises of ours are still open whose day is `day` or an earlier one."""
        ...

    def find(self, key: str) -> Customer | Refusal | None:
        """What is known of a customer beyond their sessions, if anything is."""
        ...

    def regroup(self, change: Regroup) -> Refusal | None:
        """Put all of a change on disk, durably, or nothing of it; or say why not."""
        ...
