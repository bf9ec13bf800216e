"""A talk whose challenge is not named yet: what they said, and a field to name it in."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lists.tidy import LONGEST_LINE
from app.talks.asking import Asked
from app.talks.talked import Talked
from ui.desk.advice import Advice
from ui.desk.people.roll_delegate import EDGE
from ui.desk.rows import SIDE
from ui.desk.talks.circle import Circle
from ui.desk.talks.talk_words import shortened
from ui.desk.talks.unasked_list import again_button
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.heading import text_left
from ui.widgets.labelled import labelled
from ui.widgets.link import Link
from ui.widgets.sides import sides
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class NamingFields(QWidget):
    """`read` comes with the talk; what is typed outlives the row."""

    read = Signal(object)

    def __init__(self, theme: Theme, circle: Circle, asked: Asked, one: Talked) -> None:
        """With what they said there."""
        super().__init__()
        self._circle = circle
        self._talk = one.session
        self._stem = f"unnamed.{one.session}"
        self._field = self._made_field(theme, circle.naming.get(one.session, ""))
        self._advice = Advice(theme)
        self._advice.draw("")
        column = QVBoxLayout(self)
        left = EDGE + (SIDE if theme.is_large else text_left(theme))
        column.setContentsMargins(sides(left, 4, EDGE + SIDE, 14))
        column.setSpacing(10)
        if shortened(one.said) != one.said:
            column.addLayout(
                labelled(theme, translate("Talks", "In their words"), _whole(theme, one))
            )
        column.addLayout(labelled(theme, self._field.accessibleName(), self._field))
        column.addWidget(self._buttons(theme, again_button(theme, circle, asked)))
        column.addWidget(self._advice)

    def _made_field(self, theme: Theme, typed: str) -> Field:
        field = Field(theme, translate("Talks", "Biggest challenge"))
        field.setMaxLength(LONGEST_LINE)
        field.setPlaceholderText(translate("Talks", "In short, from their words"))
        field.setText(typed)
        field.setObjectName(f"{self._stem}.challenge")
        field.textChanged.connect(self._take_over)
        field.returnPressed.connect(self._name)
        return field

    def _buttons(self, theme: Theme, again: QWidget) -> Wrap:
        name = Button(theme, Face(translate("Talks", "Name it"), "message-square-quote"))
        name.clicked.connect(self._name)
        talk = Link(theme, translate("Talks", "Open the talk"))
        talk.clicked.connect(partial(self.read.emit, self._talk))
        for part, what in ((name, "name"), (again, "again"), (talk, "talk")):
            part.setObjectName(f"{self._stem}.{what}")
        return Wrap(name, again, talk)

    def _take_over(self, typed: str) -> None:
        self._circle.naming[self._talk] = typed

    def _name(self) -> None:
        refusal = self._circle.name_challenge(self._talk, self._field.text())
        self._advice.draw(sentence(refusal) if refusal else "")


def _whole(theme: Theme, one: Talked) -> Text:
    """What they said, where the row has no room for all of it."""
    said = Text(theme, SECONDARY)
    said.setText(one.said)
    return said
