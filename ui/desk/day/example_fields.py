"""What unfolds below an example or a link: its title, its whole address, a way to try it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk.day.entry_fields import EntryFields
from ui.theme import SECONDARY
from ui.widgets.button import Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class ExampleFields(EntryFields):
    """The title, the whole address, and a way to try it."""

    opened = Signal(str)

    def label(self) -> str:
        """What the words are called."""
        return translate("Prepare", "Title")

    def more(self) -> tuple[QWidget, ...]:
        """The address and a button."""
        self._address = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        button = self.button(Face(translate("Prepare", "Open"), "external-link"), "open")
        button.clicked.connect(lambda: self.opened.emit(self.entry.name))
        return self._address, Wrap(button)

    def draw(self) -> None:
        """Show the example."""
        super().draw()
        self._address.setText(self.entry.name)
