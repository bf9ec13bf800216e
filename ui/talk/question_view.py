"""The question, large; and what may be asked after it, one at a time."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from app.lists.talk_words import TalkWords
from ui.keys import cap
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.ground import Ground
from ui.widgets.menu import Menu
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

LARGE = 24.0


class QuestionView(Ground):
    """`chosen` tells in which form it is asked; a follow-up is only to be read."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: TalkWords, team: str, *, follows: bool) -> None:
        """Show the question for that team; `follows`: there is what to ask after it."""
        super().__init__(theme, theme.tokens.accent_soft)
        self._follow_ups = words.follow_ups if follows else ()
        self._forms = words.asked(team)
        self.question = self._forms[0]
        self._place = 0
        self._above = Text(theme, SECONDARY, QFont.Weight.DemiBold, theme.tokens.text_2)
        self._large = Text(theme, LARGE, QFont.Weight.DemiBold)
        again = Face(translate("Talk", "The question again"), weight=Weight.QUIET)
        key = cap("talk", single=theme.single_keys)
        self._next = Button(theme, Face(translate("Talk", "Ask next"), "", key))
        self._other = Button(theme, Face(translate("Talk", "Other words…"), "", "", Weight.QUIET))
        self._again = Button(theme, again)
        self._next.clicked.connect(self.go_on)
        self._other.clicked.connect(self._offer)
        self._again.clicked.connect(self._return)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        for part in (self._above, self._large, Wrap(self._next, self._other, self._again)):
            column.addWidget(part)
        self._next.setVisible(bool(self._follow_ups))
        self._draw()

    def draw(self, question: str) -> None:
        """Show in which form it was asked, if that is known."""
        if question and question != self.question:
            self.question = question
            self._draw()

    def go_on(self) -> None:
        """What to ask next; after the last the question."""
        self._place = (self._place + 1) % (len(self._follow_ups) + 1)
        self._draw()

    def _return(self) -> None:
        self._place = 0
        self._next.setFocus()
        self._draw()

    def _offer(self) -> None:
        menu = Menu(self._other)
        for words in self._forms:
            menu.addAction(words, partial(self._choose, words))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._other.mapToGlobal(QPoint(0, self._other.height())))

    def _choose(self, question: str) -> None:
        self.question = question
        self._draw()
        self.chosen.emit(question)

    def _draw(self) -> None:
        is_question = self._place == 0
        words = self.question if is_question else self._follow_ups[self._place - 1]
        above = translate("Talk", "Ask, then listen") if is_question else translate("Talk", "Next")
        self._above.setText(above)
        self._large.setText(words)
        self._other.setVisible(is_question and len(self._forms) > 1)
        self._again.setVisible(not is_question)
