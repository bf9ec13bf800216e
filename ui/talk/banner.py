"""A sentence to begin with, on a ground of its own."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout

from ui.theme import TITLE, Theme
from ui.widgets.ground import Ground
from ui.widgets.text import Text


class Banner(Ground):
    """Nothing to press."""

    def __init__(self, theme: Theme, words: str) -> None:
        """Say `words`."""
        super().__init__(theme, theme.tokens.accent_soft)
        text = Text(theme, TITLE, QFont.Weight.DemiBold, theme.tokens.text)
        text.setText(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.addWidget(text, 1)
