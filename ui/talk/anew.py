"""What was put aside and can never be read again is let go of, if the agent says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.refusal import Refusal
from ui.file_words import aside_words, is_damaged
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Anew(QWidget):
    """Says why the list cannot be read; `wanted` only where nothing else can help."""

    wanted = Signal()

    def __init__(self, theme: Theme, act: str) -> None:
        """All is well; `act` names what lets go of the list."""
        super().__init__()
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self.button = Button(theme, Face(act, weight=Weight.OUTLINED))
        self.button.setObjectName("talk.anew")
        self.button.clicked.connect(self.wanted)
        self._act = Wrap(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._act)
        self.hide()

    def draw(self, refusal: Refusal | None) -> None:
        """Say it, with what would be lost; or nothing."""
        can_go = refusal is not None and is_damaged(refusal)
        self._words.setText(_words(refusal) if refusal is not None else "")
        self._act.setVisible(can_go)
        self.setVisible(refusal is not None)


def _words(refusal: Refusal) -> str:
    lost = translate("Talk", "You can go on without it; what stood in it is lost then.")
    words = aside_words(refusal)
    return f"{words} {lost}" if is_damaged(refusal) else words
