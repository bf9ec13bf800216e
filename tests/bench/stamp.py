"""How a measured program tells when something happened: instants, written to a pipe."""

import os
import time
from collections.abc import Callable

NANOSECONDS_PER_MS = 1e6
MS_PER_SECOND = 1000
MARK = "painted"
"""What stands between the imports before the first paint and those after it."""


def now() -> float:
    """The instant, in milliseconds of the clock that all processes share."""
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) / NANOSECONDS_PER_MS


def stamper(descriptor: int) -> Callable[[], None]:
    """Writes, at its first call only, the instant and how long this process has worked."""
    open_ends = [descriptor]

    def stamp() -> None:
        if open_ends:
            end = open_ends.pop()
            os.write(end, f"{now()} {time.process_time() * MS_PER_SECOND}\n".encode())
            os.close(end)

    return stamp
