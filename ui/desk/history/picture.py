"""A picture on its ground: its title, its bars, and below them what the one in hand says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desk.history.bar_delegate import BarDelegate
from ui.desk.history.bar_model import BarFace
from ui.desk.history.bars import Bars
from ui.desk.page import heading_text
from ui.desk.sheet import Sheet
from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text

SIDE = 14
LEAST = 230


class Picture(Sheet):
    """Seen only while there is something to see."""

    opened = Signal(object)

    def __init__(self, theme: Theme, name: str, title: str, delegate: BarDelegate) -> None:
        """Nothing to see yet; hands find it by `name`."""
        super().__init__(theme)
        self._title = heading_text(theme, title)
        self.bars = Bars(theme, title, delegate)
        self.bars.setObjectName(f"history.{name}")
        self._said = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._said.setMinimumHeight(self._said.fontMetrics().height())
        self.bars.pointed.connect(self._said.setText)
        self.bars.opened.connect(self.opened)
        self.column.setContentsMargins(SIDE, SIDE - 4, SIDE, SIDE - 4)
        self.column.setSpacing(8)
        for part in (self._title, self.bars, self._said):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def draw(self, faces: Sequence[BarFace], title: str = "") -> None:
        """Show `faces`."""
        if title:
            self._title.setText(title)
            self.bars.setAccessibleName(title)
        self.bars.draw(faces)
        self._said.setText("")
        self.setVisible(bool(faces))


class Pair(QWidget):
    """Two pictures side by side where there is room, else one below the other."""

    def __init__(self, theme: Theme, one: Picture, other: Picture) -> None:
        """Hold both."""
        super().__init__()
        self._both = (one, other)
        self._least = theme.px(LEAST) * 2
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        for part in self._both:
            self._box.addWidget(part, 1)

    def stand(self, width: int) -> None:
        """Side by side in enough width, as far as there is anything to see."""
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if width >= self._least else way.TopToBottom)
        self.setVisible(any(not part.isHidden() for part in self._both))
