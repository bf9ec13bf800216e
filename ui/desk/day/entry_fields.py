"""What unfolds below an entry of a preparation: its words, its place, and more where it has any."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.text.tidy import line_of
from ui.desk.field import Area
from ui.desk.rows import SIDE, Fields
from ui.pencil import Pencil
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.heading import text_left
from ui.widgets.labelled import labelled
from ui.widgets.sides import sides
from ui.widgets.wrap import Wrap
from ui.wording import translate

Reword = Callable[[str, str], bool]
"""Has the words of an entry, by its name, become others; whether that is kept."""


class Entry(Struct, frozen=True):
    """One entry: the name by which acts know it, and what its head says.

    `words` is what can be typed anew, where that is not the name.
    """

    name: str
    state: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    told: str = ""
    title: str = ""
    words: str | None = None


class EntryFields(Fields):
    """What is typed is told soon after each key; words that nothing came of go when they rest.

    Words that could not be kept stay, and are told again.
    """

    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        """Show nothing yet; the controls are called after `name`."""
        super().__init__()
        self.theme = theme
        self._name = name
        self._entry: Callable[[], Entry] = lambda: Entry("")
        self._reword: Reword = lambda _old, _new: True
        self._typed_over = ""
        self.area = Area(theme, self.label())
        self.area.setObjectName(f"{name}.words")
        self._pencil = Pencil(self, self._tell)
        self.area.typed.connect(self._on_typed)
        self.area.finished.connect(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(sides(text_left(theme), 4, SIDE, 12))
        column.setSpacing(12)
        column.addLayout(labelled(theme, self.area.accessibleName(), self.area))
        for part in (*self.more(), Wrap(*self._acts())):
            column.addWidget(part)

    def label(self) -> str:
        """What the words are called."""
        return translate("Prepare", "In words")

    def more(self) -> tuple[QWidget, ...]:
        """What there is beside the words."""
        return ()

    def attend(self, entry: Callable[[], Entry], reword: Reword) -> None:
        """Show what `entry` gives, each time they are drawn, and have its words changed."""
        self._entry = entry
        self._reword = reword

    @property
    def entry(self) -> Entry:
        """What they show."""
        return self._entry()

    def draw(self) -> None:
        """Show the entry; what is being typed is left alone."""
        if not self.area.hasFocus() and not self._pencil.is_wet:
            self._put()

    def finish(self) -> None:
        """Tell what was typed; where nothing came of it, show what holds."""
        self._pencil.finish()
        if not self._pencil.is_wet:
            self._put()

    def button(self, face: Face, name: str, key: str = "") -> Button:
        """A button of this entry."""
        button = Button(self.theme, face)
        button.setObjectName(f"{self._name}.{name}")
        if key:
            button.setToolTip(f"{face.text} ({key})")
        return button

    def _put(self) -> None:
        words = self._holds()
        if line_of(self.area.toPlainText()) != words:
            self.area.put(words)

    def _holds(self) -> str:
        entry = self.entry
        return entry.name if entry.words is None else entry.words

    def _on_typed(self) -> None:
        if not self._pencil.is_wet:
            self._typed_over = self.entry.name
        self._pencil.touch()

    def _tell(self) -> bool:
        words = line_of(self.area.toPlainText())
        is_news = self._typed_over != self.entry.name or words != self._holds()
        return not is_news or self._reword(self._typed_over, words)

    def _acts(self) -> tuple[Button, ...]:
        up = self.button(Face(translate("Prepare", "Up"), "arrow-up"), "up", "Alt+↑")
        down = self.button(Face(translate("Prepare", "Down"), "arrow-down"), "down", "Alt+↓")
        gone = self.button(Face(translate("Prepare", "Remove"), "trash-2"), "remove", "Alt+Del")
        up.clicked.connect(partial(self.moved.emit, -1))
        down.clicked.connect(partial(self.moved.emit, 1))
        gone.clicked.connect(self.removed)
        return up, down, gone
