"""The self-check after a call: how focused, what went wrong, and nothing that must be answered."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.closing import Closing
from app.text.tidy import tidy
from ui.came_words import focus_words, focused_words
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
    remade = Signal()

    def __init__(self, theme: Theme, *, in_strip: bool) -> None:
        """Nothing said yet; `in_strip` keys are heard, and the second question is folded away."""
        super().__init__()
        self._theme = theme
        self._closing = Closing()
        self._ratings = {
            focus: self._chip(focus, _cap(theme, act) if in_strip else "") for act, focus in RATINGS
        }
        self._is_open = not in_strip
        self._ask = self._asked(translate("Check", "Anything to do better next time?"))
        self._unfold = _unfold_chip(theme)
        self._unfold.clicked.connect(self.ask)
        self._mistakes = Mistakes(theme)
        self._mistakes.named.connect(self.named)
        self._mistakes.remade.connect(self.remade)
        self.words = Field(theme, translate("Check", "In your own words"))
        self.words.setPlaceholderText(self.words.accessibleName())
        self.words.setObjectName("check.words")
        self.words.textEdited.connect(self.typed)
        self.words.returnPressed.connect(self.finish)
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
        is_said = bool(closing.own_words or half_said) or any(
            one.is_named for one in closing.mistakes
        )
        self._show_inside(is_open=self._is_open or is_said)

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
        """Let the keyboard say what went wrong, in own words first."""
        self._show_inside(is_open=True)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """While an answer has the keyboard, a letter belongs to the words, and is no key."""
        if event.type() is QEvent.Type.ShortcutOverride and self._is_word(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed beside the field is typed in it."""
        if not self._is_word(event):
            super().keyPressEvent(event)
            return
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.end(False)  # noqa: FBT003 - nothing is to be selected
        QCoreApplication.sendEvent(self.words, event)

    def _is_word(self, event: QEvent) -> bool:
        """Whether it stands for a letter; a space presses what has the keyboard."""
        if not isinstance(event, QKeyEvent) or self.words.isHidden():
            return False
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        return is_plain and event.text().isprintable() and bool(event.text().strip())

    def _show_inside(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self._unfold.setVisible(not is_open)
        for part in (self._ask, self._mistakes, self.words):
            part.setVisible(is_open)

    def _chip(self, focus: int, key: str) -> Chip:
        chip = Chip(self._theme, focus_words(focus), key=key)
        chip.setObjectName(f"check.focus.{focus}")
        chip.setAccessibleName(focused_words(focus))
        chip.clicked.connect(partial(self.rated.emit, focus))
        return chip

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._asked(translate("Check", "Were you with them?")))
        column.addWidget(Wrap(*self._ratings.values(), space=6))
        column.addSpacing(4)
        for part in (self._ask, Wrap(self._unfold), self._mistakes, self.words):
            column.addWidget(part)
        self._show_inside(is_open=self._is_open)

    def _asked(self, words: str) -> Text:
        text = Text(self._theme, SECONDARY, QFont.Weight.Medium, self._theme.tokens.text_2)
        text.setText(words)
        return text


def _unfold_chip(theme: Theme) -> Chip:
    words = translate("Check", "Anything to do better?")
    chip = Chip(theme, words, key=_cap(theme, "mistake"))
    chip.setCheckable(False)
    return chip


def _cap(theme: Theme, act: str) -> str:
    """The key of `act`, where text leaves room for it."""
    return "" if theme.is_large else cap(act, single=theme.single_keys)
