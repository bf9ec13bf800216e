"""A few controls in a row that breaks into more rows where there is no room."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

SPACE = 8
BETWEEN_ROWS = 8


class Wrap(QWidget):
    """Places its parts itself, from the side where reading begins; a row's parts share a middle."""

    def __init__(self, *parts: QWidget, space: int = SPACE) -> None:
        """Hold `parts`, `space` px apart."""
        super().__init__()
        self.parts = parts
        self._space = space
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def event(self, event: QEvent) -> bool:
        """A part that came, went or changed its size moves the others."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange}:
            self._place()
            self.updateGeometry()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()

    def heightForWidth(self, width: int) -> int:
        """As many rows as `width` asks for."""
        return max((box.bottom() + 1 for _, box in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """One row."""
        sizes = [part.sizeHint() for part in self._shown()]
        width = sum(size.width() for size in sizes) + self._space * max(len(sizes) - 1, 0)
        return QSize(width, _highest(sizes))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part must be."""
        sizes = [part.minimumSizeHint() for part in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), _highest(sizes))

    def _place(self) -> None:
        for part, box in self._places(self.width()):
            left = self.width() - box.right() - 1 if self.isRightToLeft() else box.left()
            part.setGeometry(QRect(QPoint(left, box.top()), box.size()))

    def _shown(self) -> list[QWidget]:
        return [part for part in self.parts if not part.isHidden()]

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Where each part stands, read from left to right."""
        top = 0
        for row in self._rows(width):
            height = _highest([size for _, size in row])
            left = 0
            for part, size in row:
                yield part, QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + self._space
            top += height + BETWEEN_ROWS

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
    size = part.sizeHint().expandedTo(part.minimumSize()).boundedTo(part.maximumSize())
    if size.width() <= width:
        return size
    return QSize(width, part.heightForWidth(width) if part.hasHeightForWidth() else size.height())


def _highest(sizes: list[QSize]) -> int:
    return max((size.height() for size in sizes), default=0)
