"""A question in its place on the page: what would be done, and both answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import BODY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.ground import Ground
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

SIDE = 16


class Question(Ground):
    """Seen only while it is asked; the answer that changes nothing has the keyboard."""

    asked = Signal()
    answered = Signal(bool)

    def __init__(self, theme: Theme, name: str, yes: Face) -> None:
        """Ask nothing."""
        super().__init__(theme)
        self._words = Text(theme, BODY)
        self._no = Button(theme, Face(translate("Moving", "Leave it as it is")))
        self._yes = Button(theme, yes)
        self._yes.setObjectName(f"moving.{name}.yes")
        self._no.setObjectName(f"moving.{name}.no")
        self._yes.clicked.connect(lambda: self._answer(is_yes=True))
        self._no.clicked.connect(lambda: self._answer(is_yes=False))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.setSpacing(SIDE)
        column.addWidget(self._words)
        column.addWidget(Wrap(self._no, self._yes))
        self.hide()

    def ask(self, words: str) -> None:
        """Ask `words`; without any, no more."""
        is_new = bool(words) and self.isHidden()
        self._words.setText(words)
        self.setVisible(bool(words))
        if is_new:
            self._no.setFocus()
            self.asked.emit()

    def _answer(self, *, is_yes: bool) -> None:
        self.ask("")
        self.answered.emit(is_yes)
