"""Whom to ask next, the longest known first; what can be done about one unfolds below it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.talks.asking import Asked, Unasked
from ui.desk.advice import Advice
from ui.desk.faces import RowFace
from ui.desk.talks.circle import Circle
from ui.desk.talks.talk_words import waits_words
from ui.desk.unfolded import Unfolded
from ui.desk.unfolding_list import Names, UnfoldingList
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class UnaskedFields(Unfolded):
    """Talk with them now, or take them off the list."""

    def __init__(self, theme: Theme, circle: Circle, one: Unasked) -> None:
        """About that one."""
        super().__init__(theme)
        self._circle = circle
        self._one = one
        stem = f"unasked.{one.identity}"
        self._advice = Advice(theme)
        self._advice.draw("")
        heard = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        heard.setText(translate("Talks", "You sorted insights for this team."))
        talk = talk_button(theme, circle, one.name, one.team)
        talk.setObjectName(f"{stem}.talk")
        remove = Button(theme, Face(translate("Talks", "Remove"), "trash-2"))
        remove.setObjectName(f"{stem}.remove")
        remove.clicked.connect(self._remove)
        self.first = talk if circle.can_talk else remove
        for part in (heard, Wrap(talk, remove), self._advice):
            self.column.addWidget(part)
        heard.setVisible(not one.is_kept)
        remove.setVisible(one.is_kept)

    def _remove(self) -> None:
        refusal = self._circle.remove(self._one)
        self._advice.draw(sentence(refusal) if refusal else "")


class UnaskedList(UnfoldingList):
    """Return on a row goes on to its first control; `folded` comes once another row is open."""

    folded = Signal()

    def __init__(self, theme: Theme, circle: Circle) -> None:
        """Nobody yet."""
        title = translate("Talks", "Not yet asked")
        more, rest = translate("Talks", "Show more of them"), translate("Talks", "More to ask")
        super().__init__(theme, circle, Names("unasked", title, rest, more))
        self._circle = circle
        self._shown_ones: dict[UUID, Unasked] = {}

    def draw(self, ones: Sequence[Unasked], *, has_more: bool) -> None:
        """Show these."""
        self._shown_ones = {one.identity: one for one in ones}
        self.put([self._face(one) for one in ones], has_more=has_more)

    def make_fields(self, identity: UUID) -> Unfolded:
        """What can be done about that one."""
        return UnaskedFields(self._theme, self._circle, self._shown_ones[identity])

    def draw_fields(self, fields: Unfolded, identity: UUID) -> None:
        """Nothing changes there."""

    def fold(self, identity: UUID) -> None:
        """Open the row, where the keyboard goes on; or close it."""
        self.turn(identity)
        self.folded.emit()
        self.focus(identity)
        if isinstance(self.fields, UnaskedFields):
            self.fields.first.setFocus()

    def _face(self, one: Unasked) -> RowFace:
        title, state = waits_words(one, self._circle.diary.zone, self._circle.today)
        return RowFace(title, state, "messages-square", self.mark(one.identity), one.identity)


def talk_button(theme: Theme, circle: Circle, name: str, team: str) -> Button:
    """Begins a talk with that colleague; not seen where none can begin."""
    words = translate("Talks", "Talk now")
    button = Button(theme, Face(words, "messages-square", weight=Weight.FILLED))
    button.clicked.connect(lambda: circle.talk(name, team))
    if not circle.can_talk:
        button.hide()
    return button


def again_button(theme: Theme, circle: Circle, asked: Asked) -> QWidget:
    """Asks a colleague again; a customer is asked in a session."""
    button = talk_button(theme, circle, asked.name, asked.team)
    button.wear(Face(translate("Talks", "Ask again"), "messages-square"))
    if not asked.is_colleague:
        button.hide()
    return button
