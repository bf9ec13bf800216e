"""Asks once how the customer came: a line with two quiet answers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.session.outcome import Attendance
from ui.keys import cap
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.ground import Ground
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class CameLine(Ground):
    """May stay unanswered; what is said can be taken back."""

    said = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Ask."""
        super().__init__(theme)
        words = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        words.setText(translate("Came", "If you like: how did they come?"))
        late = cap("late", single=theme.single_keys)
        self.buttons = [
            self._button(Face(translate("Came", "On time")), Attendance.JOINED),
            self._button(Face(translate("Came", "Late"), key=late), Attendance.LATE),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        column.addWidget(words)
        column.addWidget(Wrap(*self.buttons))

    def _button(self, face: Face, attendance: Attendance) -> Button:
        button = Button(self._theme, face)
        button.setAccessibleName(translate("Came", "They came: {0}").format(face.text))
        button.clicked.connect(partial(self.said.emit, attendance))
        return button
