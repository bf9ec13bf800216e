"""What came out of a session, for its customer: in the agent's own words, on their calendar."""

from datetime import date

from msgspec import Struct


class Task(Struct, frozen=True):
    """What is to be done, by which of the customer's days, and by whom if that must be named."""

    what: str
    by: date | None = None
    who: str = ""


class Agreed(Struct, frozen=True):
    """What was learned, what stays open, who does what, and when the customer hears of it."""

    learned: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    mine: tuple[Task, ...] = ()
    yours: tuple[Task, ...] = ()
    hear_by: date | None = None

    @property
    def days(self) -> frozenset[date]:
        """All days that it names."""
        tasks = (*self.mine, *self.yours)
        return frozenset(task.by for task in tasks if task.by is not None)
