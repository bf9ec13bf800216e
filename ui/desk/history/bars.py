"""Bars in a list: each can be pointed at, walked to, read aloud and opened."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QSize,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from ui.desk.history.bar_delegate import BarDelegate
from ui.desk.history.bar_model import BarFace, BarModel, Index
from ui.desk.whole_list import WholeList
from ui.theme import Theme


class Bars(WholeList):
    """A picture of bars; `pointed` tells what the one under the hand says, `opened` what it is."""

    pointed = Signal(str)
    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, delegate: BarDelegate) -> None:
        """Empty, and called `name`."""
        super().__init__(name)
        self.theme = theme
        self.bars = BarModel()
        self._bar_delegate = delegate
        delegate.setParent(self)
        delegate.view = self
        self.setModel(self.bars)
        self.setItemDelegate(delegate)
        if delegate.is_flat:
            self.setFlow(QListView.Flow.LeftToRight)
        self.entered.connect(self._point)

    def draw(self, faces: Sequence[BarFace]) -> None:
        """Show `faces`; what is the same stays as it is."""
        if tuple(faces) == self.bars.faces:
            return
        self.bars.put(faces)
        if faces:
            self.setCurrentIndex(self.bars.index(0))
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as all bars."""
        width = max(self.viewport().width(), 1)
        return QSize(0, self._bar_delegate.height(self.bars.faces, width))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What the chosen bar says is told."""
        super().focusInEvent(event)
        self._point(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """So is what the next one says."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if self.hasFocus():
            self._point(current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the bars nothing is chosen."""
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone: the keyboard's bar is told again."""
        super().leaveEvent(event)
        self._point(self.currentIndex() if self.hasFocus() else QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bars share the width, and words may need other lines."""
        super().resizeEvent(event)
        self.doItemsLayout()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What lies behind all bars, then the bars."""
        self._bar_delegate.paint_ground()
        super().paintEvent(event)

    def _point(self, index: Index) -> None:
        self.pointed.emit(self.bars.faces[index.row()].told if index.isValid() else "")

    def _press(self, index: QModelIndex) -> None:
        face = self.bars.faces[index.row()] if index.isValid() else None
        if face is not None and face.leads_to is not None:
            self.opened.emit(face.leads_to)
