"""The one door to the machine's time."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from msgspec import Struct

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
NO_BOOT = "unknown"


class Moment(Struct, frozen=True):
    """One reading of both clocks of the machine.

    `wall` is UTC and may be set by people; `boot` counts from the start of the machine, goes on
    while it sleeps, and can be compared only between moments with the same `boot_id`.
    """

    wall: datetime
    boot: timedelta
    boot_id: str

    def after(self, span: timedelta) -> "Moment":
        """The moment that both clocks reach when `span` has passed undisturbed."""
        return Moment(self.wall + span, self.boot + span, self.boot_id)

    def since(self, earlier: "Moment") -> timedelta:
        """The time that truly passed, by the boot clock where both moments share a boot."""
        if self.boot_id == earlier.boot_id:
            return self.boot - earlier.boot
        return self.wall - earlier.wall

    def retold(self, now: "Moment") -> "Moment":
        """The same instant, in the wall clock's reading of `now`."""
        return Moment(now.wall - now.since(self), self.boot, self.boot_id)


class Clock(Protocol):
    """Where the program learns what time it is."""

    speed: float
    """How many of its seconds pass in a real one."""

    def now(self) -> Moment:
        """Both clocks at this instant, in whole milliseconds."""
        ...

    def slept(self) -> timedelta:
        """How long the machine has slept since its start."""
        ...


class SystemClock:
    """The machine's own clocks; where boots cannot be told apart, the wall clock stands in."""

    speed = 1.0

    def __init__(self, boot_id: Path = BOOT_ID) -> None:
        """Learn from a file which boot this is."""
        self._boot_id = _read(boot_id) if hasattr(time, "CLOCK_BOOTTIME") else NO_BOOT

    def now(self) -> Moment:
        """Both clocks at this instant, in whole milliseconds."""
        wall = _milliseconds(time.time_ns())
        if self._boot_id == NO_BOOT:
            return Moment(EPOCH + wall, wall, NO_BOOT)
        boot = _milliseconds(time.clock_gettime_ns(time.CLOCK_BOOTTIME))
        return Moment(EPOCH + wall, boot, self._boot_id)

    def slept(self) -> timedelta:
        """How long the machine has slept since its start; where nobody can tell, never."""
        if self._boot_id == NO_BOOT:
            return timedelta(0)
        awake = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        return _milliseconds(time.clock_gettime_ns(time.CLOCK_BOOTTIME) - awake)


class RehearsalClock:
    """A clock that starts at the real time and runs `speed` times as fast."""

    def __init__(self, real: Clock, speed: float) -> None:
        """Start now."""
        self._real = real
        self._origin = real.now()
        self.speed = speed

    def now(self) -> Moment:
        """Both clocks of the rehearsal, in whole milliseconds."""
        passed = self._real.now().since(self._origin).total_seconds() * 1000 * self.speed
        return self._origin.after(timedelta(milliseconds=round(passed)))

    def slept(self) -> timedelta:
        """How long the machine itself has slept."""
        return self._real.slept()


def _milliseconds(nanoseconds: int) -> timedelta:
    return timedelta(milliseconds=nanoseconds // 1_000_000)


def _read(boot_id: Path) -> str:
    try:
        return boot_id.read_text(encoding="ascii").strip()
    except OSError:
        return NO_BOOT
