"""The sessions ahead in one list: only what is in sight is painted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Signal

from app.booking.day import BINDING, DayRow
from ui.desk.day.day_delegate import DayDelegate
from ui.desk.day.day_model import DayModel, Entry, RowFace
from ui.desk.whole_list import WholeList
from ui.theme import Theme


class DayList(WholeList):
    """The sessions ahead; `opened` tells the id of one."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, face_of: Callable[[DayRow], RowFace]) -> None:
        """Empty, and called `name`."""
        super().__init__(name)
        self.days = DayModel(face_of)
        self.setModel(self.days)
        self._delegate = DayDelegate(theme, self, self.days)
        self.setItemDelegate(self._delegate)
        self._height = 0
        self.setObjectName("day.list")

    def draw(self, entries: Sequence[Entry]) -> None:
        """Show `entries`; the keyboard begins at the first session ahead."""
        self.days.put(entries)
        if not self.currentIndex().isValid():
            self._begin()
        self._height = sum(map(self._delegate.height, self.days.entries))
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """All faces, one below the other."""
        return QSize(0, self._height)

    def _begin(self) -> None:
        rows = {n: one for n, one in enumerate(self.days.entries) if isinstance(one, DayRow)}
        ahead = (place for place, row in rows.items() if row.state in BINDING)
        first = next(ahead, next(iter(rows), None))
        if first is not None:
            self.setCurrentIndex(self.days.index(first))

    def _press(self, index: QModelIndex) -> None:
        entry = self.days.entries[index.row()] if index.isValid() else None
        if isinstance(entry, DayRow):
            self.opened.emit(entry.session.id)
