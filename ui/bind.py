"""Ties an observer to the life of a Qt object."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from app.observable import Observable

T = TypeVar("T")


def bind(source: Observable[T], owner: QObject, observer: Callable[[T], None]) -> None:
    """Tell `observer` of each new value for as long as `owner` lives."""
    unsubscribe = source.subscribe(observer)
    owner.destroyed.connect(unsubscribe)
