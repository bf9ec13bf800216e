"""How soon a brief is there, with years of insights behind it."""

from statistics import median

from tests.bench.apart import measured
from tests.bench.table import Figure, worst
from tests.bench.world import world

BRIEF, PAGE = 200, 100
INSIDE = "tests.bench.briefs_inside"


def measure_briefs() -> list[Figure]:
    """What a brief over everything takes, and a turn to the page, in a program of its own."""
    with world() as place:
        values = measured(INSIDE, place)
    return [
        Figure("a brief over 10,000 insights, the first", values["first"], "ms", target=BRIEF),
        *worst("  again, and nothing was written", values["brief"], BRIEF),
        *worst("page of briefs, opened first", values["opened"], PAGE),
        *worst("page of briefs, turned to", values["turn"], PAGE),
        *worst("a doubt decided", values["decided"], PAGE),
        Figure("  median of reading this week alone", median(values["week"]), "ms"),
    ]
