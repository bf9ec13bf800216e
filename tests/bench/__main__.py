"""Measures and prints: `python -m tests.bench`."""

import sys
from collections.abc import Callable

from tests.bench.alerts import measure_alerts
from tests.bench.answers import measure_answers
from tests.bench.briefs import measure_briefs
from tests.bench.cities import measure_cities
from tests.bench.commands import measure_commands
from tests.bench.day import measure_day
from tests.bench.history import measure_history
from tests.bench.idle import measure_idle
from tests.bench.imports import dearest_imports
from tests.bench.insights import measure_insights
from tests.bench.meeting import measure_meeting
from tests.bench.moving import measure_moving
from tests.bench.people import measure_people
from tests.bench.starts import measure_starts
from tests.bench.table import Figure, table

STEPS: dict[str, Callable[[], list[Figure]]] = {
    "starts": measure_starts,
    "answers": measure_answers,
    "alerts": measure_alerts,
    "cities": measure_cities,
    "the day": measure_day,
    "customers": measure_people,
    "meeting": measure_meeting,
    "insights": measure_insights,
    "briefs": measure_briefs,
    "years of history": measure_history,
    "commands": measure_commands,
    "out and in": measure_moving,
    "idle windows, for a minute": measure_idle,
}


def main() -> None:
    """A missed target is told in words; only what cannot be measured is a failure."""
    figures: list[Figure] = []
    for name, measure in STEPS.items():
        print(f"Measuring {name} ...", file=sys.stderr, flush=True)
        figures += measure()
    print(table(figures))
    print("\nThe ten dearest imports before the first paint, each without those that it begins:")
    for name, cost in dearest_imports():
        print(f"  {name:40}{cost:6.1f} ms")


if __name__ == "__main__":
    main()
