"""The installed Qt is one that this Python survives, and no class of ours hides a part of it."""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

import ui

CALLS = 1000
NOISE = 100
"""How many references to None the interpreter itself may take or give meanwhile."""

MADE_TO_BE_REPLACED = {"data", "event", "flags", "paint"}
"""Short names of Qt that a class of ours may carry, because it means Qt to call them."""


def drift(of: object, call: Callable[[], object]) -> int:
    """By how many references to `of` a thousand calls are off."""
    before = sys.getrefcount(of)
    for _ in range(CALLS):
        call()
    return abs(sys.getrefcount(of) - before)


def taken_names(ours: type) -> list[str]:
    """The names of our class that hide something which Qt needs to find under them."""
    qt = [base for base in ours.__mro__[1:] if base.__module__.startswith("PySide6")]
    return [
        f"{ours.__module__}.{ours.__qualname__}.{name} hides Qt's own. Fix: another word for it."
        for name in vars(ours)
        if name.islower() and name[0] != "_" and name not in MADE_TO_BE_REPLACED
        if any(name in vars(base) for base in qt)
    ]


def classes_of_ui() -> Iterator[type]:
    """Every class that a module of ui defines."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and thing.__module__ == module.name:
                yield thing


def test_that_a_call_of_qt_keeps_its_reference_to_none() -> None:
    thing = QObject()

    lost = drift(None, lambda: thing.setObjectName("thing"))

    assert lost < NOISE, "This PySide6 kills Python. Fix: bar its version in pyproject.toml."


def test_that_a_lost_reference_is_found() -> None:
    hoard: list[object] = []
    treasure = object()

    assert drift(treasure, lambda: hoard.append(treasure)) == CALLS


def test_that_no_class_of_ours_takes_a_name_of_qt() -> None:
    assert [breach for ours in classes_of_ui() for breach in taken_names(ours)] == []


def test_that_a_taken_name_is_found() -> None:
    panel = type("Panel", (QWidget,), {"draw": print, "paintEvent": print, "render": print})

    (message,) = taken_names(panel)

    assert "Panel.render hides Qt's own." in message
    assert "Fix:" in message
