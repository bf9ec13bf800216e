"""The program as its users start it, but for one thing: it tells that it was painted.

What it does after the first paint begins with `relax`, when the loop turns next.
"""

import sys

import ui.haste
from main import main
from tests.bench.stamp import MARK, stamper

stamp = stamper(int(sys.argv.pop(1)))
relax = ui.haste.relax


def stamp_and_relax() -> None:
    """Tell the instant, mark the end of the imports where they are listed, and go on."""
    stamp()
    if "importtime" in sys._xoptions:  # noqa: SLF001 - its documented name
        print(MARK, file=sys.stderr)
    relax()


if __name__ == "__main__":
    ui.haste.relax = stamp_and_relax
    sys.exit(main())
