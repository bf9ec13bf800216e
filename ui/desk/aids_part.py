"""The cards for hard moments: their words in fields, and in a file of the agent's own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.library import AIDS
from app.lists.problem import FileProblem
from app.refusal import Refusal
from app.session.preparation import Example
from ui.desk.advice import Advice
from ui.desk.aid_editor import AidEditor
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
    """The first change makes the file; it can be opened with whatever edits text, too."""

    def __init__(self, theme: Theme, pen: Pen, open_file: Open = open_example) -> None:
        """Say what it is, and what is wrong with it."""
        super().__init__()
        self._pen = pen
        self._open = open_file
        self._problem = ProblemNote(theme)
        self._advice = Advice(theme)
        self._editor = AidEditor(theme, pen.aids)
        self._change = Button(theme, _change_face(is_open=False))
        self._change.setObjectName("aids.change")
        self._change.clicked.connect(pen.aids.unfold)
        edit = Button(theme, Face(translate("Aids", "Open the file"), "external-link"))
        edit.setObjectName("aids.edit")
        back = Face(translate("Aids", "Back to the built-in cards"), "rotate-ccw", "", Weight.QUIET)
        self._back = Button(theme, back)
        self._back.setObjectName("aids.restore")
        edit.clicked.connect(self._edit)
        self._back.clicked.connect(self._restore)
        self._problem.read_again.connect(pen.read_again)
        self._problem.restored.connect(self._restore)
        self._lay_out(theme, Wrap(self._change, edit, self._back))

    def draw(self, problem: FileProblem | None) -> None:
        """Show what is wrong with the file, if anything."""
        self._problem.draw(problem)
        self._change.setVisible(problem is None)
        is_open = self._pen.aids.is_open and problem is None
        self._change.wear(_change_face(is_open=is_open))
        self._editor.setVisible(is_open)
        if is_open:
            self._editor.draw()
        self._back.setVisible(self._pen.words.aids.is_own and problem is None)

    def _lay_out(self, theme: Theme, acts: QWidget) -> None:
        words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        words.setText(
            translate(
                "Aids",
                "What the cards of a call say (A offers them all), one thought at a time. They are"
                " a file, too.",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (words, self._problem, self._editor, self._advice, acts):
            column.addWidget(part)

    def _edit(self) -> None:
        self._tell(self._pen.own_copy(AIDS))
        self._pen.changed.emit()

    def _restore(self) -> None:
        self._pen.aids.choose(self._pen.aids.kind)
        refusal = self._pen.set_aside(AIDS)
        self._advice.draw(sentence(refusal) if refusal else "")

    def _tell(self, path: Path | Refusal) -> None:
        if isinstance(path, Refusal):
            self._advice.draw(sentence(path))
        elif self._open(Example(str(path))):
            self._advice.draw("")
        else:
            self._advice.draw(translate("Aids", "Open it with an editor: {0}").format(path))


def _change_face(*, is_open: bool) -> Face:
    words = translate("Aids", "Fold them") if is_open else translate("Aids", "Change their words")
    return Face(words, "pencil-line")
