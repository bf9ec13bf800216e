"""How soon the history is there, and anything that was written, with 50,000 sessions behind."""

from tests.bench.answers import share
from tests.bench.apart import measured
from tests.bench.table import Figure, worst
from tests.bench.world import world

INSIDE = "tests.bench.history_inside"


def measure_history() -> list[Figure]:
    """What pages, frames and searches take, in a program of its own."""
    with world() as place:
        values = measured(INSIDE, place)
    searches = sorted(values["searches"])
    return [
        *worst("history, 90 days of 50,000 sessions", values["opened"], 100),
        *worst("history, any span, off the window", values["spans"], 600),
        *worst("a frame of one picture", values["frames"], 4),
        Figure(
            f"search as one types, p95 of {len(searches)}", share(searches, 0.95), "ms", target=30
        ),
        Figure("  median", searches[len(searches) // 2], "ms"),
        Figure("tick on disk, p99, 50,000 sessions", share(sorted(values["ticks"]), 0.99), "ms"),
        Figure("memory of history and search", values["memory"], "MB", target=10),
        Figure("the file", values["size"], "MB"),
        Figure("  without what is found", values["bare"], "MB"),
        Figure("  led to the newest version, once", values["migrated"], "ms"),
        Figure("callside status on it", values["status"], "ms"),
    ]
