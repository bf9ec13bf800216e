"""A row that breaks into more rows where there is no room, like words in a text."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

SPACE = 8


class Wrap(QWidget):
    """Places its parts itself, in reading order."""

    def __init__(self, *parts: QWidget, space: int = SPACE) -> None:
        """Hold `parts`, `space` px apart."""
        super().__init__()
        self._parts = list(parts)
        self._space = space
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """All parts, in reading order."""
        return tuple(self._parts)

    def heightForWidth(self, width: int) -> int:
        """As many rows as `width` asks for."""
        return max((box.bottom() + 1 for _, box in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """One row."""
        sizes = [_wanted(part) for part in self._shown()]
        width = sum(size.width() for size in sizes) + self._space * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part must be."""
        sizes = [part.minimumSizeHint().expandedTo(part.minimumSize()) for part in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A part that appears, leaves or changes its size moves the others."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for part, box in self._places(self.width()):
            left = self.width() - box.right() - 1 if mirrored else box.left()
            part.setGeometry(QRect(QPoint(left, box.top()), box.size()))

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Where each part stands, read from left to right; the parts of a row share a middle."""
        top = 0
        for row in self._rows(width):
            height = max(size.height() for _, size in row)
            left = 0
            for part, size in row:
                yield part, QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + self._space
            top += height + SPACE

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        rows: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for part in self._shown():
            size = _fitted(part, width)
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((part, size))
            left += size.width() + self._space
        return rows


def _fitted(part: QWidget, width: int) -> QSize:
    """The size that `part` wants, or the one it can have where that is too wide."""
    size = _wanted(part)
    if size.width() > width:
        tall = part.heightForWidth(width) if part.hasHeightForWidth() else size.height()
        size = QSize(width, tall)
    return size


def _wanted(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
