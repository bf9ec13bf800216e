"""Fields to say anew of a talk whom it was with, and what was named there."""

from uuid import UUID

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.session.session import LONGEST_NAME
from app.talks.mending import Mended
from ui.desk.advice import Advice
from ui.desk.field import Area
from ui.desk.talks.circle import Circle
from ui.refusals import sentence
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.wording import translate


class MendFields(QWidget):
    """What is typed outlives the row; Return keeps all of it, and so does the button `keep`."""

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
        self._name = _field(theme, translate("Talks", "Who it was with"), typed.name)
        self._name.setPlaceholderText(translate("Talks", "Anyone"))
        self._team = _field(theme, translate("Talks", "Their team"), typed.team)
        self._team.setPlaceholderText(translate("Talks", "Any team"))
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
        for field in (self._name, self._team):
            row.addLayout(labelled(theme, field.accessibleName(), field), 1)
        return whom

    def _connect(self, stem: str) -> None:
        self.challenge.setObjectName(f"{stem}.challenge")
        self.challenge.typed.connect(self._take_over)
        self.challenge.finished.connect(self._on_finished)
        for field, what in ((self._name, "name"), (self._team, "team")):
            field.setObjectName(f"{stem}.{what}")
            field.textEdited.connect(self._take_over)
            field.returnPressed.connect(self._keep)
        self.keep.setObjectName(f"{stem}.keep")
        self.keep.clicked.connect(self._keep)

    @property
    def _typed(self) -> Mended:
        return Mended(self._name.text(), self._team.text(), self.challenge.words)

    def _take_over(self) -> None:
        self._circle.mended[self._session] = self._typed

    def _on_finished(self) -> None:
        """By Return; to leave it keeps nothing."""
        if self.challenge.hasFocus():
            self._keep()

    def _keep(self) -> None:
        refusal = self._circle.mend(self._session, self._typed)
        self._advice.draw(sentence(refusal) if refusal else "")


def _field(theme: Theme, name: str, words: str) -> Field:
    field = Field(theme, name)
    field.setMaxLength(LONGEST_NAME)
    field.setText(words)
    return field
