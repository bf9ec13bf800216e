"""The field for another day of a promise: typed, and asked back where it may be two."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.wall.meaning import Fault
from app.wall.typed import days_of
from ui.desk.advice import Advice
from ui.desk.people.people_words import on_words
from ui.desk.rows import drop
from ui.no_day_words import no_day_words
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.field import Field
from ui.widgets.labelled import labelled
from ui.widgets.wrap import Wrap
from ui.wording import translate

WIDTH, WIDEST = 240, 360


class DayPart(QWidget):
    """`moved` comes with the day that is meant for sure."""

    moved = Signal(object)
    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme) -> None:
        """Nothing typed."""
        super().__init__()
        self._theme = theme
        self._today = date.min
        self._answers: Wrap | None = None
        self.field = Field(theme, translate("People", "Move it to"))
        self.field.setPlaceholderText(translate("People", "Like Friday"))
        self.field.setMinimumWidth(min(theme.px(WIDTH), WIDEST))
        self._move = Button(theme, Face(translate("People", "Move"), "calendar-clock"))
        self._advice = Advice(theme)
        self.field.returnPressed.connect(self._submit)
        self.field.textEdited.connect(self._on_typed)
        self._move.clicked.connect(self._submit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        row = Wrap(self.field, self._move)
        self._column.addLayout(labelled(theme, self.field.accessibleName(), row))
        self._column.addWidget(self._advice)

    def name(self, name: str) -> None:
        """Call the controls so that hands find them again."""
        self.field.setObjectName(f"{name}.day")
        self._move.setObjectName(f"{name}.move")

    def draw(self, today: date) -> None:
        """Read words for days as they are meant today."""
        self._today = today

    def _on_typed(self) -> None:
        self._advice.draw("")
        self._ask(())

    def _submit(self) -> None:
        """Take the day, ask which is meant, or say why there is none."""
        days = days_of(self.field.text(), self._today)
        if isinstance(days, Fault):
            self._advice.draw(no_day_words(days))
        elif len(days) > 1:
            self._advice.draw(translate("People", "Which day is meant?"))
            self._ask(days)
        else:
            self._take(days[0])

    def _take(self, day: date) -> None:
        self.field.clear()
        self._on_typed()
        self.moved.emit(day)

    def _ask(self, days: tuple[date, ...]) -> None:
        if self._answers is not None:
            self._column.removeWidget(self._answers)
            drop(self._answers)
            self._answers = None
        if days:
            self._answers = Wrap(*(self._answer(day) for day in days))
            self._column.addWidget(self._answers)
        self.shaped.emit()

    def _answer(self, day: date) -> Button:
        button = Button(self._theme, Face(on_words(day, self._today)))
        button.clicked.connect(partial(self._take, day))
        return button
