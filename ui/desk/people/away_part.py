"""The way out for a customer: into a file, or out of every file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.moving.wish import Whom, Wish
from app.people.record import Record
from ui.desk.moving.export_part import ExportPart
from ui.desk.moving.mover import Mover
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.wording import translate

FILE = Path("customer")
"""Offered for the file: the desktop's own window shows it, which knows of no name."""


class AwayPart(QWidget):
    """`forget_wanted` comes with whom: what would go is told before anything does."""

    forget_wanted = Signal(object)

    def __init__(self, theme: Theme, mover: Mover) -> None:
        """Nobody yet."""
        super().__init__()
        self._whom = Whom()
        self._forget = Button(theme, Face(translate("People", "Forget…"), "trash-2"))
        self._forget.setObjectName("customer.forget")
        self._forget.clicked.connect(self._want_to_forget)
        self._export = ExportPart(theme, mover, self._forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._export)

    def draw(self, record: Record) -> None:
        """Offer it for the customer of `record`, whoever else has the same name."""
        key = record.customer.key
        self._whom = Whom(record.customer.name, key=key)
        self._export.offer(Wish(FILE, key=key))

    def _want_to_forget(self) -> None:
        self.forget_wanted.emit(self._whom)
