"""How often a window that nobody touches wakes the processor."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.bench.process import EMPTY, STAMPED, begin_session, painted, wakes
from tests.bench.table import Figure
from tests.bench.world import World, world

CALM, NOTICE = 45, 9
"""Lengths in minutes; the shorter one shows seconds from its start."""
SETTLED = 3.0
TYPED = 4.0
"""How long the cursor is watched while it still blinks."""
AFTER_TYPING = 6.0
WATCHED = 60.0


def measure_idle() -> list[Figure]:
    """Watch four windows at once, each on a screen of its own."""
    with ExitStack() as stack:
        empty = stack.enter_context(_window(EMPTY))
        calm = stack.enter_context(_window(STAMPED, CALM))
        typing = stack.enter_context(_window(STAMPED, CALM, is_typing=True))
        seconds = stack.enter_context(_window(STAMPED, NOTICE))
        time.sleep(SETTLED)
        none, *rates = _rates(empty, calm, typing, seconds)
    words = ("calm", "calm, a text field in use", "seconds show")
    targets = (0.2, 0.2, 3.5)
    return [
        Figure(f"wake-ups, {word}", rate, "/s", none, target)
        for word, rate, target in zip(words, rates, targets, strict=True)
    ]


@contextmanager
def _window(module: str, minutes: int | None = None, *, is_typing: bool = False) -> Iterator[int]:
    with world() as place:
        if minutes is not None:
            begin_session(place, minutes)
        with painted(module, place) as program:
            if is_typing:
                _type(place, program.pid)
            yield program.pid


def _type(place: World, pid: int) -> None:
    """Open the field for a name and type; see by its cursor that it has the keyboard."""
    time.sleep(SETTLED)
    for words in (["key", "ctrl+n"], ["type", "Kenji"]):
        subprocess.run(["xdotool", *words], env=place, check=True)
    time.sleep(1.0)
    before = wakes(pid)
    time.sleep(TYPED - 1.0)
    if wakes(pid) == before:
        raise RuntimeError("no text field has the keyboard: no cursor blinks")
    time.sleep(AFTER_TYPING - TYPED)


def _rates(*pids: int) -> list[float]:
    begun, before = time.monotonic(), [wakes(pid) for pid in pids]
    time.sleep(WATCHED)
    watched = time.monotonic() - begun
    return [(wakes(pid) - count) / watched for pid, count in zip(pids, before, strict=True)]
