"""The end of a session, by the boot clock or by the clock on the wall."""

from datetime import datetime, timedelta

from msgspec import Struct

from app.clock import Moment

TOLERANCE = timedelta(seconds=1)


class Deadline(Struct, frozen=True):
    """When a session ends.

    An end that came from a length also holds the boot clock's reading: within the same boot it is
    trusted, so that setting the wall clock does not move the end. `at` (UTC) serves after a
    restart of the machine, and always for an end that was given by the clock.
    """

    at: datetime
    boot: timedelta | None = None
    boot_id: str | None = None

    def remaining(self, now: Moment) -> timedelta:
        """The time left; negative once it has passed."""
        if self.boot is not None and self.boot_id == now.boot_id:
            return self.boot - now.boot
        return self.at - now.wall

    def told_at(self, now: Moment) -> datetime:
        """The end by the wall clock of `now`."""
        return now.wall + self.remaining(now) if self.strayed(now) else self.at

    def moved(self, span: timedelta) -> "Deadline":
        """The same kind of end, `span` later."""
        boot = None if self.boot is None else self.boot + span
        return Deadline(self.at + span, boot, self.boot_id)

    def strayed(self, now: Moment) -> bool:
        """Whether the wall clock was set since `at` was written."""
        return abs(now.wall + self.remaining(now) - self.at) > TOLERANCE

    def anchored(self, now: Moment) -> "Deadline":
        """The same end by length, told in the reading of the wall clock at `now`."""
        return by_length(now, self.remaining(now))


def by_length(now: Moment, length: timedelta) -> Deadline:
    """An end that lies `length` ahead, whatever happens to the wall clock."""
    end = now.after(length)
    return Deadline(end.wall, end.boot, end.boot_id)


def by_clock(at: datetime) -> Deadline:
    """An end that follows the wall clock."""
    return Deadline(at)
