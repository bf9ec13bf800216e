"""Fields to say anew of a talk whom it was with, and what was named there."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.session.session import LONGEST_NAME
from app.talks.mending import Mended
from ui.desk.advice import Advice
from ui.desk.field import Area
from ui.desk.talks.circle import Circle
from ui.desk.term_field import TermField, Terms
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.wording import translate


class MendFields(QWidget):
    """What is typed outlives the row; Return keeps all of it, and so does the button `keep`."""

    shaped = Signal()
    """Controls came or went."""

    def __init__(
        self, theme: Theme, circle: Circle, stem: str, session: UUID, known: Mended
    ) -> None:
        """With what is `known`; `stem` is how its parts are called for hands."""
        super().__init__()
        self._circle = circle
        self._session = session
        typed = circle.mended.get(session, known)
        self.challenge = Area(theme, translate("Talks", "Biggest challenge"))
        self.challenge.setPlaceholderText(translate("Talks", "In short, from their words"))
        self.challenge.put(typed.challenge)
        self._name = Field(theme, translate("Talks", "Who it was with"))
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setText(typed.name)
        self._name.setPlaceholderText(translate("Talks", "Anyone"))
        self._team = _team_field(theme, circle.teams, known.team)
        self._team.take_up(typed.team)
        self.keep = Button(theme, Face(translate("Talks", "Keep"), "check"))
        self._whom = self._laid_out(theme)
        self._advice = Advice(theme)
        self._advice.draw("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(labelled(theme, self.challenge.accessibleName(), self.challenge))
        column.addWidget(self._whom)
        column.addWidget(self._advice)
        self._connect(stem)

    def leave_out_whom(self) -> None:
        """Who a customer is, is said on their own page."""
        self._whom.hide()

    def _laid_out(self, theme: Theme) -> QWidget:
        whom = QWidget()
        row: QBoxLayout = QVBoxLayout(whom) if theme.is_large else QHBoxLayout(whom)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        name = labelled(theme, self._name.accessibleName(), self._name)
        row.addLayout(name, 1)
        row.addWidget(self._team, 1)
        row.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        return whom

    def _connect(self, stem: str) -> None:
        self.challenge.setObjectName(f"{stem}.challenge")
        self.challenge.typed.connect(self._take_over)
        self.challenge.finished.connect(self._on_finished)
        self._name.setObjectName(f"{stem}.name")
        self._team.name(f"{stem}.team")
        for field in (self._name, self._team.field):
            field.textChanged.connect(self._take_over)
        self._name.returnPressed.connect(self._keep)
        self._team.passed.connect(self._keep)
        self._team.shaped.connect(self.shaped)
        self.keep.setObjectName(f"{stem}.keep")
        self.keep.clicked.connect(self._keep)

    @property
    def _typed(self) -> Mended:
        return Mended(self._name.text(), self._team.field.text(), self.challenge.words)

    def _take_over(self) -> None:
        self._circle.mended[self._session] = self._typed

    def _on_finished(self) -> None:
        """By Return; to leave it keeps nothing."""
        if self.challenge.hasFocus():
            self._keep()

    def _keep(self) -> None:
        """A new team beside one that may be meant is looked at first."""
        if self._team.asks():
            return
        refusal = self._circle.mend(self._session, self._typed)
        self._advice.draw(sentence(refusal) if refusal else "")


def _team_field(theme: Theme, teams: Sequence[str], known: str) -> TermField:
    """What it was said to be until now is none to be meant."""
    words = translate("Talks", "Their team"), translate("Talks", "Any team")
    part = TermField(theme, words, lambda _: False)
    part.field.setMaxLength(LONGEST_NAME)
    part.draw(known, Terms([team for team in teams if team != known]))
    return part
