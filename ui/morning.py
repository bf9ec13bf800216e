"""Tells once in the morning that something promised is due: by a number, and without a name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.alert import Alert, News, Touch, Touched
from app.people.morning import Morning, morning_of
from app.people.owed import Due
from app.refusal import Refusal
from app.session.session import Phase
from ui.alarm import Alarm
from ui.wording import Counted, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.program import Program
    from ui.sight import Sight

KEY = "promises"


class MorningCall(QObject):
    """Waits for its hour, and while a session is live, a cue waits, or nothing may be seen."""

    def __init__(
        self, program: "Program", open_promises: "Callable[[], object]", alarm: Alarm | None = None
    ) -> None:
        """Look at once, and again at each look of `program`."""
        super().__init__(program)
        self._program = program
        self._open_promises = open_promises
        self._alarm = Alarm(self) if alarm is None else alarm
        self._alarm.rang.connect(self.look)
        program.looked.connect(self._on_looked)
        self.look()

    def look(self) -> None:
        """Tell, if it is time and anything is due."""
        self._look(self._program.sight())

    def hear(self, news: News) -> bool:
        """Open the promises if the agent wants to see them; whether the news was about them."""
        if not isinstance(news, Touched) or news.key != KEY:
            return False
        if news.touch is Touch.OPENED:
            self._open_promises()
        return True

    def _on_looked(self, sight: object) -> None:
        self._look(sight)  # type: ignore[arg-type]  # as the signal has it

    def _look(self, sight: "Sight") -> None:
        parts = self._program.parts
        now = parts.clock.now().wall
        morning = morning_of(sight.settings, now, parts.zone.value)
        self._alarm.rest()
        if morning is None or _is_busy(sight):
            return
        if morning.has_come:
            self._tell(morning)
        else:
            self._alarm.aim(morning.wait)

    def _tell(self, morning: Morning) -> None:
        """What is remembered first is never told twice; a day on which nothing is due is quiet.

        Once that is remembered, the program looks again, and the next morning is waited for.
        """
        parts = self._program.parts
        due = parts.people().count_due(morning.day)
        if isinstance(due, Refusal):
            return
        refusal = parts.settings.change(morning_told=morning.day.isoformat())
        if refusal is not None or due == Due():
            return
        opened = (Touch.OPENED, translate("Alert", "Open"))
        title = _due_words(due)
        body = translate("Alert", "They stand under Promises.")
        parts.notifier.put(Alert(KEY, title, body, buttons=(opened,)))


def _due_words(due: Due) -> str:
    """Like "2 promises are due today, 1 promise is overdue"."""
    today = Counted().promises(due.today) if due.today else ""
    overdue = Counted().overdue_promises(due.overdue) if due.overdue else ""
    return ", ".join(filter(None, (today, overdue)))


def _is_busy(sight: "Sight") -> bool:
    """Whether nothing else may come up now, or nothing be told."""
    if sight.is_discreet or sight.is_rehearsal:
        return True
    scene = sight.scene
    return scene is not None and (scene.phase is Phase.DURING or scene.waiting is not None)
