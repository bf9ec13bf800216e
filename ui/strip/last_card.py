"""What was the last time with the customer of the next session, in three lines."""

from datetime import tzinfo

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from app.people.last_time import LastTime
from app.session.capture import Capture, CaptureKind
from ui.day_names import short_day
from ui.theme import SECONDARY, Theme
from ui.widgets.ground import Ground
from ui.widgets.signed import Signed
from ui.widgets.text import Text
from ui.wording import Counted, quoted, translate

LONGEST = 2
"""How many lines of the window each of them may take."""


class LastCard(Ground):
    """Says nothing about a customer who was never met."""

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__(theme)
        self._last: LastTime | None = None
        self._when = Signed(theme, QFont.Weight.DemiBold)
        self._said = Text(theme, SECONDARY)
        self._owed = Text(theme, SECONDARY, ink=theme.tokens.text_2)
        for text in (self._said, self._owed):
            text.limit(LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(3)
        for part in (self._when, self._said, self._owed):
            column.addWidget(part)
        self.hide()

    def draw(self, last: LastTime | None, zone: tzinfo) -> None:
        """Show `last`; without one, keep no words."""
        self.setVisible(last is not None)
        if last == self._last:
            return
        self._last = last
        self._when.say(_when_words(last, zone), "users", self._theme.tokens.text_2)
        for text, words in ((self._said, _said_words(last)), (self._owed, _owed_words(last))):
            text.setText(words)
            text.setVisible(bool(words))


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


def _said_words(last: LastTime | None) -> str:
    lines = last.said if last else ()
    return " · ".join(_line_words(one) for one in lines)


def _line_words(line: Capture) -> str:
    if line.kind is CaptureKind.GOAL:
        return translate("Last", "Parked: {0}").format(line.text)
    return quoted(line.text) if line.kind is CaptureKind.QUOTE else line.text


def _owed_words(last: LastTime | None) -> str:
    if last is None or last.first is None:
        return ""
    first, due = last.first.capture.text, last.first.promise.due
    if due is not None:
        first = translate("Last", "{0}, by {1}").format(first, short_day(due))
    return f"{Counted().open_promises(last.owed)}: {first}"
