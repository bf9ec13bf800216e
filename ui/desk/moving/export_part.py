"""The way out for one customer or one session, and what became of it."""

from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.moving.wish import Wish
from ui.desk.moving.mover import Mover
from ui.desk.moving.where import ExportButton
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap


class ExportPart(QWidget):
    """Says only what became of what was asked here."""

    def __init__(self, theme: Theme, mover: Mover, *beside: Button) -> None:
        """Nothing to be exported yet; other buttons stand `beside` this one, and rest with it."""
        super().__init__()
        self._mover = mover
        self._has_asked = False
        self._export = ExportButton(theme, mover, Wish(Path()))
        self._export.clicked.connect(self._ask)
        self._buttons = (self._export, *beside)
        self._said = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Wrap(*self._buttons))
        column.addWidget(self._said)
        mover.told.connect(self._on_told)
        self._on_told()

    def offer(self, wish: Wish) -> None:
        """Offer to export what `wish` wants; the end of its target is offered for the file."""
        self._export.wish = wish

    def hideEvent(self, event: QHideEvent) -> None:
        """What was said is not said again when the page comes back."""
        super().hideEvent(event)
        self._has_asked = False
        self._on_told()

    def _ask(self) -> None:
        self._has_asked = True

    def _on_told(self) -> None:
        """What was said before anything was asked here was about something else."""
        self._said.setText(self._mover.words if self._has_asked else "")
        self._said.setVisible(bool(self._said.text()))
        for button in self._buttons:
            button.setEnabled(not self._mover.is_busy)


def session_export(theme: Theme, mover: Mover, session: UUID) -> ExportPart:
    """The way out for one session; its file is offered without a name."""
    part = ExportPart(theme, mover)
    part.offer(Wish(Path("session"), session=session))
    return part
