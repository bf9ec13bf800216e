"""Holds the garbage collector until the first paint, which makes little garbage and much else."""

import gc


def hasten() -> None:
    """Collect nothing for now."""
    gc.disable()


def relax() -> None:
    """Collect garbage from now on."""
    gc.enable()
