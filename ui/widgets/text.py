"""Words on the window: wrapped, in one of the few sizes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.theme import BODY, Theme


class Text(QLabel):
    """A label that wraps and takes its colour by name."""

    def __init__(
        self,
        theme: Theme,
        size: float = BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
        ink: str = "",
    ) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setFont(theme.font(size, weight))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.ink(ink or theme.tokens.text)

    def ink(self, colour: str) -> None:
        """Change the colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)
