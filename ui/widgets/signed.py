"""A sign and a sentence beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.icons import pixmap
from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text

MARK = 16
SPACE = 8


class Signed(QWidget):
    """Without words it takes no room."""

    def __init__(self, theme: Theme, weight: QFont.Weight = QFont.Weight.Medium) -> None:
        """Say nothing."""
        super().__init__()
        self._theme = theme
        self._mark = QLabel()
        self._text = Text(theme, SECONDARY, weight)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE)
        self.row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self._text, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._text.text()

    def limit(self, lines: int) -> None:
        """Show no more than so many lines of what it says."""
        self._text.limit(lines)

    def say(self, words: str, icon: str, ink: str) -> None:
        """Say `words` beside `icon`, both in `ink`."""
        self._text.setText(words)
        self.setVisible(bool(words))
        if words:
            size, ratio = self._theme.px(MARK), self.devicePixelRatioF()
            self._mark.setPixmap(pixmap(icon, ink, size, ratio))
            self._text.ink(ink)
