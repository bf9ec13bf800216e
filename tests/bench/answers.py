"""How soon the window answers: to the clock with a cue, to a key with a tick on disk."""

import json
import subprocess
import sys
from math import ceil
from statistics import median

from tests.bench.table import Figure
from tests.bench.world import world

INSIDE = "tests.bench.inside"


def measure_answers() -> list[Figure]:
    """The worst cue of a dozen, and the hundredth part of the ticks that took longest."""
    with world() as place:
        command = [sys.executable, "-m", INSIDE, place["HOME"]]
        told = subprocess.run(command, env=place, stdout=subprocess.PIPE, check=True).stdout
    values = json.loads(told)
    cues, back, ticks = (sorted(values[name]) for name in ("cues", "back", "ticks"))
    return [
        Figure(f"cue painted after it was due, worst of {len(cues)}", cues[-1], "ms", target=100),
        Figure("  median", median(cues), "ms"),
        Figure(
            f"a clock that was set, to its cue, worst of {len(back)}", back[-1], "ms", target=1000
        ),
        Figure(f"key to tick on disk, p99 of {len(ticks)}", share(ticks, 0.99), "ms", target=16),
        Figure("  median", median(ticks), "ms"),
    ]


def share(values: list[float], share: float) -> float:
    """The value that `share` of all sorted ones do not exceed."""
    return values[ceil(len(values) * share) - 1]
