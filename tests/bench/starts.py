"""How long a start takes, and how much memory it leaves in use."""

import time
from statistics import median

from tests.bench.process import EMPTY, STAMPED, begin_session, painted, proportional_memory
from tests.bench.table import Figure
from tests.bench.world import world

WARM_UPS = 2
STARTS = 12
WEIGHED = 5
SETTLED = 2.0
"""Seconds after which a program has done all that it does by itself."""

MINUTES = 60


def measure_starts() -> list[Figure]:
    """Start both in turn; weigh the last few of each."""
    took: dict[str, list[float]] = {EMPTY: [], STAMPED: []}
    worked: dict[str, list[float]] = {EMPTY: [], STAMPED: []}
    weight: dict[str, list[float]] = {EMPTY: [], STAMPED: []}
    with world() as place:
        begin_session(place, MINUTES)
        for turn in range(WARM_UPS + STARTS):
            for module in (EMPTY, STAMPED):
                with painted(module, place) as program:
                    if turn >= WARM_UPS:
                        took[module].append(program.took)
                        worked[module].append(program.worked)
                    if turn >= WARM_UPS + STARTS - WEIGHED:
                        time.sleep(SETTLED)
                        weight[module].append(proportional_memory(program.pid))
    return [
        _beside("exec to first paint, live session", "ms", took)._replace(target=1.4, hard=1.7),
        _beside("  of it at work", "ms", worked),
        _beside("memory (PSS)", "MB", weight)._replace(target=1.3),
    ]


def _beside(name: str, unit: str, values: dict[str, list[float]]) -> Figure:
    empty, ours = median(values[EMPTY]), median(values[STAMPED])
    return Figure(name, ours, unit, empty, by_ratio=True)
