"""How work is done beside the window."""

import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")
SetOut = Callable[[Callable[[], None]], object]
"""Has a job done, before or after it returns."""
AT_A_TIME, REST_S = 20, 0.0002
give_way = partial(time.sleep, REST_S)  # noqa: TID251 - never on the window's thread


def in_a_thread(job: Callable[[], None]) -> Thread:
    """Do it beside the window."""
    thread = Thread(target=job, daemon=True)
    thread.start()
    return thread


def come_back(act: Callable[[], T], told: Callable[[T | U], object], otherwise: U) -> None:
    """Tell what `act` came to; where it breaks off, `otherwise` is told, and the log knows why."""
    outcome: T | U = otherwise
    try:
        outcome = act()
    finally:
        told(outcome)


def unhurried(
    found: Iterable[T], rest: Callable[[], None] = give_way, most: int = AT_A_TIME
) -> Iterator[T]:
    """All that was `found`, with a `rest` after each `most`, for work beside the window.

    Python lets a thread that never rests go on for 5 ms whenever the window's comes by.
    """
    for count, one in enumerate(found, start=1):
        yield one
        if count % most == 0:
            rest()
