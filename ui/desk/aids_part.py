"""The cards for hard moments, as words in a file of the agent's own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.library import AIDS
from app.lists.problem import FileProblem
from app.refusal import Refusal
from app.session.preparation import Example
from ui.desk.advice import Advice
from ui.desk.pen import Pen
from ui.desk.problem_note import ProblemNote
from ui.opening import open_example
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

Open = Callable[[Example], bool]


class AidsPart(QWidget):
    """Makes the file when it is first wanted, and opens it with whatever edits text."""

    def __init__(self, theme: Theme, pen: Pen, open_file: Open = open_example) -> None:
        """Say what it is, and what is wrong with it."""
        super().__init__()
        self._pen = pen
        self._open = open_file
        words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        words.setText(
            translate(
                "Aids",
                "What the cards of a call say (A offers them all). What your file leaves out stays"
                " as it came.",
            )
        )
        self._problem = ProblemNote(theme)
        self._advice = Advice(theme)
        edit = Button(theme, Face(translate("Aids", "Open the file"), "external-link"))
        edit.setObjectName("aids.edit")
        back = Face(translate("Aids", "Back to the built-in cards"), "rotate-ccw", "", Weight.QUIET)
        self._back = Button(theme, back)
        self._back.setObjectName("aids.restore")
        edit.clicked.connect(self._edit)
        self._back.clicked.connect(self._restore)
        self._problem.read_again.connect(pen.read_again)
        self._problem.restored.connect(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (words, self._problem, self._advice, Wrap(edit, self._back)):
            column.addWidget(part)

    def draw(self, problem: FileProblem | None) -> None:
        """Show what is wrong with the file, if anything."""
        self._problem.draw(problem)
        self._back.setVisible(self._pen.words.aids.is_own and problem is None)

    def _edit(self) -> None:
        self._tell(self._pen.own_copy(AIDS))
        self._pen.changed.emit()

    def _restore(self) -> None:
        refusal = self._pen.set_aside(AIDS)
        self._advice.draw(sentence(refusal) if refusal else "")

    def _tell(self, path: Path | Refusal) -> None:
        if isinstance(path, Refusal):
            self._advice.draw(sentence(path))
        elif self._open(Example(str(path))):
            self._advice.draw("")
        else:
            self._advice.draw(translate("Aids", "Open it with an editor: {0}").format(path))
