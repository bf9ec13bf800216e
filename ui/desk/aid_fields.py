"""What can be changed of one thought of a card."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.lists.aid import Thought, Way
from ui.desk.aid_pen import AidPen
from ui.desk.drafts import RowKey
from ui.desk.rows import SIDE, Fields
from ui.desk.writing import LongWriting
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.heading import text_left
from ui.widgets.labelled import labelled
from ui.widgets.sides import sides
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class AidFields(Fields):
    """Its title, the words for the agent, the lines to say, and its place on the card."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, pen: AidPen, row: RowKey) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._pen = pen
        self._name = ".".join(row)
        self._row = row[1]
        self._title = Field(theme, translate("Aids", "Title"))
        self._text = LongWriting(theme, translate("Aids", "For your eyes"))
        self._say = LongWriting(theme, translate("Aids", "To say aloud, one line for each"))
        self._ways = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._buttons = self._acts()
        self._lay_out()
        self._connect()

    def draw(self) -> None:
        """Show the thought; what says the same already is left alone."""
        thought = self._thought
        if thought is None:
            return
        written = {"title": thought.title, "text": thought.text, "say": "\n".join(thought.say)}
        shown = {name: self._pen.text(self._row, name, text) for name, text in written.items()}
        if self._title.text() != shown["title"]:
            self._title.put(shown["title"])
        for name, area in (("text", self._text), ("say", self._say)):
            if area.words != shown[name]:
                area.put(shown[name])
        self._ways.setText(_ways_words(thought))
        self._ways.setVisible(bool(thought.ways))
        self._buttons[-1].setVisible(len(self._pen.aid.thoughts) > 1)

    @property
    def _thought(self) -> Thought | None:
        thoughts, place = self._pen.aid.thoughts, int(self._row)
        return thoughts[place] if place < len(thoughts) else None

    def _acts(self) -> list[Button]:
        faces = {
            "up": Face(translate("Item", "Up"), "arrow-up"),
            "down": Face(translate("Item", "Down"), "arrow-down"),
            "remove": Face(translate("Item", "Remove"), "trash-2"),
        }
        up, down, gone = buttons = [Button(self._theme, face) for face in faces.values()]
        for name, button in zip(faces, buttons, strict=True):
            button.setObjectName(f"{self._name}.{name}")
        up.clicked.connect(partial(self.moved.emit, -1))
        down.clicked.connect(partial(self.moved.emit, 1))
        gone.clicked.connect(self.removed)
        return buttons

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(text_left(self._theme), 4, SIDE, 12))
        column.setSpacing(12)
        fields = {"title": self._title, "text": self._text, "say": self._say}
        for name, field in fields.items():
            field.setObjectName(f"{self._name}.{name}")
            column.addLayout(labelled(self._theme, field.accessibleName(), field))
        column.addWidget(self._ways)
        column.addWidget(Wrap(*self._buttons))

    def _connect(self) -> None:
        self._title.textEdited.connect(partial(self._pen.type_in, self._row, "title"))
        self._title.editingFinished.connect(self._pen.finish)
        for name, area in (("text", self._text), ("say", self._say)):
            area.typed.connect(partial(self._pen.type_in, self._row, name))
            area.finished.connect(self._pen.finish)


def _ways_words(thought: Thought) -> str:
    """What the card offers beside the words."""
    names = {
        Way.HELP: translate("Aids", "whom you call for help"),
        Way.PHONE: translate("Aids", "the customer’s number"),
        Way.SECOND: translate("Aids", "your second way to meet"),
        Way.CLOCK: translate("Aids", "to pause the clock"),
    }
    words = translate("Aids", "It also shows: {0}.")
    return words.format(", ".join(names[way] for way in thought.ways))
