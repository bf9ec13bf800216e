"""What was written down of a customer, or to them: one thing below the other, with its day."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.faces import SaidFace, TitleFace
from ui.desk.roll import Roll
from ui.theme import Theme
from ui.widgets.link import Link
from ui.widgets.wrap import Wrap
from ui.wording import translate

ALL = 1_000_000
"""More than anybody wrote down of one customer."""


class WordsList(QWidget):
    """Words to be read under a title; not seen while there are none."""

    more_wanted = Signal()

    def __init__(self, theme: Theme, title: str, stem: str) -> None:
        """Nothing yet, under `title`; hands know its link by `stem`."""
        super().__init__()
        self._roll = Roll(theme, title, takes_keyboard=False)
        self._title = TitleFace(title, is_top=True)
        self._link = Link(theme, "")
        self._link.setObjectName(f"{stem}.more")
        self._link.clicked.connect(self.more_wanted)
        self._more = Wrap(self._link)
        self._more.setContentsMargins(0, 8, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._roll, self._more):
            column.addWidget(part)

    def draw(
        self, entries: Sequence[tuple[str, str]], most: int = ALL, *, goes_on: bool = False
    ) -> None:
        """Show the first `most`: the words of each, and what is said of it below.

        How many more there are is told, unless it `goes_on` beyond these.
        """
        said = [SaidFace(words, beneath) for words, beneath in entries[:most]]
        more = len(entries) - len(said)
        words = (
            translate("People", "Show more") if goes_on else translate("People", "Show {0} more")
        )
        self._link.setText(words.format(more))
        self._more.setVisible(more > 0)
        self._roll.put([self._title, *said] if said else [])
        self.setVisible(bool(said))
