"""The offer to sort the insights of a call: one press leads to them, and nothing asks again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keys import cap
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import Counted, translate


class InsightsLine(QWidget):
    """Seen while a call has insights of which is not said yet where they belong."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Nothing to offer yet."""
        super().__init__()
        self._words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        key = cap("insights", single=theme.single_keys)
        sort = Button(theme, Face(translate("Insights", "Sort"), "lightbulb", key))
        sort.setObjectName("closing.insights")
        sort.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(Wrap(sort))

    def draw(self, to_sort: int) -> None:
        """Offer to sort so many."""
        self.setVisible(bool(to_sort))
        self._words.setText(Counted().insights_of_call(to_sort) if to_sort else "")
