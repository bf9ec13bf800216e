"""How an export of years keeps the window free, and what it costs."""

from tests.bench.apart import measured
from tests.bench.table import Figure
from tests.bench.world import world

FRAME = 16
MOST_MEMORY = 10
INSIDE = "tests.bench.moving_inside"


def measure_moving() -> list[Figure]:
    """Everything goes out once in each form, in a program of its own."""
    with world() as place:
        values = measured(INSIDE, place)
    figures = []
    for form in ("json", "md", "csv"):
        of_form = values[form]
        figures += [
            Figure(f"export of 50,000 sessions as {form}", of_form["took"] / 1000, "s"),
            Figure("  the loop of the window waits at most", of_form["late"], "ms"),
            Figure("  95 of 100 times no longer than", of_form["usual"], "ms", target=FRAME),
            Figure("  memory grows by", of_form["grown"], "MB", target=MOST_MEMORY),
        ]
    return figures
