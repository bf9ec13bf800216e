"""The self-check after a call: how focused, what went wrong, and nothing that must be answered."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.closing import Closing
from app.lists.tidy import tidy
from ui.closing.mistakes import Mistakes
from ui.keys import cap
from ui.theme import SECONDARY, Theme
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

RATINGS = (("focus-3", 3), ("focus-2", 2), ("focus-1", 1))
"""The act of each answer, from fully to not."""


class CheckPart(QWidget):
    """Tells each answer as it is given; an answer that is given again is taken back."""

    rated = Signal(int)
    named = Signal(str)
    explained = Signal(str)
    typed = Signal(str)

    def __init__(self, theme: Theme, *, has_keys: bool) -> None:
        """Nothing said yet; only where the keys are heard, `has_keys`, they are shown."""
        super().__init__()
        self._theme = theme
        self._closing = Closing()
        self._ratings = {
            focus: self._chip(focus, cap(act, single=theme.single_keys) if has_keys else "")
            for act, focus in RATINGS
        }
        self._mistakes = Mistakes(theme)
        self._mistakes.named.connect(self.named)
        self.words = Field(theme, translate("Check", "In your own words"))
        self.words.setPlaceholderText(self.words.accessibleName())
        self.words.setObjectName("check.words")
        self.words.textEdited.connect(self.typed)
        self.words.editingFinished.connect(self.finish)
        self._lay_out()

    def draw(self, closing: Closing, half_said: str = "") -> None:
        """Show what was said; `half_said` are words that were being typed when it last stopped."""
        is_first = self._closing == Closing()
        if not self.words.hasFocus() and (is_first or closing.own_words != self._closing.own_words):
            self.words.put(half_said or closing.own_words)
        self._closing = closing
        for focus, chip in self._ratings.items():
            put(chip, is_in=focus == closing.focus)
        self._mistakes.draw(closing.mistakes)

    def clear(self) -> None:
        """Keep no words."""
        self._closing = Closing()
        self.words.clear()
        self._mistakes.draw(())

    def finish(self) -> None:
        """Take over what is being typed."""
        words = tidy(self.words.text())
        if words != self._closing.own_words:
            self.explained.emit(words)

    def ask(self) -> None:
        """Let the keyboard say what went wrong."""
        self._mistakes.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chip(self, focus: int, key: str) -> Chip:
        chip = Chip(self._theme, _rating_words(focus), key=key)
        chip.setObjectName(f"check.focus.{focus}")
        chip.setAccessibleName(translate("Check", "Focused: {0}").format(_rating_words(focus)))
        chip.clicked.connect(partial(self.rated.emit, focus))
        return chip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._asked(translate("Check", "Were you with them?")))
        column.addWidget(Wrap(*self._ratings.values(), space=6))
        column.addSpacing(4)
        column.addWidget(self._asked(translate("Check", "Anything to do better next time?")))
        column.addWidget(self._mistakes)
        column.addWidget(self.words)

    def _asked(self, words: str) -> Text:
        text = Text(self._theme, SECONDARY, QFont.Weight.Medium, self._theme.tokens.text_2)
        text.setText(words)
        return text


def _rating_words(focus: int) -> str:
    return {
        3: translate("Check", "Fully"),
        2: translate("Check", "Mostly"),
        1: translate("Check", "Not today"),
    }[focus]
