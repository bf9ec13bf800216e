"""The way from a challenge that was just named to what customers said about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keys import cap
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class MeetLine(QWidget):
    """Seen once there is a challenge; whether anybody said something about it is told there."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Nothing was named yet."""
        super().__init__()
        words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        words.setText(translate("Talk", "Customers may have said something about their challenge"))
        key = cap("colleagues", single=theme.single_keys)
        look = Button(theme, Face(translate("Talk", "Colleagues"), "messages-square", key))
        look.setObjectName("talk.meet")
        look.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words)
        column.addWidget(Wrap(look))
        self.hide()

    def draw(self, challenge: str) -> bool:
        """Stand there if something was named; whether that is new."""
        is_wanted = bool(challenge.strip())
        is_new = is_wanted is self.isHidden()
        self.setVisible(is_wanted)
        return is_new
