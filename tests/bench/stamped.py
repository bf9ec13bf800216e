"""The program as its users start it, but for one thing: it tells that it was painted.

Its own work after the first paint begins with `relax`, when the loop turns next.
"""

import sys

import ui.haste
from main import main
from tests.bench.stamp import stamper

stamp = stamper(int(sys.argv.pop(1)))
relax = ui.haste.relax


def stamp_and_relax() -> None:
    """Tell the instant, and go on."""
    stamp()
    relax()


if __name__ == "__main__":
    ui.haste.relax = stamp_and_relax
    sys.exit(main())
