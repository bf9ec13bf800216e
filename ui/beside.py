"""How work is done beside the window."""

from collections.abc import Callable
from threading import Thread

SetOut = Callable[[Callable[[], None]], object]
"""Has a job done, before or after it returns."""


def in_a_thread(job: Callable[[], None]) -> None:
    """Do it beside the window."""
    Thread(target=job, daemon=True).start()
