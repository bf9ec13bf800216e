"""A line about something done, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.edits import Offer
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.wording import translate


def beside(part: QWidget, line: "OfferLine") -> QWidget:
    """`part`, and `line` at the end of it, where its coming and going moves nothing."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(line, 1)
    both.setMinimumHeight(line.sizeHint().height())
    return both


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
        goes_back = offer is not None and (offer.back is not None or offer.index is not None)
        self.say(offer.words if offer else "", goes_back=goes_back)

    def say(self, words: str, *, goes_back: bool = True) -> None:
        """Say what was done, and whether that `goes_back`; without words, nothing."""
        self._words.setText(words)
        self.button.setVisible(goes_back)
        self.setVisible(bool(words))
