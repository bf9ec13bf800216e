"""The clock of a preparation: it says when it is enough, and never asks for more."""

from datetime import timedelta

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent

from app.booking.day import DayRow
from app.session.countdown import MINUTE
from app.session.session import Phase
from app.zone import clock_time
from ui.alarm import Alarm
from ui.desk.day.diary import Diary
from ui.desk.day.part import Part
from ui.theme import Theme
from ui.widgets.signed import Signed
from ui.wording import translate


class Enough(Part):
    """Runs while the page is open and in front; one alarm, aimed at the end."""

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Not running."""
        super().__init__(theme, diary)
        self._line = Signed(theme)
        self.column.addWidget(self.title(translate("Prepare", "Preparation")))
        self.column.addWidget(self._line)
        self._alarm = Alarm(self)
        self._alarm.rang.connect(self._say)

    def draw(self, row: DayRow) -> None:
        """Run where there is something to prepare, and say how long."""
        is_first, is_ahead = self.row is None, row.session.phase is Phase.BEFORE
        super().draw(row)
        self.setVisible(is_ahead)
        if is_first:
            self._run()
        self._say()

    def finish(self) -> None:
        """The agent looks elsewhere."""
        self._alarm.rest()
        self.diary.turn_away()

    def showEvent(self, event: QShowEvent) -> None:
        """The page is open."""
        super().showEvent(event)
        self._run()

    def event(self, event: QEvent) -> bool:
        """The window came to the front."""
        done = super().event(event)
        if event.type() is QEvent.Type.WindowActivate:
            self._run()
        return done

    def _run(self) -> None:
        row = self.row
        if row is None or row.session.phase is not Phase.BEFORE:
            return
        if self.isVisible() and self.isActiveWindow():
            self.diary.turn_to(row.session.id)

    def _say(self) -> None:
        if self.row is None:
            return
        spent, limit = self.diary.prepared_for(self.row), self.diary.enough
        tokens = self.theme.tokens
        if spent >= limit:
            self._alarm.rest()
            words = translate("Prepare", "Enough: {0} min went into this. You are well prepared.")
            self._line.say(words.format(spent // MINUTE), "circle-check", tokens.done)
            return
        self._alarm.aim(limit - spent)
        self._line.say(
            self._ahead_words(self.row, limit, limit - spent), "hourglass", tokens.text_2
        )

    def _ahead_words(self, row: DayRow, limit: timedelta, rest: timedelta) -> str:
        """When it is enough, or how long is left before the session starts."""
        now = self.diary.now()
        if now + rest <= row.starts_at:
            end = clock_time(now + rest, self.diary.zone)
            words = translate("Prepare", "{0} min are enough: that is at {1}.")
            return words.format(limit // MINUTE, end)
        left = max((row.starts_at - now) // MINUTE, 0)
        return translate("Prepare", "{0} min are left before the start.").format(left)
