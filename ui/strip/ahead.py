"""The quiet line that says what the next cue will ask."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.scene import Ahead
from ui.icons import pixmap
from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text
from ui.wording import ahead_words

MARK = 16


class AheadLine(QWidget):
    """A clock and a few words."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        mark = QLabel()
        ink, size = theme.tokens.text_2, theme.px(MARK)
        mark.setPixmap(pixmap("clock", ink, size, self.devicePixelRatioF()))
        self._words = Text(theme, SECONDARY, QFont.Weight.Medium, ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self._words, 1)

    def draw(self, ahead: Ahead) -> None:
        """Show when the next cue comes."""
        self._words.setText(ahead_words(ahead))
