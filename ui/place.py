"""Where a window stands: at a dock of a screen or wherever it was put, inside what can be seen."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QSize

EDGE = 8
"""Pixels between a docked window and the edges of its screen; nearer than so counts as docked."""
WRITTEN = re.compile(r"(\w+)" + r" (-?\d{1,5})" * 2 + r" (\d{1,5})" * 2, re.ASCII)


class Dock(StrEnum):
    """Where a window can be docked; the camera is above the middle of the screen."""

    RIGHT = "right"
    LEFT = "left"
    CAMERA = "camera"


class Place(Struct, frozen=True):
    """The corner of a window with its frame, its size without, and its dock if it is at one."""

    left: int
    top: int
    width: int
    height: int
    dock: Dock | None = None


class Places(Protocol):
    """Where the places of windows are kept."""

    def get(self, name: str) -> str | bytes | None:
        """The place of the window `name`."""
        ...

    def put(self, name: str, place: str | bytes) -> object:
        """Keep the place of the window `name`."""
        ...


def written(place: Place) -> str:
    """A place as it is kept."""
    numbers = (place.left, place.top, place.width, place.height)
    return " ".join((place.dock or "free", *map(str, numbers)))


def place_in(text: object) -> Place | None:
    """The place that was kept as `text`; nothing if it makes no sense."""
    found = WRITTEN.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    dock = next((dock for dock in Dock if dock == found[1]), None)
    left, top, width, height = map(int, found.groups()[1:])
    return Place(left, top, width, height, dock)


def area_of(box: QRect, areas: Sequence[QRect]) -> QRect:
    """The one of `areas` that has most of `box`, or else the nearest."""

    def has(area: QRect) -> tuple[int, int]:
        common = area.intersected(box)
        way = box.center() - within(box, area).center()
        return common.width() * common.height(), -way.manhattanLength()

    return max(areas, key=has)


def within(box: QRect, area: QRect) -> QRect:
    """`box`, cut down to the size of `area` and pushed inside it."""
    size = box.size().boundedTo(area.size())
    x = min(max(box.x(), area.x()), area.x() + area.width() - size.width())
    y = min(max(box.y(), area.y()), area.y() + area.height() - size.height())
    return QRect(QPoint(x, y), size)


def corner_at(dock: Dock, size: QSize, area: QRect) -> QPoint:
    """Where a window of `size` begins when it is docked in `area`."""
    room = area.width() - size.width()
    x = {Dock.RIGHT: room - EDGE, Dock.LEFT: EDGE, Dock.CAMERA: room // 2}[dock]
    return area.topLeft() + QPoint(x, EDGE)


def beside(size: QSize, other: QRect, area: QRect) -> QPoint:
    """Where a window of `size` begins beside `other`, as far as `area` has room there."""
    left, right = other.x() - area.x(), area.right() - other.right()
    x = other.x() - size.width() - EDGE if left >= right else other.right() + 1 + EDGE
    return within(QRect(QPoint(x, other.y()), size), area).topLeft()


def dock_of(box: QRect, area: QRect) -> Dock | None:
    """The dock at which `box` stands."""
    for dock in Dock:
        way = corner_at(dock, box.size(), area) - box.topLeft()
        if max(abs(way.x()), abs(way.y())) <= EDGE:
            return dock
    return None
