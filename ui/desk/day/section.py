"""A part of the page of one session: it draws how the session stands, and acts on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.day import DayRow
from app.session.steps import Step
from ui.desk.day.diary import Diary
from ui.theme import GAP, Theme


class Section(QWidget):
    """A column of its own; `done` tells what came of an act, nothing if it was done.

    `led` comes with the name of the page to turn to.
    """

    done = Signal(object)
    led = Signal(str)

    def __init__(self, theme: Theme, diary: Diary) -> None:
        """Show nothing yet."""
        super().__init__()
        self.theme = theme
        self.diary = diary
        self.row: DayRow | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def draw(self, row: DayRow) -> None:
        """Show how the session of `row` stands; what is being typed stays."""
        self.row = row

    def finish(self) -> None:
        """Take over what is being typed."""

    def act(self, step: Step) -> bool:
        """Do something to the session; whether that is on disk."""
        if self.row is None:
            return False
        refusal = self.diary.arrange(self.row.session.id, step)
        self.done.emit(refusal)
        return refusal is None
