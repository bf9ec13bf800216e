"""How long a question on the command line takes, from its start to its end."""

import subprocess
import sys
from collections.abc import Sequence
from statistics import median

from tests.bench.process import CALLSIDE, STAMPED, begin_session, painted
from tests.bench.stamp import now
from tests.bench.table import Figure
from tests.bench.world import World, world

TURNS = 12
NOTHING = (sys.executable, "-c", "pass")


def measure_commands() -> list[Figure]:
    """Ask a window that is open, and ask where none is."""
    status = (*CALLSIDE, "status")
    with world() as place:
        begin_session(place, 45)
        resting = _time(status, place)
        with painted(STAMPED, place):
            running = _time(status, place)
        nothing = _time(NOTHING, place)
    return [
        Figure("callside status, a window is open", running, "ms"),
        Figure("callside status, none is", resting, "ms"),
        Figure("  (python -c pass)", nothing, "ms"),
    ]


def _time(command: Sequence[str], place: World) -> float:
    return median(_once(command, place) for _ in range(TURNS))


def _once(command: Sequence[str], place: World) -> float:
    begun = now()
    subprocess.run(command, env=place, stdout=subprocess.DEVNULL, check=True)
    return now() - begun
