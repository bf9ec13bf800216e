"""The imports of the start path that cost most, each without those that it begins."""

import re
from tempfile import TemporaryFile

from tests.bench.process import STAMPED, begin_session, painted
from tests.bench.stamp import MARK
from tests.bench.world import world

LINE = re.compile(r"import time:\s+(?P<own>\d+) \|\s+\d+ \|\s*(?P<name>\S+)")
HOW_MANY = 10


def dearest_imports() -> list[tuple[str, float]]:
    """Names and milliseconds, the dearest first."""
    with world() as place:
        begin_session(place, 45)
        with painted(STAMPED, place):
            pass
        with TemporaryFile("w+", encoding="utf-8") as told:
            with painted(STAMPED, place, ["-X", "importtime"], told):
                pass
            told.seek(0)
            before = told.read().partition(f"\n{MARK}\n")[0]
    costs = [(found["name"], int(found["own"]) / 1000) for found in LINE.finditer(before)]
    return sorted(costs, key=lambda cost: cost[1], reverse=True)[:HOW_MANY]
