"""How long it takes until a page of the desk is painted."""

import time
from collections.abc import Callable

from tests.bench.day_inside import settle
from tests.bench.stamp import MS_PER_SECOND, now
from ui.desk.desk import Desk
from ui.desk.pages import KEYS


def took(act: Callable[[], object]) -> float:
    """How long `act` takes until everything is painted."""
    return worked(act)[0]


def worked(act: Callable[[], object]) -> tuple[float, float]:
    """The same, and how long this thread works for it."""
    begun, busy = now(), time.thread_time()
    act()
    settle()
    return now() - begun, (time.thread_time() - busy) * MS_PER_SECOND


def turn(desk: Desk, page: str) -> tuple[float, float]:
    """How long it takes from another page, by the clock and in work."""
    desk.open_at(KEYS)
    settle()
    return worked(lambda: desk.open_at(page))
