"""What can be changed of an item."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.lists import edit
from app.lists.checklist import Item
from app.session.session import Mode, Phase
from app.text.tidy import tidy
from ui.desk.drafts import RowKey
from ui.desk.field import Area
from ui.desk.pen import Pen
from ui.desk.rows import SIDE, Fields
from ui.strip.modes import ICONS
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.heading import text_left
from ui.widgets.labelled import labelled
from ui.widgets.latch import put
from ui.widgets.sides import sides
from ui.widgets.wrap import Wrap
from ui.wording import mode_words, translate


class ItemFields(Fields):
    """Title, state and reason; must-do and modes; its place in the list."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, pen: Pen, row: RowKey) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._pen = pen
        self._row = row
        self._fields = {
            "title": Field(theme, translate("Item", "Title")),
            "state": Field(theme, translate("Item", "State to see")),
        }
        self._reason = Area(theme, translate("Item", "Why: the mistake it prevents"))
        self._must = Chip(theme, translate("Item", "Must do"), "diamond")
        self._modes = {mode: Chip(theme, mode_words(mode), ICONS[mode]) for mode in Mode}
        self._name_parts()
        self._lay_out()
        self._connect()

    def draw(self) -> None:
        """Show the item; a text that says the same already is left alone."""
        item = item_of(self._pen, self._row)
        if item is None:
            return
        written = {"title": item.title, "state": item.state}
        for name, field in self._fields.items():
            text = self._pen.drafts.text(self._row, name, written[name])
            if tidy(field.text()) != tidy(text):
                field.put(text)
        reason = self._pen.drafts.text(self._row, "reason", item.reason)
        if tidy(self._reason.toPlainText()) != tidy(reason):
            self._reason.put(reason)
        put(self._must, is_in=item.must)
        for mode, chip in self._modes.items():
            put(chip, is_in=mode in item.modes)

    def _name_parts(self) -> None:
        parts: dict[str, QWidget] = {"reason": self._reason, "must": self._must}
        parts |= {**self._fields} | {mode.value: chip for mode, chip in self._modes.items()}
        for name, part in parts.items():
            part.setObjectName(f"{self._row[0]}.{self._row[1]}.{name}")

    def _lay_out(self) -> None:
        theme = self._theme
        way = QBoxLayout.Direction
        pair = QBoxLayout(way.TopToBottom if theme.is_large else way.LeftToRight)
        pair.setSpacing(12)
        for field, share in zip(self._fields.values(), (2, 3), strict=True):
            pair.addLayout(labelled(theme, field.accessibleName(), field), share)
        weight, modes = QWidget(), QWidget()
        weight.setLayout(labelled(theme, translate("Item", "Importance"), self._must))
        chips = Wrap(*self._modes.values())
        modes.setLayout(labelled(theme, translate("Item", "In sessions with"), chips))
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(text_left(theme), 4, SIDE, 12))
        column.setSpacing(12)
        column.addLayout(pair)
        column.addLayout(labelled(theme, self._reason.accessibleName(), self._reason))
        column.addWidget(Wrap(weight, modes, space=24))
        column.addWidget(Wrap(*self._acts()))

    def _acts(self) -> list[Button]:
        faces = {
            "up": (Face(translate("Item", "Up"), "arrow-up"), "Alt+↑"),
            "down": (Face(translate("Item", "Down"), "arrow-down"), "Alt+↓"),
            "remove": (Face(translate("Item", "Remove"), "trash-2"), "Alt+Del"),
        }
        up, down, gone = buttons = [Button(self._theme, face) for face, _ in faces.values()]
        for name, button in zip(faces, buttons, strict=True):
            face, key = faces[name]
            button.setObjectName(f"{self._row[0]}.{self._row[1]}.{name}")
            button.setToolTip(f"{face.text} ({key})")
        up.clicked.connect(partial(self.moved.emit, -1))
        down.clicked.connect(partial(self.moved.emit, 1))
        gone.clicked.connect(self.removed)
        return buttons

    def _connect(self) -> None:
        for name, field in self._fields.items():
            field.textEdited.connect(partial(self._pen.drafts.type_in, self._row, name))
            field.editingFinished.connect(partial(self._pen.finish, self._row))
        self._reason.typed.connect(partial(self._pen.drafts.type_in, self._row, "reason"))
        self._reason.finished.connect(partial(self._pen.finish, self._row))
        self._must.toggled.connect(self._on_must)
        for chip in self._modes.values():
            chip.toggled.connect(self._on_modes)

    def _on_must(self) -> None:
        item_id, must = self._row[1], self._must.isChecked()
        self._pen.act(self._row, lambda checklist: edit.set_must(checklist, item_id, must=must))

    def _on_modes(self) -> None:
        item_id = self._row[1]
        modes = [mode for mode, chip in self._modes.items() if chip.isChecked()]
        self._pen.act(self._row, lambda checklist: edit.set_modes(checklist, item_id, modes))


def item_of(pen: Pen, row: RowKey) -> Item | None:
    """The item of a row, as it is written."""
    stem, item_id = row
    items = pen.words.lists[Phase(stem)].items
    return next((item for item in items if item.id == item_id), None)
