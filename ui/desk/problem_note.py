"""A file that could not be read: where, why, what is used instead, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from app.lists.problem import FileProblem
from ui.desk.advice import Advice
from ui.desk.sheet import Sheet
from ui.desk.words import cause_words, place_words
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class ProblemNote(Sheet):
    """Seen only while there is a problem."""

    read_again = Signal()
    restored = Signal()

    def __init__(self, theme: Theme) -> None:
        """No problem."""
        super().__init__(theme)
        self._title = Advice(theme)
        self._cause = Text(theme, BODY, QFont.Weight.DemiBold)
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self.again = Button(theme, Face(translate("Problem", "Read again"), "rotate-ccw"))
        self.again.setObjectName("problem.again")
        restore = Button(theme, Face(translate("Problem", "Restore the default")))
        restore.setObjectName("problem.restore")
        self.again.clicked.connect(self.read_again)
        restore.clicked.connect(self.restored)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 4, 0, 4)
        inside.setSpacing(8)
        for part in (self._title, self._cause, self._words, Wrap(self.again, restore)):
            inside.addWidget(part)
        self.column.addLayout(inside)
        self.hide()

    def draw(self, problem: FileProblem | None) -> None:
        """Show `problem`."""
        self.setVisible(problem is not None)
        if problem is None:
            return
        self._title.draw(place_words(problem))
        self._cause.setText(self.cause(problem))
        words = translate(
            "Problem",
            "The built-in words are used meanwhile, and cannot be changed until the file is mended "
            "or set aside. Your file was left alone: {0}",
        )
        self._words.setText(words.format(problem.path))

    def cause(self, problem: FileProblem) -> str:
        """What is wrong there."""
        return cause_words(problem)
