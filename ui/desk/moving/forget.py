"""The part of the page for a customer who is to be forgotten."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.moving.outcome import going_words
from app.moving.wish import Whom
from app.text.tidy import tidy
from ui.desk.moving.mover import Mover
from ui.desk.moving.question import Question
from ui.desk.setting import Setting
from ui.desk.sheet import Sheet
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.wrap import Wrap
from ui.wording import translate


class Forget(QWidget):
    """First it tells what would go; only then can it be done."""

    def __init__(self, theme: Theme, mover: Mover) -> None:
        """Nobody yet."""
        super().__init__()
        self._mover = mover
        self.field = Field(theme, translate("Moving", "Name of the customer"))
        self.field.setPlaceholderText(translate("Moving", "Name"))
        self.field.setObjectName("moving.whom")
        self.field.returnPressed.connect(self._look)
        face = Face(translate("Moving", "What would go?"), "eye")
        self._look_up = Button(theme, face)
        self._look_up.setObjectName("moving.look")
        self._look_up.clicked.connect(self._look)
        setting = Setting(
            theme, translate("Moving", "Whom to forget"), Wrap(self.field, self._look_up)
        )
        setting.draw(
            translate("Moving", "Their sessions and all about them, also in the backups above.")
        )
        self.question = Question(
            theme, "forget", Face(translate("Moving", "Forget for good"), "trash-2")
        )
        self.question.answered.connect(self._on_answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Sheet(theme, setting))
        column.addWidget(self.question)

    def look_at(self, whom: Whom) -> None:
        """Tell what would go with a customer, whom another page may name."""
        self.field.put(whom.name)
        self._mover.look_up(whom)

    def draw(self) -> None:
        """Ask once it is known what would go."""
        self._look_up.setEnabled(not self._mover.is_busy)
        going = self._mover.going
        self.question.ask(going_words(going) if going else "")

    def _look(self) -> None:
        name = tidy(self.field.text())
        if name and not self._mover.is_busy:
            self.look_at(Whom(name))

    def _on_answer(self, is_yes: bool) -> None:  # noqa: FBT001 - a signal's arguments have no names
        if is_yes:
            self._mover.forget()
        else:
            self._mover.leave()
