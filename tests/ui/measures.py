"""Measures a window for what the eye would miss: each reading lists its faults."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel, QLineEdit, QWidget

from ui.strip.middle import Middle
from ui.strip.plate import PlateView
from ui.widgets.row import RowBox
from ui.widgets.text import Text

SLACK = 1.0
"""Half pixels that rounding may take."""
TYPED = "planner."
"""Fields for words of any length, which scroll while they are typed; their hints stand still."""


def clipped(window: QWidget) -> list[str]:
    """Every text that is cut, and every part that reaches out of the window."""
    return [fault for part in parts(window) for fault in _faults(window, part)]


def parts(window: QWidget) -> list[QWidget]:
    """What can be seen in `window`, if need be after scrolling."""
    return [part for part in window.findChildren(QWidget) if part.isVisibleTo(window)]


def place(part: QWidget, window: QWidget) -> QRect:
    """Where `part` is in `window`."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def title(part: QWidget) -> str:
    """What to call `part` in a message."""
    return f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()!r}"


def _faults(window: QWidget, part: QWidget) -> Iterator[str]:
    box = place(part, window)
    if box.left() < 0 or box.right() >= window.width():
        yield f"{title(part)} reaches out: {box.left()} to {box.right()} of {window.width()}"
    yield from _text_faults(part)
    if not _scrolls(part, window) and (box.top() < 0 or box.bottom() >= window.height()):
        yield f"{title(part)} is cut: {box.top()} to {box.bottom()} of {window.height()}"


def _scrolls(part: QWidget, window: QWidget) -> bool:
    return any(middle.isAncestorOf(part) for middle in window.findChildren(Middle))


def _text_faults(part: QWidget) -> Iterator[str]:
    if isinstance(part, PlateView):
        yield from _plate_faults(part)
    elif isinstance(part, RowBox):
        yield from _row_faults(part)
    elif isinstance(part, QLabel):
        yield from _label_faults(part)
    elif isinstance(part, QLineEdit):
        yield from _field_faults(part)
    elif isinstance(part, QAbstractButton | QAbstractSpinBox):
        yield from _size_faults(part)


def _size_faults(part: QWidget) -> Iterator[str]:
    least = part.minimumSizeHint() if part.minimumSizeHint().isValid() else part.sizeHint()
    if part.hasHeightForWidth():
        least.setHeight(part.heightForWidth(part.width()))
    if part.width() < least.width() or part.height() < least.height():
        yield f"{title(part)} is {part.size().toTuple()}, needs {least.toTuple()}"


def _label_faults(label: QLabel) -> Iterator[str]:
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    if label.height() < needed:
        yield f"{title(label)} is {label.height()} high, needs {needed}"
    if not isinstance(label, Text) and label.width() < label.sizeHint().width():
        yield f"{title(label)} is {label.width()} wide, needs {label.sizeHint().width()}"


def _field_faults(field: QLineEdit) -> Iterator[str]:
    is_typed = field.objectName().startswith(TYPED)
    margins = field.textMargins()
    room = field.width() - margins.left() - margins.right()
    for text in ("" if is_typed else field.text(), field.placeholderText()):
        if QFontMetricsF(field.font()).horizontalAdvance(text) > room:
            yield f"{title(field)} cannot show {text!r}"


def _row_faults(row: RowBox) -> Iterator[str]:
    if row.height() < row.heightForWidth(row.width()):
        yield f"{title(row)} is {row.height()} high, needs {row.heightForWidth(row.width())}"
    for text, _, room in row.text_regions():
        if room.left() < 0 or room.right() > row.width() + SLACK:
            yield f"{title(row)}: {text!r} reaches to {room.right()} of {row.width()}"


def _plate_faults(plate: PlateView) -> Iterator[str]:
    inside = QRectF(plate.rect())
    for text, font, room in plate.text_regions():
        width = QFontMetricsF(font).horizontalAdvance(text)
        if width > room.width():
            yield f"plate: {text!r} is {width} wide in {room.width()}"
        if not inside.contains(room):
            yield f"plate: {text!r} at {room.getRect()} leaves {inside.getRect()}"
    for (one, _, room), (other, _, beside) in combinations(plate.text_regions(), 2):
        if room.intersects(beside):
            yield f"plate: {one!r} at {room.getRect()} meets {other!r} at {beside.getRect()}"
