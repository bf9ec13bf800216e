"""Changes the lines of a session from outside, also of one that is closed."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from app.records import capturing
from app.records.typed import Half, half_of, keep_half
from app.refusal import Refusal
from app.session.capture import CaptureKind, Promise
from app.session.steps import Step
from app.wall.meaning import Fault
from app.wall.typed import days_of
from ui.desk.deeds import Deeds
from ui.wording import translate


class Pen:
    """Writes in one session; `tell` hears why something was not done, or nothing."""

    def __init__(self, deeds: Deeds, session: UUID, tell: Callable[[Refusal | None], None]) -> None:
        """Nothing was changed yet."""
        self._deeds = deeds
        self._session = session
        self._tell = tell

    def reword(self, line: UUID, text: str) -> None:
        """Say it in other words."""
        self._change(capturing.reword(line, text))

    def sort(self, line: UUID, kind: CaptureKind) -> None:
        """Say that it is of another kind."""
        self._change(capturing.sort(line, kind))

    def owe(self, line: UUID, change: Callable[[Promise], Promise]) -> None:
        """Change what is known of a promise."""
        self._change(capturing.owe(line, change))

    def drop(self, line: UUID) -> None:
        """Take it away."""
        self._do(capturing.drop(line), translate("Pen", "Dropped."))

    def half(self, line: UUID) -> Half:
        """What was typed over it, and is not taken over."""
        return half_of(self._session, line, self._deeds.diary.unfinished)

    def keep_half(self, line: UUID, half: Half) -> bool:
        """Keep what is typed over it; whether that could be done."""
        refusal = keep_half(self._session, line, half, self._deeds.diary.unfinished)
        if refusal is not None:
            self._tell(refusal)
        return refusal is None

    def days(self, text: str) -> tuple[date, ...] | Fault:
        """Which of the agent's own days `text` can mean."""
        return days_of(text, self._deeds.today)

    def _change(self, step: Step) -> None:
        self._do(step, translate("Pen", "Changed."))

    def _do(self, step: Step, words: str) -> None:
        self._tell(self._deeds.amend(self._session, step, words))
