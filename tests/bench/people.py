"""How soon the page of a customer is there, and names while they are typed, with years behind."""

from collections.abc import Sequence
from statistics import median

from tests.bench.apart import measured
from tests.bench.table import Figure, worst
from tests.bench.world import world

FRAME = 16
INSIDE = "tests.bench.people_inside"


def measure_people() -> list[Figure]:
    """What a turn to the page takes, and each letter of a name, in a program of its own."""
    with world() as place:
        values = measured(INSIDE, place)
    return [
        *_turns("customer page, 50,000 sessions", values["turn"]),
        *_turns("another customer each time", values["other"]),
        Figure("  the first one, which loads the page", values["first"], "ms"),
        *_turns("what is open, 50,000 sessions", values["promises"]),
        Figure("  the first one, which loads the page", values["first_promises"], "ms"),
        *worst("names offered, 20,000 of them", values["letter"], FRAME / 4),
        Figure("  reading all names, at the first letter", values["names"], "ms"),
        Figure("  the last time with a customer", values["last"], "ms"),
    ]


def _turns(name: str, values: Sequence[tuple[float, float]]) -> list[Figure]:
    """Turns to a page by the clock, and the usual work of its thread, with whatever else runs."""
    by_clock, work = zip(*values, strict=True)
    return [*worst(name, by_clock, FRAME), Figure("  median of its work", median(work), "ms")]
