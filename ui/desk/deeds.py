"""What was done last on pages that change sessions from outside, and the way back from it."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.refusal import LASTING, Refusal
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import unwritten
from ui.desk.day.diary import Diary


class Act(Struct, frozen=True):
    """What was done, in words, and what takes it back."""

    words: str
    back: Callable[[], Session | Refusal | None]


class Deeds(QObject):
    """Remembers between two pages what was done last, and which row was open."""

    changed = Signal()

    def __init__(self, diary: Diary) -> None:
        """Nothing was done yet."""
        super().__init__()
        self.diary = diary
        self.folk = diary.folk
        self.last: Act | None = None
        self.offered: Act | None = None
        """What the foot of the page tells of; what was done last may be told elsewhere."""
        self.unfolded: UUID | None = None
        """The line whose row is open."""
        self.reached: UUID | None = None
        """The line at which the keyboard was the last time."""

    @property
    def today(self) -> date:
        """The agent's own day."""
        return self.diary.now().astimezone(self.diary.zone).date()

    def amend(self, session: UUID, step: Step, words: str) -> Refusal | None:
        """Do something to a session, closed or not; `undo` takes it back."""
        keeper, before = self.diary.keeper, self.folk.session(session)
        if isinstance(before, Refusal):
            return before
        after = keeper.amend(session, step)
        if isinstance(after, Refusal):
            return after
        back = unwritten(before, after)
        return self.done(after, Act(words, lambda: keeper.amend(session, back)))

    def done(self, outcome: Session | Refusal | None, act: Act) -> Refusal | None:
        """Remember an act, unless its `outcome` is why it was not done."""
        if isinstance(outcome, Refusal):
            return outcome
        self.last = self.offered = act
        self.changed.emit()
        return None

    def undo(self) -> Refusal | None:
        """Take back what was done last; what the disk refuses can be tried again."""
        return self._take_back(self.last)

    def accept(self) -> Refusal | None:
        """Take back what the foot of the page tells of."""
        return self._take_back(self.offered)

    def _take_back(self, act: Act | None) -> Refusal | None:
        outcome = act.back() if act else None
        refusal = outcome if isinstance(outcome, Refusal) else None
        if refusal is None or refusal.reason not in LASTING:
            self._forget_act(act)
        self.changed.emit()
        return refusal

    def _forget_act(self, act: Act | None) -> None:
        is_last = act is self.last
        self.offered = None if act is self.offered else self.offered
        self.last = self.offered if is_last else self.last
