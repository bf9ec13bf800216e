"""The cards for hard moments: their words in fields, and in a file of the agent's own."""

from app.lists.library import AIDS
from app.lists.problem import FileProblem
from ui.desk.aid_editor import AidEditor
from ui.desk.file_part import FilePart, FileWords, Open
from ui.desk.pen import Pen
from ui.opening import open_example
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.wording import translate

BELOW_THE_PROBLEM = 2


class AidsPart(FilePart):
    """The first change makes the file; it can be opened with whatever edits text, too."""

    def __init__(self, theme: Theme, pen: Pen, open_file: Open = open_example) -> None:
        """The fields are folded."""
        change = Button(theme, _change_face(is_open=False))
        super().__init__(theme, pen, _words(), open_file, change)
        self._aids = pen.aids
        self._change = change
        self._change.setObjectName("aids.change")
        self._change.clicked.connect(pen.aids.unfold)
        self._editor = AidEditor(theme, pen.aids)
        self.column.insertWidget(BELOW_THE_PROBLEM, self._editor)

    def draw(self, problem: FileProblem | None) -> None:
        """Show what is wrong with the file, if anything."""
        super().draw(problem)
        self._change.setVisible(problem is None)
        is_open = self._aids.is_open and problem is None
        self._change.wear(_change_face(is_open=is_open))
        self._editor.setVisible(is_open)
        if is_open:
            self._editor.draw()

    def restore(self) -> None:
        """Back to the built-in cards, what was half typed included."""
        self._aids.choose(self._aids.kind)
        super().restore()


def _words() -> FileWords:
    return FileWords(
        AIDS,
        translate(
            "Aids",
            "What the cards of a call say (A offers them all), one thought at a time. They are"
            " a file, too.",
        ),
        translate("Aids", "Open the file"),
        translate("Aids", "Back to the built-in cards"),
    )


def _change_face(*, is_open: bool) -> Face:
    words = translate("Aids", "Fold them") if is_open else translate("Aids", "Change their words")
    return Face(words, "pencil-line")
