"""How soon the page of insights is there, and what an area may be, with 10,000 of them."""

from tests.bench.apart import measured
from tests.bench.table import Figure, worst
from tests.bench.world import world

PAGE, SUGGESTIONS = 100, 50
INSIDE = "tests.bench.insights_inside"


def measure_insights() -> list[Figure]:
    """What a turn to the page takes, and each letter of an area, in a program of its own."""
    with world() as place:
        values = measured(INSIDE, place)
    return [
        *worst("insights, 10,000 of them", [by_clock for by_clock, _ in values["turn"]], PAGE),
        Figure("  the first one, which reads them", values["first"], "ms", target=PAGE),
        *worst("areas offered at a letter", values["suggest"], SUGGESTIONS),
        *worst("problems offered at a letter", values["problems"], SUGGESTIONS),
        Figure("  the likest lines", values["likest"], "ms", target=SUGGESTIONS),
        Figure("  opening one to sort it", values["unfold"], "ms", target=PAGE),
        Figure("  counting customers", values["voices"], "ms"),
    ]
