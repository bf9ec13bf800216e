"""What was the last time with the customer of the next session: a line for each kind of thing."""

from collections.abc import Iterator
from datetime import tzinfo

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from app.people.last_time import MOST, LastTime
from app.people.owed import Owed
from app.session.capture import Capture, CaptureKind
from ui.day_names import short_day
from ui.strip.captured_row import ICONS
from ui.theme import Theme
from ui.widgets.ground import Ground
from ui.widgets.signed import Signed
from ui.wording import Counted, kind_words, quoted, translate

LONGEST = 2
"""How many lines of the window each of them may take."""
GOALS_AND_OWED = 2
Line = tuple[str, str]
"""The words, and the icon of their kind."""


class LastCard(Ground):
    """Says nothing about a customer who was never met."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__(theme)
        self._last: LastTime | None = None
        self._when = Signed(theme, QFont.Weight.DemiBold)
        self._lines = tuple(
            Signed(theme, QFont.Weight.Normal) for _ in range(MOST + GOALS_AND_OWED)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._when)
        for line in self._lines:
            line.limit(LONGEST)
            column.addWidget(line)
        self.hide()

    @property
    def words(self) -> list[str]:
        """What it says, line by line."""
        return [line.words for line in (self._when, *self._lines) if line.words]

    def draw(self, last: LastTime | None, zone: tzinfo) -> None:
        """Show `last`; without one, keep no words."""
        self.setVisible(last is not None)
        if last == self._last:
            return
        self._last = last
        self._when.say(_when_words(last, zone), "users", self._theme.tokens.text_2)
        told = iter(() if last is None else _lines(last))
        for line in self._lines:
            line.say(*next(told, ("", "users")), self._theme.tokens.text)


def _when_words(last: LastTime | None, zone: tzinfo) -> str:
    if last is None:
        return ""
    when = ""
    if last.at is not None:
        when = translate("Last", "Last time: {0}").format(
            short_day(last.at.astimezone(zone).date())
        )
    said = translate("Last", "Say “{0}”").format(last.pronounced) if last.pronounced else ""
    return " · ".join(filter(None, (when, said)))


def _lines(last: LastTime) -> Iterator[Line]:
    """What they want still, what they said, and what is owed to them."""
    if last.goals:
        goals = f"{Counted().open_goals(len(last.goals))}: {' · '.join(last.goals)}"
        yield goals, ICONS[CaptureKind.GOAL]
    for line in last.said:
        yield _line_words(line), ICONS[line.kind]
    if last.first is not None:
        yield _owed_words(last.first, last.owed), ICONS[CaptureKind.PROMISE]


def _line_words(line: Capture) -> str:
    text = quoted(line.text) if line.kind is CaptureKind.QUOTE else line.text
    return translate("Last", "{0}: {1}").format(kind_words(line.kind), text)


def _owed_words(first: Owed, count: int) -> str:
    words, due = first.capture.text, first.promise.due
    if due is not None:
        words = translate("Last", "{0}, by {1}").format(words, short_day(due))
    return f"{Counted().open_promises(count)}: {words}"
