"""What was written down of a customer, or to them: one thing below the other, with its day."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.page import heading_text
from ui.desk.rows import drop
from ui.desk.sheet import SIDE
from ui.theme import Theme
from ui.widgets.ground import Ground
from ui.widgets.text import Text

LINE_END = "\u2028"


class WordsCard(Ground):
    """Not seen while there is nothing."""

    def __init__(self, theme: Theme) -> None:
        """Nothing yet."""
        super().__init__(theme)
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(SIDE, SIDE - 4, SIDE, SIDE - 4)
        self._inside.setSpacing(12)

    def draw(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show each entry: its words, and what is said of it below."""
        shown = tuple(entries)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._inside.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                drop(part)
        for words, beneath in shown:
            self._inside.addWidget(self._entry(words, beneath))

    def _entry(self, words: str, beneath: str) -> QWidget:
        said = Text(self._theme)
        below = f"{LINE_END}{beneath}" if beneath else ""
        said.setText(words.replace("\n", LINE_END) + below)
        return said


class WordsList(QWidget):
    """The same under a title."""

    def __init__(self, theme: Theme, title: str) -> None:
        """Nothing yet, under `title`."""
        super().__init__()
        self._card = WordsCard(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading_text(theme, title))
        column.addWidget(self._card)

    def draw(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show each entry: its words, and what is said of it below."""
        self._card.draw(entries)
        self.setVisible(bool(entries))
