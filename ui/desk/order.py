"""The Tab key goes through a window in reading order, whatever was made first."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.wrap import Wrap

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def order_tabs(top: QWidget) -> None:
    """Put the controls in `top` in reading order."""
    for one, next_one in pairwise(list(controls(top))):
        QWidget.setTabOrder(one, next_one)


def controls(widget: QWidget) -> Iterator[QWidget]:
    """Everything in `widget` that takes the keyboard, in reading order."""
    layout = widget.layout()
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    elif isinstance(widget, Wrap):
        for part in widget.parts:
            yield from controls(part)
    elif layout is not None:
        yield from _laid_out(layout)
    else:
        for child in widget.findChildren(QWidget, options=DIRECT):
            yield from controls(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from controls(widget)
        elif inner is not None:
            yield from _laid_out(inner)
