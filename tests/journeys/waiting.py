"""Waiting for a thing to come about, never for time to pass."""

from collections.abc import Callable
from threading import Event
from time import perf_counter
from typing import TypeVar

IN_TIME = 20.0
BREATH = 0.02

Found = TypeVar("Found")


def until(look: Callable[[], Found | None], within: float = IN_TIME) -> Found:
    """What `look` finds, as soon as it finds anything."""
    deadline = perf_counter() + within
    never = Event()
    while not (found := look()):
        if perf_counter() > deadline:
            raise TimeoutError(f"nothing came about within {within:g} seconds")
        never.wait(BREATH)
    return found


A_MOMENT = 1.2
"""After which a key or a click is meant for what it meets."""


def idle(seconds: float) -> None:
    """Let a while pass, so that what follows comes at a moment of no meaning."""
    Event().wait(seconds)
