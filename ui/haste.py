"""Keeps the start short: what only costs until the window is painted stays off until then."""

import builtins
import gc


def hasten() -> None:
    """Collect no garbage for now."""
    gc.disable()


def import_plainly() -> None:
    """Import by Python's own function in the place of Qt's.

    Qt's looks at each import for `from __feature__` and for stars, which have no place here.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - brings the other function

    builtins.__import__ = plain


def relax() -> None:
    """Collect garbage from now on; what the start made stays, and is never searched for any."""
    gc.freeze()
    gc.enable()
