"""How soon the window answers: to the clock with a cue, to a key with a tick on disk."""

from collections.abc import Sequence
from math import ceil
from statistics import median

from tests.bench.apart import measured
from tests.bench.inside import DUE
from tests.bench.stamp import MS_PER_SECOND
from tests.bench.table import Figure, worst
from tests.bench.world import world
from tests.journeys.recorder import Recorder, recorder
from tests.journeys.words import headline

INSIDE = "tests.bench.inside"


def measure_answers() -> list[Figure]:
    """The worst cue of a dozen, and the hundredth part of the ticks that took longest."""
    with world() as place, recorder(place["DBUS_SESSION_BUS_ADDRESS"]) as daemon:
        values = measured(INSIDE, place)
    ticks = sorted(values["ticks"])
    return [
        *worst("cue painted after it was due", values["late"], 100),
        *worst("cue at the daemon after it was due", _at_daemon(daemon, values["due"]), 150),
        *worst("a clock that was set, to its cue", values["set"], 1000),
        *worst("a machine that woke, to its cue", values["woken"], 1000),
        Figure(f"key to tick on disk, p99 of {len(ticks)}", share(ticks, 0.99), "ms", target=16),
        Figure("  median", median(ticks), "ms"),
    ]


def _at_daemon(daemon: Recorder, due: Sequence[float]) -> list[float]:
    """How long after each instant the daemon had the cue; what it had later was due to jumps."""
    titles = {headline(kind) for kind in DUE}
    had = [told.at * MS_PER_SECOND for told in daemon.told if told.title in titles]
    return [at - instant for instant, at in zip(due, had[: len(due)], strict=True)]


def share(values: list[float], share: float) -> float:
    """The value that `share` of all sorted ones do not exceed."""
    return values[ceil(len(values) * share) - 1]
