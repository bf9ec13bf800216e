"""How soon the page of the day is there, with a full plan and years behind it."""

import json
import subprocess
import sys

from tests.bench.table import Figure, worst
from tests.bench.world import world

FRAME = 16
INSIDE = "tests.bench.day_inside"


def measure_day() -> list[Figure]:
    """What a turn to the page takes, in a program of its own."""
    with world() as place:
        command = [sys.executable, "-m", INSIDE, place["HOME"]]
        told = subprocess.run(command, env=place, stdout=subprocess.PIPE, check=True).stdout
    values = json.loads(told)
    return [
        *worst("day page, 200 ahead and 20,000 behind", values["turn"], FRAME),
        Figure("  the first one, which loads the desk", values["first"], "ms"),
        Figure("  the sessions read at the start", values["read"], "ms"),
    ]
