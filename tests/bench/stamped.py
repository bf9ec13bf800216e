"""The program as its users start it, but for one thing: it tells that it was painted.

Its own work after the first paint begins when the loop turns next; the stamp comes just before it.
"""

import sys

import ui.running
from main import main
from tests.bench.stamp import stamper

stamp = stamper(int(sys.argv.pop(1)))


class StampedRunning(ui.running.Running):
    """Stamps, then goes on."""

    def _on_painted(self) -> None:
        stamp()
        super()._on_painted()


if __name__ == "__main__":
    ui.running.Running = StampedRunning  # type: ignore[misc]  # the one place that looks inside
    sys.exit(main())
