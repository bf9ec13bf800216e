"""One quiet line, and below it the button that leads to what it tells of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap


class LeadLine(QWidget):
    """Seen only while it has words."""

    wanted = Signal()

    def __init__(self, theme: Theme, face: Face, name: str) -> None:
        """Nothing to say yet; the button has that face, and that name for hands."""
        super().__init__()
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        button = Button(theme, face)
        button.setObjectName(name)
        button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(Wrap(button))
        self.hide()

    def say(self, words: str) -> bool:
        """Show `words`, or nothing; whether the button came or went."""
        is_new = bool(words) is self.isHidden()
        self._words.setText(words)
        self.setVisible(bool(words))
        return is_new
