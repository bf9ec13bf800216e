"""Spares the first paint two services of the interpreter that it is better off without."""

import builtins
import gc


def hasten() -> None:
    """Load Qt's bindings, then whatever comes next without detours; `relax` when it is done."""
    import PySide6.QtCore  # noqa: F401 - it puts its own import in the place of Python's

    gc.disable()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def relax() -> None:
    """Collect garbage from now on."""
    gc.enable()
