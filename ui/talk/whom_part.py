"""Whom a talk is with: a name and a team, both offered while they are typed; neither is needed."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from app.scene import Scene
from app.session.session import LONGEST_NAME
from ui.strip.offering import Offering
from ui.talk.part import BETWEEN, TalkPart
from ui.talking import Talking
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.wording import translate


class WhomPart(TalkPart):
    """Can be said before the talk, and after it."""

    def __init__(self, theme: Theme, talking: Talking, name: str) -> None:
        """Nobody yet; `name` is what the first field asks."""
        super().__init__(theme, talking)
        self._name = _field(theme, name, translate("Talk", "Anyone"))
        team = translate("Talk", "Their team")
        self._team = _field(theme, team, translate("Talk", "Any team"))
        whom: QBoxLayout = QVBoxLayout() if theme.is_large else QHBoxLayout()
        whom.setSpacing(BETWEEN)
        self._pencil = pencil = self.keep(self._keep)
        for field in (self._name, self._team):
            whom.addLayout(labelled(theme, field.accessibleName(), field), 1)
            field.textEdited.connect(pencil.touch)
            field.editingFinished.connect(pencil.finish)
        self.column.addLayout(whom)
        Offering(theme, self._name, talking.people).picked.connect(self._meet)
        Offering(theme, self._team, talking.teams).picked.connect(self._join)

    def draw(self, scene: Scene) -> None:
        """Show whom it is with."""
        team = "" if scene.talk is None else scene.talk.team
        for field, words in ((self._name, scene.name), (self._team, team)):
            is_typed = field.hasFocus() or self._pencil.is_wet
            if not is_typed and field.text() != words:
                field.put(words)

    def begin(self) -> None:
        """With the name."""
        self._name.setFocus()

    def _meet(self, colleague: object) -> None:
        self._name.setText(getattr(colleague, "name", ""))
        self._team.setText(getattr(colleague, "team", ""))
        self._keep()

    def _join(self, team: object) -> None:
        self._team.setText(str(team))
        self._keep()

    def _keep(self) -> bool:
        return self.talking.meet(self._name.text(), self._team.text())


def _field(theme: Theme, name: str, hint: str) -> Field:
    field = Field(theme, name)
    field.setPlaceholderText(hint)
    field.setMaxLength(LONGEST_NAME)
    field.setObjectName("planner.talk")
    return field
