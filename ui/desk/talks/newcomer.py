"""Somebody new to ask: a name, a team, or both; Return adds them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.talks.calling import teams_called
from app.text.tidy import LONGEST_LINE
from ui.desk.talks.circle import Circle
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Newcomer(QWidget):
    """`wanted` comes once they are to be added; what is typed outlives the page."""

    wanted = Signal()

    def __init__(self, theme: Theme, circle: Circle) -> None:
        """With what was typed before."""
        super().__init__()
        self._circle = circle
        self.name = Field(theme, translate("Talks", "Colleague"))
        self.name.setPlaceholderText(translate("Talks", "Like Ana"))
        self.team = Field(theme, translate("Talks", "Team"))
        self.team.setPlaceholderText(translate("Talks", "Like Billing"))
        add = Button(theme, Face(translate("Talks", "Add"), "user-plus"))
        add.setObjectName("colleagues.add")
        add.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, what in ((self.name, "name"), (self.team, "team")):
            field.setObjectName(f"colleagues.{what}")
            field.setMaxLength(LONGEST_LINE)
            field.setText(getattr(circle, what))
            field.textChanged.connect(self._take_over)
            field.returnPressed.connect(self.wanted)
            row.addLayout(labelled(theme, field.accessibleName(), field), 1)
        Suggestions(theme, self.team, self._find).picked.connect(self._join)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(Wrap(add))

    def clear(self) -> None:
        """They are added: the next one begins with the name."""
        for field in (self.name, self.team):
            field.setText("")
        self.name.setFocus()

    def _find(self, typed: str) -> Sequence[Suggestion]:
        used = translate("Talks", "in use")
        return [Suggestion(team, used, team) for team in teams_called(self._circle.teams, typed)]

    def _join(self, team: object) -> None:
        self.team.setText(str(team))

    def _take_over(self) -> None:
        self._circle.name, self._circle.team = self.name.text(), self.team.text()
