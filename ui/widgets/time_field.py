"""A field for a time of day: typed as people type it, or stepped by the arrow keys."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from app.zone import time_of_day
from ui.theme import SECONDARY, Theme
from ui.widgets.field import WIDTH, Field
from ui.widgets.text import Text
from ui.wording import translate

STEP = 5
"""Minutes."""
MINUTES_PER_DAY = 24 * 60
LONGEST = 12
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class TimeField(Field):
    """Shows what it understood as 09:15; what it did not is told in `fault`, and never used."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Empty, and called `name`."""
        super().__init__(theme, name)
        self.setMaxLength(LONGEST)
        self.setTextMargins(0, 0, 0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.px(WIDTH))
        self._proposed = ""
        self.fault = Text(theme, SECONDARY, ink=theme.tokens.must)
        self.fault.hide()
        self.textEdited.connect(lambda: self._tell(""))
        self.editingFinished.connect(self._judge)

    def put_time(self, wall: time) -> None:
        """Show `wall`."""
        self.setText(f"{wall:%H:%M}")
        self._tell("")

    def propose(self, wall: time) -> None:
        """Show `wall`, unless there is anything else than what was proposed before."""
        if self.text() in {"", self._proposed} and not self.hasFocus():
            self.put_time(wall)
            self._proposed = self.text()

    def meant(self) -> time | None:
        """What the text means; nothing if it is no time of day."""
        return time_of_day(self.text().strip())

    def insist(self) -> bool:
        """Whether the text is understood; if not, the keyboard is put here."""
        self._judge()
        if self.meant() is None:
            self.setFocus()
        return self.meant() is not None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first key begins a new time, unless only the window came back."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click means the whole time."""
        super().mouseReleaseEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down step to the next five minutes; the rest is typing."""
        steps, wall = STEPS.get(Qt.Key(event.key())), self.meant()
        if steps is None or wall is None:
            super().keyPressEvent(event)
            return
        self.put_time(_stepped(wall, steps))
        self.selectAll()

    def _judge(self) -> None:
        """Show in full what was understood, or tell that it was not."""
        wall = self.meant()
        if wall is None:
            self._tell(_not_understood(self.text().strip()))
        else:
            self.put_time(wall)

    def _tell(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self.setAccessibleDescription(words)


def later_by(wall: time, minutes: int) -> time:
    """What a clock that shows `wall` shows so many minutes later."""
    hour, minute = divmod((wall.hour * 60 + wall.minute + minutes) % MINUTES_PER_DAY, 60)
    return time(hour, minute)


def minutes_between(start: time, end: time) -> int:
    """How long it takes a clock to go from `start` to the next `end`."""
    return ((end.hour - start.hour) * 60 + end.minute - start.minute) % MINUTES_PER_DAY


def _stepped(wall: time, steps: int) -> time:
    past = wall.minute % STEP
    return later_by(wall, steps * STEP - past if steps > 0 or not past else -past)


def _not_understood(text: str) -> str:
    if not text:
        return translate("TimeField", "Please write a time of day, like 14:30.")
    words = translate("TimeField", "{0} is no time of day. Please write it like 14:30.")
    return words.format(text)
