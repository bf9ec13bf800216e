"""One list of a preparation: its rows unfold to be changed, and a field takes the next one."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.unfinished import Unfinished
from ui.desk.day.entry_fields import Entry, EntryFields, Reword
from ui.desk.drafts import RowKey
from ui.desk.order import order_tabs
from ui.desk.rows import FoldingRow, Rows, Shown
from ui.pencil import Pencil
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.heading import Summary

MakeFields = Callable[[Theme, str], EntryFields]


class Asking(Struct, frozen=True):
    """How a list asks for another entry: the name of its field, and the word on its button.

    `take` adds what was typed, `reword` changes an entry; both say whether that is kept.
    """

    name: str
    add: str
    take: Callable[[str], bool]
    reword: Reword


class Entries(QWidget):
    """Tells what is asked of its entries, by their names; knows itself only which one is open."""

    moved = Signal(str, int)
    removed = Signal(str)

    def __init__(
        self, theme: Theme, stem: str, asking: Asking, make_fields: MakeFields = EntryFields
    ) -> None:
        """No entries yet; controls are called after `stem`."""
        super().__init__()
        self._theme = theme
        self._asking = asking
        self._stem = stem
        self._make = make_fields
        self._entries: tuple[Entry, ...] = ()
        self._open = ""
        self._keep: Callable[[str], bool] | None = None
        self.rows = Rows(theme, self._make_row)
        self.rows.folded.connect(self._fold)
        self.new = Field(theme, asking.name)
        self.new.setPlaceholderText(asking.name)
        self.new.setObjectName(f"{stem}.new")
        self._add = Button(theme, Face(asking.add, "plus"))
        self._add.setObjectName(f"{stem}.add")
        self._add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pencil = Pencil(self, self._keep_typed)
        self.new.textEdited.connect(self._pencil.touch)
        self.new.returnPressed.connect(self._add_now)
        self._add.clicked.connect(self._add_now)
        self._lay_out()

    def remember(self, unfinished: Unfinished, name: str) -> None:
        """What is typed for the next entry outlives the program, under `name`."""
        if self._keep is None:
            self.new.put(unfinished.get(name))
            self._keep = lambda text: unfinished.put(name, text) is None

    def draw(self, entries: Sequence[Entry]) -> None:
        """Show these entries; an open one stays open in its new place, and in new words."""
        known = {entry.name for entry in self._entries}
        names = [entry.name for entry in entries]
        if self._open and self._open not in names:
            fresh = [name for name in names if name not in known]
            self._open = fresh[0] if len(fresh) == 1 and len(known) == len(names) else ""
        self._entries = tuple(entries)
        self.rows.draw(
            {(self._stem, str(place)): self._shown(place) for place in range(len(names))}, None
        )

    def finish(self) -> None:
        """Take over what is being typed."""
        self._pencil.finish()
        for fields in self.findChildren(EntryFields):
            fields.finish()

    def _shown(self, place: int) -> Shown:
        entry = self._entries[place]
        face = Summary(
            str(place + 1),
            entry.title or entry.name,
            entry.state,
            entry.marks,
            entry.told,
            is_open=entry.name == self._open,
        )
        return Shown(face)

    def _make_row(self, row: RowKey) -> FoldingRow:
        folding = FoldingRow(self._theme, row, self._make_fields)
        for sequence, act in (
            ("Alt+Up", partial(self._move, row, -1)),
            ("Alt+Down", partial(self._move, row, 1)),
            ("Alt+Del", partial(self._remove, row)),
        ):
            shortcut = QShortcut(QKeySequence(sequence), folding)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        return folding

    def _make_fields(self, row: RowKey) -> EntryFields:
        fields = self._make(self._theme, ".".join(row))
        fields.attend(lambda: self._entry(row), self._asking.reword)
        fields.moved.connect(partial(self._move, row))
        fields.removed.connect(partial(self._remove, row))
        return fields

    def _entry(self, row: RowKey) -> Entry:
        return self._entries[int(row[1])]

    def _fold(self, row: RowKey) -> None:
        self.finish()
        name = self._entry(row).name
        self._open = "" if self._open == name else name
        self.draw(self._entries)
        order_tabs(self.window())

    def _move(self, row: RowKey, by: int) -> None:
        self.finish()
        name = self._entry(row).name
        self.moved.emit(name, by)
        names = [entry.name for entry in self._entries]
        if name in names:
            self.rows.focus((self._stem, str(names.index(name))))

    def _remove(self, row: RowKey) -> None:
        self.removed.emit(self._entry(row).name)
        if self._entries:
            last = len(self._entries) - 1
            self.rows.focus((self._stem, str(min(int(row[1]), last))))
        else:
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_now(self) -> None:
        """Add what was typed, and be ready for the next; what was not kept stays."""
        text = self.new.text()
        if not text.strip() or self._asking.take(text):
            self.new.clear()
        self._pencil.touch()
        self._pencil.finish()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_typed(self) -> bool:
        return self._keep is not None and self._keep(self.new.text())

    def _lay_out(self) -> None:
        way = QBoxLayout.Direction
        line = QBoxLayout(way.TopToBottom if self._theme.is_large else way.LeftToRight)
        line.setSpacing(8)
        line.addWidget(self.new, 1)
        line.addWidget(self._add)
        if self._theme.is_large:
            line.setAlignment(self._add, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rows)
        column.addLayout(line)
