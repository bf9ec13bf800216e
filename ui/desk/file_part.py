"""Words that are edited as a file of the agent's own."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.library import TALK
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


class FileWords(Struct, frozen=True):
    """The stem of the file, what it says, and the words of its two buttons."""

    stem: str
    about: str
    edit: str
    back: str


class FilePart(QWidget):
    """Makes the file when it is first wanted, and opens it with whatever edits text."""

    def __init__(
        self,
        theme: Theme,
        pen: Pen,
        told: FileWords,
        open_file: Open = open_example,
        *acts: QWidget,
    ) -> None:
        """Say what it is, and what is wrong with it; `acts` stand before those of the file."""
        super().__init__()
        self._stem = told.stem
        self._pen = pen
        self._open = open_file
        words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        words.setText(told.about)
        self._problem = ProblemNote(theme)
        self._advice = Advice(theme)
        edit = Button(theme, Face(told.edit, "external-link"))
        edit.setObjectName(f"{told.stem}.edit")
        back = Face(told.back, "rotate-ccw", "", Weight.QUIET)
        self._back = Button(theme, back)
        self._back.setObjectName(f"{told.stem}.restore")
        edit.clicked.connect(self._edit)
        self._back.clicked.connect(self.restore)
        self._problem.read_again.connect(pen.read_again)
        self._problem.restored.connect(self.restore)
        self.column = QVBoxLayout(self)
        self._lay_out(words, Wrap(*acts, edit, self._back))

    def draw(self, problem: FileProblem | None) -> None:
        """Show what is wrong with the file, if anything."""
        self._problem.draw(problem)
        self._back.setVisible(self._stem in self._pen.words.own)

    def restore(self) -> None:
        """Back to what came with the program."""
        refusal = self._pen.set_aside(self._stem)
        self._advice.draw(sentence(refusal) if refusal else "")

    def _lay_out(self, words: QWidget, acts: QWidget) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        for part in (words, self._problem, self._advice, acts):
            self.column.addWidget(part)

    def _edit(self) -> None:
        self._tell(self._pen.own_copy(self._stem))
        self._pen.changed.emit()

    def _tell(self, path: Path | Refusal) -> None:
        if isinstance(path, Refusal):
            self._advice.draw(sentence(path))
        elif self._open(Example(str(path))):
            self._advice.draw("")
        else:
            self._advice.draw(translate("Aids", "Open it with an editor: {0}").format(path))


def talk_words() -> FileWords:
    """Of talks with colleagues."""
    return FileWords(
        TALK,
        translate(
            "Aids",
            "The one question in all its forms, those of a team first; what to ask next;"
            " the short lists of a talk.",
        ),
        translate("Aids", "Open the questions"),
        translate("Aids", "Back to the built-in questions"),
    )
