"""The hours at which a booking is more likely a mistake than a wish."""

from datetime import datetime, time, tzinfo

from msgspec import Struct


class Night(Struct, frozen=True):
    """The hours at which a start is more likely a mistake; it may reach over midnight.

    Both ends belong to it.
    """

    first: time = time(1)
    last: time = time(5)

    def covers(self, start: datetime, zone: tzinfo) -> bool:
        """Whether `start` is at such an hour there, so that it waits for a confirmation."""
        local = start.astimezone(zone).time()
        if self.first <= self.last:
            return self.first <= local <= self.last
        return local >= self.first or local <= self.last


USUAL_NIGHT = Night()
