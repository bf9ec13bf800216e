"""Asks whether I pitched: an honest yes is worth as much as a no."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import SECONDARY, Theme
from ui.widgets.chip import Chip
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class PitchPart(QWidget):
    """The same answer once more takes it back."""

    answered = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Not answered."""
        super().__init__()
        self._said: bool | None = None
        asked = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        asked.setText(translate("Talk", "Did I pitch?"))
        self._chips = {
            False: Chip(theme, translate("Talk", "No, I listened")),
            True: Chip(theme, translate("Talk", "Yes, a little")),
        }
        for answer, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(asked)
        column.addWidget(Wrap(*self._chips.values(), space=6))

    def draw(self, said: bool | None) -> None:  # noqa: FBT001 - one answer
        """Show what was said."""
        self._said = said
        for answer, chip in self._chips.items():
            put(chip, is_in=answer is said)

    def _answer(self, answer: bool) -> None:  # noqa: FBT001 - one answer
        self.answered.emit(None if answer is self._said else answer)
