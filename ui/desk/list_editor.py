"""One list: its items, and a place to add another."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.lists import edit
from app.lists.checklist import Item
from app.profile import Profile
from app.session.session import Mode, Phase
from ui.desk.advice import Advice
from ui.desk.drafts import TITLE, RowKey
from ui.desk.edits import NEW, row_ids
from ui.desk.item_fields import ItemFields
from ui.desk.pen import Pen
from ui.desk.rows import Fields, FoldingRow, Rows, Shown
from ui.desk.setting_words import profile_words
from ui.desk.words import long_words, trouble_words
from ui.strip.modes import ICONS as MODE_ICONS
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.heading import Summary
from ui.wording import mode_words, translate

ICONS = {Profile.HOME: "house", Profile.OFFICE: "building-2"}


class ListEditor(QWidget):
    """Rows, a warning when they are too many, and a field for the next one."""

    sought = Signal(tuple)

    def __init__(self, theme: Theme, pen: Pen, stem: str) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._pen = pen
        self._stem = stem
        self.rows = Rows(theme, self._make_row)
        self._long = Advice(theme)
        self._new = Field(theme, translate("Item", "Add an item"))
        self._add = Button(theme, Face(translate("Item", "Add"), "plus"))
        self._line = QWidget()
        self._lay_out()
        self._connect()

    def draw(self) -> None:
        """Show the list as it is written, with what is typed."""
        pen, stem = self._pen, self._stem
        checklist = pen.words.lists[Phase(stem)]
        items = enumerate(checklist.items, start=1)
        shown = {(stem, item.id): self._shown(item, number) for number, item in items}
        offer = pen.offer(stem)
        self.rows.draw(shown, offer if offer and offer.index is not None else None)
        self._long.draw(long_words(edit.most(checklist)) if edit.is_long(checklist) else "")
        self._line.setVisible(self.isEnabled())
        text = pen.drafts.text((stem, NEW), TITLE, "")
        if self._new.text() != text:
            self._new.setText(text)

    def _shown(self, item: Item, number: int) -> Shown:
        row = (self._stem, item.id)
        trouble = trouble_words(self._pen.trouble(row))
        is_open = self._pen.unfolded(self._stem) == item.id
        marks, told = self._marks(item, warns=bool(trouble))
        face = Summary(str(number), item.title, item.state, marks, told, is_open=is_open)
        return Shown(face, trouble)

    def _marks(self, item: Item, *, warns: bool) -> tuple[tuple[tuple[str, str], ...], str]:
        """The icons at the end of a row, from its edge inwards, and the same in words."""
        tokens = self._theme.tokens
        only = [mode for mode in Mode if mode in item.modes and len(item.modes) < len(Mode)]
        marks = [(MODE_ICONS[mode], tokens.text_2) for mode in only]
        told = [mode_words(mode) for mode in only]
        if len(item.profiles) < len(Profile):
            marks += [(ICONS[profile], tokens.text_2) for profile in item.profiles]
            told += map(profile_words, item.profiles)
        if item.must:
            marks.append(("diamond", tokens.must))
            told.append(translate("Item", "Must do"))
        if warns:
            marks.append(("triangle-alert", tokens.must))
        return tuple(marks), ", ".join(told)

    def _make_row(self, row: RowKey) -> FoldingRow:
        folding = FoldingRow(self._theme, row, self._make_fields)
        for sequence, act in (
            ("Alt+Up", partial(self._move, row, -1)),
            ("Alt+Down", partial(self._move, row, 1)),
            ("Alt+Del", partial(self._pen.remove, row)),
        ):
            shortcut = QShortcut(QKeySequence(sequence), folding)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        return folding

    def _make_fields(self, row: RowKey) -> Fields:
        fields = ItemFields(self._theme, self._pen, row)
        fields.moved.connect(partial(self._move, row))
        fields.removed.connect(partial(self._pen.remove, row))
        return fields

    def _move(self, row: RowKey, by: int) -> None:
        self._pen.act(row, lambda checklist: edit.move(checklist, row[1], by))
        self.sought.emit(row)

    def _lay_out(self) -> None:
        self._new.setPlaceholderText(translate("Item", "Add an item"))
        self._new.setObjectName(f"{self._stem}.new")
        self._add.setObjectName(f"{self._stem}.add")
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._new, 1)
        line.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.rows)
        column.addWidget(self._long)
        column.addWidget(self._line)

    def _connect(self) -> None:
        row = (self._stem, NEW)
        self._new.textEdited.connect(partial(self._pen.drafts.type_in, row, TITLE))
        self._new.editingFinished.connect(partial(self._pen.finish, row))
        self._new.returnPressed.connect(self._add_now)
        self._add.clicked.connect(self._add_now)
        self._add.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _add_now(self) -> None:
        """Add what was typed, and go on with the state to see."""
        before = row_ids(self._pen.words, self._stem)
        self._pen.finish((self._stem, NEW))
        new = set(row_ids(self._pen.words, self._stem)) - set(before)
        for item_id in new:
            row = (self._stem, item_id)
            self._pen.fold(row)
            self.sought.emit(row)
            self.rows.focus(row, "state")
        if not new:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)
