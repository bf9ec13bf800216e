"""A part of a talk: what is typed in it is kept soon after each key."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.preparing import LONGEST_NOTES
from app.scene import Scene
from ui.desk.day.pad import Pad
from ui.pencil import Pencil
from ui.talking import Talking
from ui.theme import SECONDARY, Theme
from ui.widgets.labelled import labelled
from ui.widgets.text import Text

BETWEEN = 8


class TalkPart(QWidget):
    """A column; `remade` tells of controls that came or went, `halved` of what is `half` typed."""

    remade = Signal()
    halved = Signal()

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Empty."""
        super().__init__()
        self.theme = theme
        self.talking = talking
        self._pencils: list[Pencil] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(BETWEEN)

    def draw(self, scene: Scene) -> None:
        """Show how it stands; what is being typed is left alone."""

    @property
    def half(self) -> tuple[str, ...]:
        """The names of fields in which something is typed that is not understood."""
        return ()

    def begin(self) -> None:
        """Take the keyboard."""

    def write(self) -> bool:
        """Take the keyboard where notes are; whether they can be written."""
        return False

    def finish(self) -> None:
        """Keep what was just typed."""
        for pencil in self._pencils:
            pencil.finish()

    def conclude(self) -> None:
        """It goes out of sight."""

    def pad(self, name: str, hint: str, lines: int) -> Pad:
        """A place for many words, called `name`; `hint` stands in it while it is empty."""
        pad = Pad(self.theme, name, LONGEST_NOTES, lines)
        pad.setPlaceholderText(hint)
        return pad

    def add(self, pad: Pad) -> None:
        """Have `pad` below what is here, under its name."""
        self.column.addLayout(labelled(self.theme, pad.accessibleName(), pad))

    def heading(self, words: str) -> Text:
        """The name of what stands below it."""
        text = Text(self.theme, SECONDARY, QFont.Weight.DemiBold, self.theme.tokens.text_2)
        text.setText(words)
        return text

    def keep(self, save: Callable[[], bool], *pads: Pad) -> Pencil:
        """Have what is typed into `pads` kept."""
        pencil = Pencil(self, save)
        self._pencils.append(pencil)
        for pad in pads:
            pad.typed.connect(pencil.touch)
            pad.finished.connect(pencil.finish)
        return pencil


def write_on(pad: Pad) -> bool:
    """Put the keyboard behind all that stands in it; whether it takes any words."""
    if pad.isEnabled():
        pad.moveCursor(QTextCursor.MoveOperation.End)
        pad.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return pad.isEnabled()


def put(pad: Pad, words: str) -> None:
    """Show `words`, unless somebody types there."""
    if not pad.hasFocus() and pad.words != words:
        pad.put(words)
