"""How soon it is known which of many insights may speak to a challenge, and the other way round."""

from tests.bench.apart import measured
from tests.bench.table import Figure, worst
from tests.bench.world import world

SOON, OPENS = 50, 100
INSIDE = "tests.bench.meeting_inside"


def measure_meeting() -> list[Figure]:
    """With 10,000 insights and 1,000 challenges, in a program of its own."""
    with world() as place:
        values = measured(INSIDE, place)
    return [
        *worst("insights for a challenge, of 10,000", values["challenge"], SOON),
        *worst("challenges for an insight, of 1,000", values["insight"], SOON),
        *worst("colleagues page opens", values["page"], OPENS),
        Figure("  reading all, and their words, beside the window", values["read"], "ms"),
    ]
