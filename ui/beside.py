"""How work is done beside the window."""

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")
SetOut = Callable[[Callable[[], None]], object]
"""Has a job done, before or after it returns."""


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
