"""A sentence that wants to be read, with its sign; without words it takes no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.icons import pixmap
from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text

MARK = 16


class Advice(QWidget):
    """A warning, or why something was not done."""

    def __init__(self, theme: Theme) -> None:
        """Say nothing."""
        super().__init__()
        ink, size = theme.tokens.must, theme.px(MARK)
        mark = QLabel()
        mark.setPixmap(pixmap("triangle-alert", ink, size, self.devicePixelRatioF()))
        self._words = Text(theme, SECONDARY, QFont.Weight.Medium, ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def draw(self, words: str) -> None:
        """Say `words`."""
        self._words.setText(words)
        self.setVisible(bool(words))
