"""What the lists could learn: a question about an item, its answers, and the way back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.history.advice import Answer, Suggestion
from app.refusal import Refusal
from ui.desk.advice import Advice
from ui.desk.history.chronicle import Chronicle
from ui.desk.history.history_words import answer_words, question_words
from ui.desk.offer import OfferLine
from ui.desk.rows import drop
from ui.desk.sheet import Sheet
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Asking(QWidget):
    """Asks as long as nobody answered; `item_wanted` leads to the item of an answer."""

    item_wanted = Signal(str)
    answered = Signal()

    def __init__(self, theme: Theme, chronicle: Chronicle) -> None:
        """Nothing to ask yet."""
        super().__init__()
        self._theme = theme
        self._chronicle = chronicle
        self._asked: tuple[Suggestion, ...] = ()
        self._sheets: list[QWidget] = []
        self._offer = OfferLine(theme)
        self._offer.button.setObjectName("history.undo")
        self._offer.accepted.connect(self.take_back)
        self._advice = Advice(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._advice)
        self._column.addWidget(self._offer)
        self._advice.draw("")

    def draw(self) -> None:
        """Ask what is to be asked now."""
        asked = self._chronicle.suggestions
        if asked != self._asked:
            self._asked = asked
            for old in self._sheets:
                self._column.removeWidget(old)
                drop(old)
            self._sheets = [self._sheet(one) for one in asked]
            for sheet in self._sheets:
                self._column.addWidget(sheet)
        last = self._chronicle.last_answer
        words = translate("History", "Noted. You will not be asked about it for 20 sessions.")
        self._offer.say(words if last else "")
        self.setVisible(bool(asked or last))

    def take_back(self) -> None:
        """Ask again."""
        self._tell(self._chronicle.take_back())

    def _sheet(self, suggestion: Suggestion) -> QWidget:
        title = self._chronicle.titles[suggestion.item]
        text = Text(self._theme)
        text.setText(question_words(suggestion, title))
        buttons = []
        for answer, words in answer_words().items():
            button = Button(self._theme, Face(words))
            button.setObjectName(f"history.{suggestion.item}.{answer}")
            button.setAccessibleName(f"{words}: {title}")
            button.clicked.connect(partial(self._answer, suggestion, answer))
            buttons.append(button)
        sheet = Sheet(self._theme)
        sheet.column.setContentsMargins(16, 12, 16, 12)
        sheet.column.setSpacing(8)
        sheet.column.addWidget(text)
        sheet.column.addWidget(Wrap(*buttons))
        return sheet

    def _answer(self, suggestion: Suggestion, answer: Answer) -> None:
        if self._tell(self._chronicle.answer(suggestion, answer)) and answer is not Answer.KEEP:
            self.item_wanted.emit(suggestion.item)

    def _tell(self, refusal: Refusal | None) -> bool:
        self._advice.draw(sentence(refusal) if refusal else "")
        self.answered.emit()
        return refusal is None
