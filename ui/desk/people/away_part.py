"""The way out for a customer: into a file, or out of every file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.moving.wish import Whom, Wish
from app.people.record import Record
from ui.desk.moving.mover import Mover
from ui.desk.moving.where import ExportButton
from ui.desk.people.people_words import whom_words
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class AwayPart(QWidget):
    """`forget_wanted` comes with whom: what would go is told before anything does."""

    forget_wanted = Signal(object)

    def __init__(self, theme: Theme, mover: Mover) -> None:
        """Nobody yet."""
        super().__init__()
        self._mover = mover
        self._whom = Whom()
        self._has_asked = False
        self._export = ExportButton(theme, mover, Wish(Path()))
        self._export.clicked.connect(self._ask)
        self._forget = Button(theme, Face(translate("People", "Forget…"), "trash-2"))
        self._forget.setObjectName("customer.forget")
        self._forget.clicked.connect(self._want_to_forget)
        self._said = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Wrap(self._export, self._forget))
        column.addWidget(self._said)
        mover.told.connect(self._on_told)
        self._on_told()

    def draw(self, record: Record) -> None:
        """Offer it for the customer of `record`, whoever else has the same name."""
        name = whom_words(record.customer.name)
        self._whom = Whom(record.customer.name, key=record.customer.key)
        self._export.wish = Wish(Path(name), key=record.customer.key)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was said is not said again when the page comes back."""
        super().hideEvent(event)
        self._has_asked = False
        self._on_told()

    def _ask(self) -> None:
        self._has_asked = True

    def _want_to_forget(self) -> None:
        self.forget_wanted.emit(self._whom)

    def _on_told(self) -> None:
        """What was said before anything was asked here was about something else."""
        self._said.setText(self._mover.words if self._has_asked else "")
        self._said.setVisible(bool(self._said.text()))
        for button in (self._export, self._forget):
            button.setEnabled(not self._mover.is_busy)
