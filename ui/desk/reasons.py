"""Why each item of the lists in force is there."""

from collections.abc import Mapping

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.checklist import LISTED, Checklist, Item
from app.session.session import Phase
from ui.desk.rows import drop
from ui.desk.sheet import Sheet
from ui.desk.words import stem_words
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.text import Text


class Reasons(QWidget):
    """Titles and reasons, list by list; made anew only when a list changes."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._shown: dict[Phase, Checklist] = {}
        self._inside = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inside)

    def draw(self, lists: Mapping[Phase, Checklist]) -> None:
        """Show the reasons of `lists`."""
        if self._shown == lists:
            return
        self._shown = dict(lists)
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for phase in LISTED:
            title = Text(self._theme, BODY, QFont.Weight.DemiBold)
            title.setText(stem_words(phase))
            column.addWidget(title)
            column.addWidget(Sheet(self._theme, *map(self._reason, lists[phase].items)))
        self._column.replaceWidget(self._inside, fresh)
        drop(self._inside)
        self._inside = fresh

    def _reason(self, item: Item) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        for words, text in (
            (item.title, Text(self._theme, BODY, QFont.Weight.DemiBold)),
            (item.reason, Text(self._theme, SECONDARY, ink=self._theme.tokens.text_2)),
        ):
            if words:
                text.setText(words)
                column.addWidget(text)
        return part
