"""A layout that breaks a row into more rows where there is no room, like words in a text."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

BETWEEN_ROWS = 8


class Flow(QLayout):
    """Reading order, from the side where reading begins; the parts of a row share a middle."""

    def __init__(self, space: int) -> None:
        """Parts stand `space` px apart."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(space)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """One more, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at `index`, if there is one."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of the one at `index`."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrow rows are more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many rows as `width` asks for."""
        return max((box.bottom() + 1 for _, box in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """One row."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, _highest(sizes))

    def minimumSize(self) -> QSize:
        """As wide as the widest part must be."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), _highest(sizes))

    def setGeometry(self, box: QRect) -> None:
        """Place everything."""
        super().setGeometry(box)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for item, place in self._places(box.width()):
            left = box.width() - place.right() - 1 if mirrored else place.left()
            corner = box.topLeft() + QPoint(left, place.top())
            item.setGeometry(QRect(corner, place.size()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Where each part stands, read from left to right."""
        top = 0
        for row in self._rows(width):
            height = _highest([size for _, size in row])
            left = 0
            for item, size in row:
                yield item, QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + self.spacing()
            top += height + BETWEEN_ROWS

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = _fitted(item, width)
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self.spacing()
        return rows


def _fitted(item: QLayoutItem, width: int) -> QSize:
    """The size that `item` wants, or the one it can have where that is too wide."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())


def _highest(sizes: list[QSize]) -> int:
    return max((size.height() for size in sizes), default=0)
