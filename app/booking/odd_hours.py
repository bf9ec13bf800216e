"""The hours at which a booking is more likely a mistake than a wish."""

from datetime import time

from msgspec import Struct


class OddHours(Struct, frozen=True):
    """The hours of the customer's night that nobody books on purpose: from, and before."""

    start: time = time(1)
    end: time = time(5)

    def hold(self, wall: time) -> bool:
        """Whether a time of day is one of them; they may go over midnight."""
        if self.start <= self.end:
            return self.start <= wall < self.end
        return wall >= self.start or wall < self.end
