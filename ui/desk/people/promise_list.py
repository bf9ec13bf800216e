"""Promises by how pressing they are, each of which unfolds."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.owed import Batch, Owed, Standing, batches
from ui.desk.drafts import RowKey
from ui.desk.heading import Heading, Summary
from ui.desk.page import heading_text
from ui.desk.people.people_words import batch_words, owed_words
from ui.desk.people.promise_fields import PromiseFields
from ui.desk.people.register import Register
from ui.desk.rows import FoldingRow, Rows, Shown, drop
from ui.theme import Theme

PROMISE = "promise"
SIGNS = {
    Standing.OVERDUE: "triangle-alert",
    Standing.TODAY: "clock",
    Standing.UNTOLD: "mail",
}


class PromiseList(QWidget):
    """Says whose promise it is if it `names` customers; `wanted` comes with one to open."""

    wanted = Signal(str)
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, register: Register, *, names: bool) -> None:
        """No promises yet."""
        super().__init__()
        self._theme = theme
        self._register = register
        self._names = names
        self._owed: dict[UUID, Owed] = {}
        self._made: Sequence[object] = ()
        self._cards: list[tuple[Rows, Batch]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def draw(self, owed: Sequence[Owed]) -> None:
        """Show these."""
        found = batches(owed, self._register.today)
        self._owed = {one.capture.id: one for one in owed}
        made = [(one.standing, one.day, *(each.capture.id for each in one.owed)) for one in found]
        if made != self._made:
            self._made = made
            self._remake(found)
        self._cards = [(card, batch) for (card, _), batch in zip(self._cards, found, strict=True)]
        self._draw_rows()
        self.setVisible(bool(found))

    def head(self, identity: UUID) -> Heading | None:
        """The head of a promise, if it is here."""
        return self.findChild(Heading, f"{PROMISE}.{identity}")

    def _remake(self, found: Sequence[Batch]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                drop(part)
        self._cards = []
        for batch in found:
            title = heading_text(self._theme, batch_words(batch, self._register.today))
            if batch.standing is Standing.OVERDUE:
                title.ink(self._theme.tokens.must)
            self._column.addWidget(title)
            card = Rows(self._theme, self._make_row)
            card.folded.connect(self._fold)
            self._column.addWidget(card)
            self._cards.append((card, batch))

    def _draw_rows(self) -> None:
        for card, batch in self._cards:
            shown = {_row(one): Shown(self._face(one, batch)) for one in batch.owed}
            card.draw(shown, None)

    def _face(self, owed: Owed, batch: Batch) -> Summary:
        words = owed_words(owed, self._register.today, names=self._names)
        return Summary(
            SIGNS.get(batch.standing, "handshake"),
            owed.capture.text,
            words,
            is_open=self._register.unfolded == owed.capture.id,
        )

    def _make_row(self, row: RowKey) -> FoldingRow:
        return FoldingRow(self._theme, row, self._make_fields)

    def _make_fields(self, row: RowKey) -> PromiseFields:
        find: Callable[[], Owed] = partial(self._owed_by, UUID(row[1]))
        fields = PromiseFields(self._theme, self._register, find, leads=self._names)
        fields.wanted.connect(self.wanted)
        fields.shaped.connect(self.shaped)
        return fields

    def _owed_by(self, identity: UUID) -> Owed:
        return self._owed[identity]

    def _fold(self, row: RowKey) -> None:
        identity = UUID(row[1])
        is_open = self._register.unfolded == identity
        self._register.unfolded = None if is_open else identity
        self._draw_rows()
        self.shaped.emit()

    def focus(self, identity: UUID) -> bool:
        """Give the keyboard to the head of a promise; whether it is here."""
        head = self.head(identity)
        if head is not None:
            head.setFocus(Qt.FocusReason.TabFocusReason)
        return head is not None


def _row(owed: Owed) -> RowKey:
    return PROMISE, str(owed.capture.id)
