"""Lines of a page, each with something that can be pressed after it."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.rows import drop
from ui.theme import SECONDARY, Theme
from ui.widgets.link import Link
from ui.widgets.text import Text

SPACE = 12


class Row(Struct, frozen=True):
    """What a line says, and what pressing its link does."""

    name: str
    words: str
    link: str
    act: Callable[[], object]


class Rows(QWidget):
    """Made anew when they say something else."""

    def __init__(self, theme: Theme) -> None:
        """None yet."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._made: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def draw(self, rows: Sequence[Row]) -> None:
        """Show `rows`; without any, take no room."""
        shown = tuple((row.name, row.words, row.link) for row in rows)
        self.setVisible(bool(rows))
        if shown == self._shown:
            return
        self._shown = shown
        for old in self._made:
            self._column.removeWidget(old)
            drop(old)
        self._made = [self._row(row) for row in rows]
        for made in self._made:
            self._column.addWidget(made)

    def _row(self, row: Row) -> QWidget:
        words = Text(self._theme, SECONDARY)
        words.setText(row.words)
        link = Link(self._theme, row.link)
        link.setObjectName(row.name)
        link.setAccessibleName(f"{row.link}: {row.words}")
        link.clicked.connect(partial(_call, row.act))
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        return made


def _call(act: Callable[[], object]) -> None:
    """Without what the signal says."""
    act()
