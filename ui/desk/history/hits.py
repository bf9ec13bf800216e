"""What a search found, in a list: whose session and when, and the line that says it."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal

from app.history.search import Hit, Terms
from ui.desk.history.hit_delegate import HitDelegate
from ui.desk.history.hit_model import HitModel
from ui.desk.whole_list import WholeList
from ui.theme import Theme


class Hits(WholeList):
    """What was found; `opened` tells which of it."""

    presses = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        """Nothing found; to the ear it is called `name`."""
        super().__init__(name)
        self.found = HitModel()
        self.setModel(self.found)
        self._hit_delegate = HitDelegate(theme, self)
        self.setItemDelegate(self._hit_delegate)
        self.setObjectName("search.hits")

    def draw(self, hits: Sequence[Hit], terms: Terms, zone: tzinfo) -> None:
        """Show what was found."""
        self.found.put(hits, terms, zone)
        if hits:
            self.setCurrentIndex(self.found.index(0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All of them, one below the other."""
        return QSize(0, self._hit_delegate.row * len(self.found.rows))

    def _press(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.found.rows[index.row()][0])
