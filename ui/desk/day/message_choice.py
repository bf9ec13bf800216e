"""Which message it is."""

from PySide6.QtCore import Signal

from app.booking.written import Written
from app.message.wording import Kind
from ui.desk.day.message_words import kind_words
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.choice import tell
from ui.widgets.latch import put
from ui.widgets.wrap import Wrap


class MessageChoice(Wrap):
    """A chip for each kind that can be written now."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Nothing chosen yet."""
        self._chips = {kind: self._chip(theme, kind) for kind in Kind}
        super().__init__(*self._chips.values())
        tell(self._chips, self.chosen.emit)

    def draw(self, written: Written) -> None:
        """Show which it is."""
        for kind, chip in self._chips.items():
            chip.setVisible(kind in written.kinds)
        put(self._chips[written.kind], is_in=True)

    def _chip(self, theme: Theme, kind: Kind) -> Chip:
        chip = Chip(theme, kind_words(kind))
        chip.setAutoExclusive(True)
        chip.setObjectName(f"message.kind.{kind}")
        return chip
