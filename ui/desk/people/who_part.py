"""Who is who: two names of one person become one page, one name of two people becomes two."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.people.customer import known_by
from app.people.met import Met
from app.people.names import MOST
from ui.desk.people.people_words import whom_words
from ui.desk.people.register import ALL, Register
from ui.desk.rows import drop
from ui.people_offers import offers_of
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.suggestions import Suggestion, Suggestions
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate

if TYPE_CHECKING:
    from app.refusal import Refusal

INSET = 12


class WhoPart(QWidget):
    """`done` comes with what became of an act, nothing if it was done."""

    done = Signal(object)

    def __init__(self, theme: Theme, register: Register) -> None:
        """Nobody yet."""
        super().__init__()
        self._theme = theme
        self._register = register
        self._chips: dict[UUID, Chip] = {}
        self._shown: Sequence[tuple[UUID, str]] = ()
        name = translate("People", "Also known by another name")
        self._other = Field(theme, name)
        self._other.setObjectName("customer.other")
        self._other.setPlaceholderText(translate("People", "The other name"))
        self._offers = Suggestions(theme, self._other, self._others)
        self._offers.picked.connect(self._join)
        self._other.returnPressed.connect(self._take_typed)
        words = translate("People", "Were some sessions with somebody else of that name?")
        self._ask = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        self._ask.setText(words)
        self._wrap: Wrap | None = None
        self._part = Button(theme, Face(translate("People", "Give those a page of their own")))
        self._part.setObjectName("customer.part")
        self._part.clicked.connect(self._separate)
        self._acts = Wrap(self._part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INSET, 4, INSET, INSET)
        self._column.setSpacing(10)
        self._column.addLayout(labelled(theme, name, self._other))
        self._column.addSpacing(4)
        self._column.addWidget(self._ask)
        self._column.addWidget(self._acts)

    def draw(self, sessions: Sequence[tuple[UUID, str]], *, is_other: bool = False) -> None:
        """Offer to take each of these, told by its day, for somebody else's.

        If it `is_other` than the last customer, nothing was typed of them yet.
        """
        if is_other:
            self._other.clear()
        if sessions != self._shown:
            self._shown = sessions
            self._remake()
        for part in (self._ask, self._acts, self._wrap):
            if part is not None:
                part.setVisible(len(sessions) > 1)
        self._draw_act()

    def _remake(self) -> None:
        if self._wrap is not None:
            self._column.removeWidget(self._wrap)
            drop(self._wrap)
        self._chips = {}
        for identity, words in self._shown:
            chip = Chip(self._theme, words)
            chip.setObjectName(f"customer.part.{identity}")
            chip.toggled.connect(self._draw_act)
            self._chips[identity] = chip
        self._wrap = Wrap(*self._chips.values(), space=6)
        self._column.insertWidget(self._column.indexOf(self._acts), self._wrap)

    def _draw_act(self, *_news: object) -> None:
        count = sum(chip.isChecked() for chip in self._chips.values())
        self._part.setEnabled(0 < count < len(self._chips))

    def _others(self, typed: str) -> tuple[Suggestion, ...]:
        register = self._register
        met = register.folk.called(typed, MOST + 1)
        found = [one for one in met if one.key != register.customer]
        return offers_of(found[:MOST], register.diary.zone, register.today)

    def _take_typed(self) -> None:
        """Whoever else is called just so, if it can be nobody else."""
        wanted = known_by(self._other.text())
        met = self._register.folk.called(wanted, ALL) if wanted else ()
        same = [one for one in met if known_by(one.name) == wanted]
        others = [one for one in same if one.key != self._register.customer]
        if len(others) == 1:
            self._offers.leave()
            self._join(others[0])

    def _join(self, met: Met) -> None:
        self._other.clear()
        words = translate("People", "{0} is on this page now.").format(whom_words(met.name))
        outcome: Refusal | None = self._register.join(met.key, words)
        self.done.emit(outcome)

    def _separate(self) -> None:
        chosen = {identity for identity, chip in self._chips.items() if chip.isChecked()}
        words = translate("People", "They have a page of their own now, under the same name.")
        self.done.emit(self._register.part(chosen, words))
