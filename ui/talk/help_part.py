"""How we might help: one next action with a day, which is a promise from then on."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.scene import Scene
from app.session.capture import Capture
from ui.pencil import Pencil
from ui.strip.due_field import DueField
from ui.talking import Talking
from ui.theme import SECONDARY, Theme
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.text import Text
from ui.wording import translate

LONGEST = 500


class HelpPart(QWidget):
    """Stands among the promises once there is a word; `halved` tells what may be no day."""

    halved = Signal()

    def __init__(self, theme: Theme, talking: Talking) -> None:
        """Nothing yet."""
        super().__init__()
        self._talking = talking
        self._due: date | None = None
        self._field = Field(theme, translate("Talk", "How we might help: one next step"))
        self._field.setPlaceholderText(translate("Talk", "What I will do"))
        self._field.setMaxLength(LONGEST)
        self._field.setObjectName("planner.help")
        self._pencil = Pencil(self, self._keep)
        self._day = DueField(theme, talking.days)
        self._told = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._told.setText(translate("Talk", "It stands among your promises."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(labelled(theme, self._field.accessibleName(), self._field))
        column.addLayout(labelled(theme, self._day.field.accessibleName(), self._day))
        column.addWidget(self._told)
        self._field.textEdited.connect(self._pencil.touch)
        self._field.editingFinished.connect(self._pencil.finish)
        self._day.chosen.connect(self._choose)
        self._day.field.textChanged.connect(self.halved)

    def draw(self, scene: Scene) -> None:
        """Show the promise as it stands."""
        line = _help_in(scene)
        words = "" if line is None else line.text
        if not self._field.hasFocus() and self._field.text() != words:
            self._field.put(words)
        if line is not None and line.promise is not None:
            self._due = line.promise.due
        self._day.draw(self._due)
        self._told.setVisible(line is not None)

    @property
    def half(self) -> str:
        """What is typed as a day and stands for none yet."""
        return self._day.half

    def finish(self) -> None:
        """Keep what was just typed."""
        self._day.finish()
        self._pencil.finish()

    def _choose(self, day: date | None) -> None:
        self._due = day
        self._pencil.touch()
        self._pencil.finish()

    def _keep(self) -> bool:
        return self._talking.promise_help(self._field.text(), self._due)


def _help_in(scene: Scene) -> Capture | None:
    known = scene.harvest.help if scene.harvest is not None else None
    lines = (one.line for one in scene.prep.captured)
    return next((line for line in lines if line.id == known), None)
