"""What can be done about one promise: keep it, move it, tell the customer."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal

from app.people.owed import Owed, fulfil, mark_told, put_off
from app.people.telling import Lack
from app.session.steps import Step
from ui.desk.advice import Advice
from ui.desk.people.day_part import DayPart
from ui.desk.people.line_fields import LineFields
from ui.desk.people.people_words import given_words, moved_words
from ui.desk.people.register import Register
from ui.desk.people.tell_part import TellPart
from ui.refusals import sentence
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face, Weight
from ui.widgets.link import Link
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

if TYPE_CHECKING:
    from app.refusal import Refusal


class PromiseFields(LineFields):
    """`wanted` comes with a customer whose page is asked for."""

    wanted = Signal(str)
    place_wanted = Signal(str)
    """It comes with a customer of whom it is to be said where they are."""

    def __init__(self, theme: Theme, register: Register, owed: Owed, *, leads: bool) -> None:
        """About the promise `owed`; to its customer's page, if it `leads`."""
        super().__init__(theme, register, owed.session, has_day=False)
        self._theme = theme
        self._register = register
        self._owed = owed
        self._given = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._nobody = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._nobody.setText(
            translate("People", "No customer is known here, so there is nobody to write to.")
        )
        self._done = Button(theme, Face(translate("People", "Done"), "check", weight=Weight.FILLED))
        self._tell = Button(theme, Face(translate("People", "Tell the customer"), "mail"))
        self._whom = Link(theme, translate("People", "Open the customer"))
        self._day = DayPart(theme)
        self._advice = Advice(theme)
        self._telling: TellPart | None = None
        self._lay_out()
        self._whom.setVisible(leads and bool(owed.customer))
        self._connect()
        self.draw(owed)

    @property
    def identity(self) -> UUID:
        """Which promise this is about."""
        return self._owed.capture.id

    def draw(self, owed: Owed) -> None:
        """Offer what can be done now about it."""
        self._owed, register = owed, self._register
        is_open = owed.promise.done_at is None
        name = f"promise.{owed.capture.id}"
        for part, what in ((self._done, "done"), (self._tell, "tell"), (self._whom, "whom")):
            part.setObjectName(f"{name}.{what}")
        self._day.name(name)
        self._given.setText(given_words(owed, register.diary.zone, register.today))
        self._nobody.setVisible(not owed.customer)
        self._done.setVisible(is_open)
        self._day.setVisible(is_open)
        self._day.draw(register.today)
        self._change.draw(owed.capture)
        can_tell = owed.is_ours and bool(owed.customer)
        is_telling = can_tell and (not is_open or owed.capture.id in register.telling)
        self._tell.setVisible(can_tell and not is_telling)
        if is_telling:
            self._draw_message(owed)
        elif self._telling is not None:
            self._telling.hide()

    def _draw_message(self, owed: Owed) -> None:
        """What the customer is told; made when it is first wanted."""
        if self._telling is None:
            self._telling = TellPart(self._theme, self._register)
            self._telling.told.connect(self._mark_told)
            self._telling.place_wanted.connect(self._seek_place)
            self.column.addWidget(self._telling)
        self._telling.show()
        self._telling.draw(owed)

    def _lay_out(self) -> None:
        acts = Wrap(self._done, self._tell, self._whom)
        for part in (self._given, self._nobody, acts, self._day, self._advice, self._change):
            self.column.addWidget(part)

    def _connect(self) -> None:
        self._done.clicked.connect(self._keep)
        self._tell.clicked.connect(self._tell_them)
        self._whom.clicked.connect(lambda: self.wanted.emit(self._owed.customer))
        self._day.moved.connect(self._move)
        self._day.shaped.connect(self.shaped)
        register, identity = self._register, self.identity
        self._day.field.setText(register.typed.get(identity, ""))
        self._day.field.textChanged.connect(partial(register.typed.__setitem__, identity))

    def _keep(self) -> None:
        self._act(fulfil(self.identity), translate("People", "Kept."))

    def _move(self, day: date) -> None:
        words = moved_words(day, self._register.today)
        self._act(put_off(self.identity, day), words)

    def _mark_told(self) -> None:
        self._act(mark_told(self.identity), translate("People", "They were told."))

    def _tell_them(self) -> None:
        self._register.telling.add(self.identity)
        self.draw(self._owed)
        self.shaped.emit()
        lack = self._telling.lack if self._telling is not None else None
        if lack is Lack.DAY:
            self._day.field.setFocus()
        elif self._telling is not None and lack is Lack.CITY:
            self._telling.place.setFocus()

    def _seek_place(self) -> None:
        self.place_wanted.emit(self._owed.customer)

    def _act(self, step: Step, words: str) -> None:
        outcome: Refusal | None = self._register.alter(self._owed, step, words)
        self._advice.draw(sentence(outcome) if outcome else "")
