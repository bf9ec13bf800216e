"""How many different customers said something, in words and ranges."""

from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

from app.insights.heard import Heard
from app.insights.voices import counted

STEPS = (1, 2, 4, 10, 20, 50)
"""Where the ranges begin; more exact than that nobody knows it."""
SURE = ("nobody said it yet", "one voice so far", "a first sign", "a pattern", "well supported")
SURE_FROM = (1, 2, 4, 10)


class Range(Struct, frozen=True):
    """At least `low` different customers and at most `high`: some sessions name nobody."""

    low: int
    high: int

    @property
    def words(self) -> str:
        """The range that holds them all."""
        if self.high == 0:
            return "no customer"
        first = STEPS[bisect_right(STEPS, self.low) - 1]
        after = STEPS[bisect_right(STEPS, self.high) :][:1]
        if not after:
            return f"{first} or more customers"
        last = after[0] - 1
        if first == last:
            return "1 customer"
        return f"{first}–{last} customers"

    @property
    def sure(self) -> str:
        """How sure that makes of it."""
        return SURE[bisect_right(SURE_FROM, self.low)]

    @property
    def step(self) -> int:
        """The place of the range; two of the same are not told apart."""
        return bisect_right(STEPS, self.low)


def range_of(heard: Iterable[Heard]) -> Range:
    """Each customer once, however often they said it; a session without a name may be one more."""
    voices = counted(heard)
    return Range(max(voices.customers, min(voices.nameless, 1)), voices.customers + voices.nameless)
