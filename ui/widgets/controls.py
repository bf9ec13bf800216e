"""What takes the keyboard, in the order in which it is read."""

from collections.abc import Iterator
from typing import TypeGuard

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.wrap import Wrap

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def controls(widget: QWidget) -> Iterator[QWidget]:
    """Everything in `widget` that takes the keyboard, in reading order."""
    layout = widget.layout()
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    elif isinstance(widget, Wrap):
        for part in widget.parts:
            yield from controls(part)
    elif layout is not None:
        yield from _laid_out(widget, layout)
    else:
        for child in widget.findChildren(QWidget, options=DIRECT):
            yield from controls(child)


def _laid_out(widget: QWidget, layout: QLayout) -> Iterator[QWidget]:
    children = widget.findChildren(QWidget, options=DIRECT)
    places = {layout.indexOf(child): child for child in children}
    inner = {layout.indexOf(child): child for child in layout.children() if _lays_out(child)}
    for place in range(layout.count()):
        if place in inner:
            yield from _laid_out(widget, inner[place])
        elif place in places:
            yield from controls(places[place])


def _lays_out(child: QObject) -> TypeGuard[QLayout]:
    return isinstance(child, QLayout)
