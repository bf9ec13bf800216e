"""Rows that unfold, one at a time: the head of each, and below it what can be changed."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from ui.desk.advice import Advice
from ui.desk.drafts import RowKey
from ui.desk.edits import Offer
from ui.desk.offer import OfferLine
from ui.theme import Theme
from ui.widgets.ground import Ground
from ui.widgets.heading import Heading, Summary, text_left
from ui.widgets.sides import sides

PADDING = 4
SIDE = 12


class Fields(QWidget):
    """What unfolds below the head of a row."""

    def draw(self) -> None:
        """Show what is typed, or else written."""


class Shown(Struct, frozen=True):
    """The head of a row, and why its last edit was not written."""

    face: Summary
    trouble: str = ""


class FoldingRow(QWidget):
    """A head, the fields while it is open, and a sentence where something went wrong."""

    def __init__(self, theme: Theme, row: RowKey, make_fields: Callable[[RowKey], Fields]) -> None:
        """Closed."""
        super().__init__()
        self._make_fields = partial(make_fields, row)
        self.heading = Heading(theme)
        self.heading.setObjectName(".".join(row))
        self._advice = Advice(theme)
        self._advice.setContentsMargins(sides(text_left(theme), 0, SIDE, 12))
        self._fields: Fields | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        self._column.addWidget(self._advice)

    def draw(self, shown: Shown) -> None:
        """Show `shown`."""
        self.heading.draw(shown.face)
        if shown.face.is_open and self._fields is None:
            self._fields = self._make_fields()
            self._column.insertWidget(1, self._fields)
        elif not shown.face.is_open and self._fields is not None:
            drop(self._fields)
            self._fields = None
        if self._fields is not None:
            self._fields.draw()
        self._advice.draw(shown.trouble)


class Rows(Ground):
    """The rows on their card, and the one that was taken out, in its place."""

    folded = Signal(tuple)
    undone = Signal()

    def __init__(self, theme: Theme, make_row: Callable[[RowKey], FoldingRow]) -> None:
        """No rows yet."""
        super().__init__(theme)
        self._make_row = make_row
        self._rows: dict[RowKey, FoldingRow] = {}
        self._offer = OfferLine(theme)
        self._offer.setContentsMargins(sides(text_left(theme), 0, SIDE, 0))
        self._offer.accepted.connect(self.undone)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._column.setSpacing(0)
        self._column.addWidget(self._offer)

    def draw(self, shown: Mapping[RowKey, Shown], offer: Offer | None) -> None:
        """Show these rows in their order; a row that stays keeps the keyboard."""
        gone = [self._rows.pop(row) for row in tuple(self._rows) if row not in shown]
        in_use = QApplication.focusWidget()
        lost_focus = in_use is not None and any(row.isAncestorOf(in_use) for row in gone)
        for row, each in shown.items():
            if row not in self._rows:
                self._add(row)
            self._rows[row].draw(each)
        for folding in gone:
            drop(folding)
        self._offer.draw(offer)
        self._arrange([self._rows[row] for row in shown], offer)
        self.setVisible(bool(shown) or offer is not None)
        if lost_focus and offer is not None:
            self._offer.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def row(self, row: RowKey) -> FoldingRow | None:
        """The row as it is shown."""
        return self._rows.get(row)

    def focus(self, row: RowKey, field: str = "") -> None:
        """Give the keyboard to the head of a row, or to one of its fields."""
        name = ".".join(filter(None, (*row, field)))
        part = self._rows[row].findChild(QWidget, name)
        if part is not None:
            part.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, row: RowKey) -> None:
        folding = self._make_row(row)
        folding.heading.clicked.connect(partial(self.folded.emit, row))
        folding.heading.stepped.connect(partial(self._step, row))
        self._rows[row] = folding
        self._column.addWidget(folding)

    def _arrange(self, rows: Sequence[QWidget], offer: Offer | None) -> None:
        wanted = list(rows)
        index = offer.index if offer is not None and offer.index is not None else len(wanted)
        wanted.insert(index, self._offer)
        for place, widget in enumerate(wanted):
            if self._column.indexOf(widget) != place:
                self._column.removeWidget(widget)
                self._column.insertWidget(place, widget)

    def _step(self, row: RowKey, by: int) -> None:
        rows = sorted(self._rows.values(), key=self._column.indexOf)
        headings = [each.heading for each in rows]
        place = headings.index(self._rows[row].heading) + by
        if 0 <= place < len(headings):
            headings[place].setFocus(Qt.FocusReason.TabFocusReason)


def end_questions(window: QWidget) -> None:
    """Take back what `window` asks about files."""
    for question in window.findChildren(QDialog):
        question.reject()


def drop(widget: QWidget) -> None:
    """Let a part of the window go; what it was just doing gets it no keyboard any more."""
    widget.hide()
    widget.setEnabled(False)
    widget.deleteLater()
