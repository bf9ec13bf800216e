"""A day as people type it: understood, or asked back."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.wall.meaning import Fault
from ui.day_names import short_day
from ui.no_day_words import no_day_words
from ui.theme import Theme
from ui.widgets.button import Button, Face
from ui.widgets.chain import chain
from ui.widgets.field import Field
from ui.widgets.signed import Signed
from ui.widgets.wrap import Wrap
from ui.wording import translate

Days = Callable[[str], tuple[date, ...] | Fault]
MOST_OFFERS = 3


class DueField(QWidget):
    """`chosen` tells the day, or that there is none."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, days: Days) -> None:
        """Without a day."""
        super().__init__()
        self._theme = theme
        self._days = days
        self._due: date | None = None
        name = translate("Due", "Like Fri, 1 Dec")
        self.field = Field(theme, translate("Due", "By when"))
        self.field.setPlaceholderText(name)
        self.field.setObjectName("planner.due")
        self.field.editingFinished.connect(self.finish)
        self._answer = Signed(theme)
        self._offers = Wrap()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for part in (self.field, self._answer, self._offers):
            self._column.addWidget(part)
        self._ask("")

    def draw(self, due: date | None) -> None:
        """Show the day that holds, unless one is being typed."""
        if due != self._due or not self.field.text():
            self._due = due
            if not self.field.hasFocus() or due is not None:
                self.field.put(self._words)
            self._ask("")

    @property
    def half(self) -> str:
        """What is typed and stands for no day yet."""
        text = self.field.text().strip()
        return "" if text == self._words else text

    @property
    def _words(self) -> str:
        """The day that holds."""
        return "" if self._due is None else short_day(self._due)

    def finish(self) -> None:
        """Take the day over that is typed, or ask which one it is."""
        text = self.field.text().strip()
        if text == self._words:
            return
        if not text:
            self._choose(None)
            return
        days = self._days(text)
        if isinstance(days, Fault):
            self._ask(no_day_words(days))
        elif len(days) == 1:
            self._choose(days[0])
        else:
            self._ask(translate("Due", "Which day?"), days[:MOST_OFFERS])

    def _choose(self, day: date | None) -> None:
        self._due = day
        self.field.put("" if day is None else short_day(day))
        self._ask("")
        self.chosen.emit(day)

    def _ask(self, words: str, days: tuple[date, ...] = ()) -> None:
        """A question with the days that are meant, or a warning where there are none."""
        tokens = self._theme.tokens
        sign, ink = (
            ("circle-question-mark", tokens.text_2) if days else ("triangle-alert", tokens.must)
        )
        self._answer.say(words, sign, ink)
        self._column.removeWidget(self._offers)
        self._offers.hide()
        self._offers.deleteLater()
        self._offers = Wrap(*(self._offer(day) for day in days))
        self._column.addWidget(self._offers)
        self._offers.setVisible(bool(days))
        chain(self.field, self._offers.parts)

    def _offer(self, day: date) -> Button:
        button = Button(self._theme, Face(short_day(day)))
        button.clicked.connect(partial(self._choose, day))
        return button
