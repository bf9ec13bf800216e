"""When a session is to start: typed on either clock, told on both, asked back where in doubt."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.form import Choice, Form, Start
from app.booking.judging import Judged
from app.cities.city import City
from app.wall.meaning import Fault, Flaw
from ui.desk.advice import Advice
from ui.desk.day.start_words import (
    both_words,
    choice_title,
    crowd_words,
    flaw_words,
    night_words,
    own_night_words,
    past_words,
    shift_words,
)
from ui.desk.rows import drop
from ui.theme import SECONDARY, Theme
from ui.widgets.button import Button, Face
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.latch import put
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap
from ui.wording import translate


class WhenPart(QWidget):
    """`typed` comes with each change; `chosen` with the start (UTC) that was picked of several."""

    typed = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Nothing typed yet."""
        super().__init__()
        self._theme = theme
        self._choice: Choice | None = None
        self._answers: Wrap | None = None
        self.field = Field(theme, translate("Planner", "When"))
        self.field.setPlaceholderText(translate("Planner", "Friday 14:00, or 1 Dec 9:30"))
        self._theirs = Chip(theme, translate("Planner", "Their clock"))
        self._mine = Chip(theme, translate("Planner", "My clock"))
        for chip in (self._theirs, self._mine):
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._on_clock)
        self._clocks = Wrap(self._theirs, self._mine)
        self._told = Text(theme, SECONDARY)
        self._advice, self._night, self._own_night = (Advice(theme) for _ in range(3))
        self._crowd, self._shift = Advice(theme), Advice(theme)
        self.field.textEdited.connect(self.typed)
        self._lay_out()

    @property
    def by_own_clock(self) -> bool:
        """Whether the agent's own clock is meant."""
        return self._mine.isChecked()

    def fill(self, form: Form) -> None:
        """Show what was typed."""
        self.field.put(form.when)
        put(self._mine, is_in=form.by_own_clock)
        put(self._theirs, is_in=not form.by_own_clock)

    def draw(self, told: Judged, city: City | None) -> None:
        """Say what the words came to."""
        start = told.start
        self._clocks.setVisible(city is not None)
        self._told.setText(both_words(start, city) if isinstance(start, Start) else "")
        self._told.setVisible(isinstance(start, Start))
        self._advice.draw(_trouble(told))
        self._night.draw(night_words(city) if told.is_odd and city else "")
        self._own_night.draw(own_night_words(told))
        self._crowd.draw(crowd_words(told))
        self._shift.draw(shift_words(told.shifts, city) if city else "")
        self._ask(start if isinstance(start, Choice) else None, city)

    def _ask(self, choice: Choice | None, city: City | None) -> None:
        if choice == self._choice:
            return
        self._choice = choice
        if self._answers is not None:
            self._column.removeWidget(self._answers)
            drop(self._answers)
            self._answers = None
        if choice is not None:
            self._answers = Wrap(*(self._answer(start, city) for start in choice.starts))
            self._column.addWidget(self._answers)

    def _answer(self, start: Start, city: City | None) -> Button:
        button = Button(self._theme, Face(both_words(start, city)))
        button.setObjectName(f"planner.start.{start.at:%Y%m%dT%H%M}")
        button.clicked.connect(partial(self.chosen.emit, start.at))
        return button

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(labelled(self._theme, self.field.accessibleName(), self.field))
        warned = (self._advice, self._night, self._own_night, self._crowd, self._shift)
        for part in (self._clocks, self._told, *warned):
            self._column.addWidget(part)

    def _on_clock(self, is_in: bool) -> None:  # noqa: FBT001 - as Qt calls it
        if is_in:
            self.typed.emit()


def _trouble(told: Judged) -> str:
    """What keeps the words from being a start; nothing before anything was typed."""
    start = told.start
    if isinstance(start, Fault):
        return "" if start.flaw is Flaw.NOTHING else flaw_words(start)
    if isinstance(start, Choice):
        return choice_title(start.ask)
    return past_words() if start.is_past else ""
