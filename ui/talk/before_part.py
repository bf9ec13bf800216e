"""Before a talk: with whom, what to put aside for it, and that it is only to learn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from app.scene import Scene
from app.session.draft import LONGEST_NAME
from ui.strip.offering import Offering
from ui.talk.part import BETWEEN, TalkPart
from ui.talking import Talking
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.text import Text
from ui.wording import translate

LINES = 3


class BeforePart(TalkPart):
    """Takes a minute, and nothing in it must be filled in; `cancelled`: not now after all."""

    cancelled = Signal()

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Show what was put aside already."""
        super().__init__(theme, talking)
        self._name = _field(theme, translate("Talk", "Who it is with"))
        self._name.setPlaceholderText(translate("Talk", "Anyone"))
        self._team = _field(theme, translate("Talk", "Their team"))
        self._team.setPlaceholderText(translate("Talk", "Any team"))
        self._aside = self.pad(
            translate("Talk", "To put aside for now"),
            translate("Talk", "What bothers you, line by line"),
            LINES,
        )
        self._aside.put("\n".join(talking.aside()))
        self._lay_out()
        self._connect()

    def draw(self, scene: Scene) -> None:
        """Show whom it is with."""
        team = "" if scene.talk is None else scene.talk.team
        for field, words in ((self._name, scene.name), (self._team, team)):
            if not field.hasFocus() and field.text() != words:
                field.put(words)

    def begin(self) -> None:
        """With the name."""
        self._name.setFocus()

    def _lay_out(self) -> None:
        about = Text(self.theme, SECONDARY, ink=self.theme.tokens.text_2)
        about.setText(
            translate("Talk", "Only you see this list. It goes when you start, and comes back.")
        )
        later = Button(
            self.theme, Face(translate("Talk", "Not now: drop this talk"), weight=Weight.QUIET)
        )
        later.clicked.connect(self.cancelled)
        whom: QBoxLayout = QVBoxLayout() if self.theme.is_large else QHBoxLayout()
        whom.setSpacing(BETWEEN)
        for field in (self._name, self._team):
            whom.addLayout(labelled(self.theme, field.accessibleName(), field), 1)
        self.column.addLayout(whom)
        self.column.addLayout(labelled(self.theme, self._aside.accessibleName(), self._aside))
        self.column.addWidget(about)
        self.column.addWidget(later)

    def _connect(self) -> None:
        whom = self.keep(self._keep_whom)
        for field in (self._name, self._team):
            field.textEdited.connect(whom.touch)
            field.editingFinished.connect(whom.finish)
        self.keep(self._keep_aside, self._aside)
        Offering(self.theme, self._name, self.talking.people).picked.connect(self._meet)
        Offering(self.theme, self._team, self.talking.teams).picked.connect(self._join)

    def _meet(self, colleague: object) -> None:
        self._name.setText(getattr(colleague, "name", ""))
        self._team.setText(getattr(colleague, "team", ""))
        self._keep_whom()

    def _join(self, team: object) -> None:
        self._team.setText(str(team))
        self._keep_whom()

    def _keep_whom(self) -> bool:
        return self.talking.meet(self._name.text(), self._team.text())

    def _keep_aside(self) -> bool:
        return self.talking.put_aside(self._aside.words.splitlines())


def _field(theme: Theme, name: str) -> Field:
    field = Field(theme, name)
    field.setMaxLength(LONGEST_NAME)
    field.setObjectName("planner.talk")
    return field
