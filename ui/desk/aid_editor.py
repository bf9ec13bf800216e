"""One card for hard moments: what it is called, and its thoughts in their order."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.lists.aid import AidKind
from app.lists.library import AIDS
from ui.desk.advice import Advice
from ui.desk.aid_fields import AidFields
from ui.desk.aid_pen import CARD, AidPen
from ui.desk.day.chip_row import ChipRow
from ui.desk.drafts import TITLE, RowKey
from ui.desk.edits import NEW
from ui.desk.rows import Fields, FoldingRow, Rows, Shown
from ui.desk.words import trouble_words
from ui.strip.aid_menu import aid_words
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.heading import Summary
from ui.widgets.labelled import labelled
from ui.wording import translate


class AidEditor(QWidget):
    """Which of the cards, a field for its name, a row for each thought, a field for the next."""

    def __init__(self, theme: Theme, pen: AidPen) -> None:
        """Show the card that was chosen last."""
        super().__init__()
        self._theme = theme
        self._pen = pen
        words = {AidKind(act): said for act, said in aid_words().items()}
        self._choice = ChipRow(theme, "aids.kind", translate("Aids", "Card"), words)
        self._name = Field(theme, translate("Aids", "What the moment is called"))
        self._rows = Rows(theme, self._make_row)
        self._advice = Advice(theme)
        self._new = Field(theme, translate("Aids", "Another thought"))
        self._add = Button(theme, Face(translate("Item", "Add"), "plus"))
        self._lay_out()
        self._connect()

    def draw(self) -> None:
        """Show the card as it is written, with what is typed."""
        pen = self._pen
        aid = pen.aid
        self._choice.draw(pen.kind)
        for field, row, written in ((self._name, CARD, aid.title), (self._new, NEW, "")):
            text = pen.text(row, TITLE, written)
            if field.text() != text:
                field.put(text)
        shown = {
            self._row(place): self._shown(place, thought.title, thought.text)
            for place, thought in enumerate(aid.thoughts)
        }
        self._rows.draw(shown, pen.offer)
        self._advice.draw(trouble_words(pen.trouble))

    def _row(self, place: int) -> RowKey:
        """Other cards have other rows, so that no field is taken for another one."""
        return (f"{AIDS}.{self._pen.kind}", str(place))

    def _shown(self, place: int, title: str, text: str) -> Shown:
        is_open = self._pen.place == place
        return Shown(Summary(str(place + 1), title, "" if is_open else text, is_open=is_open))

    def _make_row(self, row: RowKey) -> FoldingRow:
        return FoldingRow(self._theme, row, self._make_fields)

    def _make_fields(self, row: RowKey) -> Fields:
        fields = AidFields(self._theme, self._pen, row)
        fields.moved.connect(partial(self._move, row))
        fields.removed.connect(partial(self._pen.remove, int(row[1])))
        return fields

    def _move(self, row: RowKey, by: int) -> None:
        self._pen.move(int(row[1]), by)
        if self._pen.place is not None:
            self._rows.focus(self._row(self._pen.place), "up" if by < 0 else "down")

    def _lay_out(self) -> None:
        self._name.setObjectName("aids.name")
        self._new.setObjectName("aids.new")
        self._add.setObjectName("aids.add")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._choice)
        column.addLayout(labelled(self._theme, self._name.accessibleName(), self._name))
        column.addWidget(self._rows)
        column.addWidget(self._advice)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._new, 1)
        line.addWidget(self._add)
        self._new.setPlaceholderText(self._new.accessibleName())
        column.addLayout(line)

    def _connect(self) -> None:
        pen = self._pen
        self._choice.chosen.connect(lambda kind: pen.choose(AidKind(kind)))
        self._rows.folded.connect(lambda row: pen.fold(int(row[1])))
        self._rows.undone.connect(pen.take_back)
        for field, row in ((self._name, CARD), (self._new, NEW)):
            field.textEdited.connect(partial(pen.type_in, row, TITLE))
            field.editingFinished.connect(pen.finish)
        self._add.clicked.connect(pen.finish)
