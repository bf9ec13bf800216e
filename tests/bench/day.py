"""How soon the page of the day is there, with a full plan and years behind it."""

from tests.bench.apart import measured
from tests.bench.table import Figure, worst
from tests.bench.world import world

FRAME = 16
INSIDE = "tests.bench.day_inside"


def measure_day() -> list[Figure]:
    """What a turn to the page takes, in a program of its own."""
    with world() as place:
        values = measured(INSIDE, place)
    return [
        *worst("day page, 200 ahead and 20,000 behind", values["turn"], FRAME),
        Figure("  the first one, which loads the desk", values["first"], "ms"),
        Figure("  the sessions read at the start", values["read"], "ms"),
    ]
