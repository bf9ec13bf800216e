"""Somebody new to ask: a name, a team, or both; Return adds them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.text.tidy import LONGEST_LINE
from ui.desk.talks.circle import Circle
from ui.desk.term_field import TermField, Terms
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Newcomer(QWidget):
    """`wanted` comes once they are to be added; what is typed outlives the page."""

    wanted = Signal()
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, circle: Circle) -> None:
        """With what was typed before."""
        super().__init__()
        self._circle = circle
        self.name = Field(theme, translate("Talks", "Colleague"))
        self.name.setPlaceholderText(translate("Talks", "Like Ana"))
        self.name.setObjectName("colleagues.name")
        self.name.setMaxLength(LONGEST_LINE)
        self.name.setText(circle.name)
        team = translate("Talks", "Team"), translate("Talks", "Like Billing")
        self._team = TermField(theme, team, lambda _: False)
        self._team.name("colleagues.team")
        self._team.take_up(circle.team)
        add = Button(theme, Face(translate("Talks", "Add"), "user-plus"))
        add.setObjectName("colleagues.add")
        add.clicked.connect(self._want)
        name = labelled(theme, self.name.accessibleName(), self.name)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(name, 1)
        row.addWidget(self._team, 1)
        row.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(Wrap(add))
        self._connect()

    def draw(self) -> None:
        """Offer the teams that are in use now."""
        self._team.draw("", Terms(self._circle.teams))

    def clear(self) -> None:
        """They are added: the next one begins with the name."""
        for field in (self.name, self._team.field):
            field.setText("")
        self.name.setFocus()

    def _connect(self) -> None:
        for field in (self.name, self._team.field):
            field.textChanged.connect(self._take_over)
        self.name.returnPressed.connect(self._want)
        self._team.passed.connect(self._want)
        self._team.shaped.connect(self.shaped)

    def _want(self) -> None:
        """A new team beside one that may be meant is looked at first."""
        if not self._team.asks():
            self.wanted.emit()

    def _take_over(self) -> None:
        self._circle.name, self._circle.team = self.name.text(), self._team.field.text()
