"""A line about something done, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.edits import Offer
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.wording import translate


class OfferLine(QWidget):
    """Seen only while there is something to take back."""

    accepted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Offer nothing."""
        super().__init__()
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self.button = Button(theme, Face(translate("Desk", "Undo"), "undo-2", "Ctrl+Z"))
        self.button.clicked.connect(self.accepted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        self.hide()

    def draw(self, offer: Offer | None) -> None:
        """Show `offer`, or nothing."""
        self._words.setText(offer.words if offer else "")
        self.button.setVisible(offer is not None and offer.back is not None)
        self.setVisible(offer is not None)
