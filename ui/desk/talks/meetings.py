"""Where challenges and insights meet, for the desk: read beside the window, then followed."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.history.history import History
from app.insights.fitting import prepare
from app.insights.heard import Heard
from app.insights.voices import Voices
from app.refusal import Refusal
from app.session.agenda import Agenda
from app.session.session import Session
from app.talks.matching import Matcher
from app.talks.meeting import Address, Support, address_of, is_put_aside, support_of, voices_for
from ui.beside import unhurried
from ui.bind import bind
from ui.desk.day.diary import Diary
from ui.desk.history.chronicle import Errand

Told = tuple[Heard, ...] | Refusal


class Meetings(QObject):
    """Tells nothing while a talk waits or runs, nor before all was read."""

    came = Signal()
    """All was read, or could not be."""

    def __init__(self, diary: Diary, errand: Errand[Matcher]) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._diary = diary
        self._errand = errand
        self.trouble: Refusal | None = None
        """Why it could not be read the last time."""
        self._matcher: Matcher | None = None
        self._writes: object = None
        """Those before the reading began, unless it failed."""
        self._changed: dict[UUID, Session] = {}
        """What changed since the reading began."""
        errand.came.connect(self._on_came)
        bind(diary.keeper.agenda, self, self._on_agenda)
        bind(diary.keeper.amended, self, self._on_amended)

    def read_again(self, told: Callable[[], Told] | None = None) -> None:
        """Read what was written anywhere since; until that is done, what is known stands.

        All insights are `told` where somebody knows them, else they are read as well.
        """
        writes = self._diary.talks().writes
        if writes is None or writes != self._writes:
            self._writes = writes
            self._changed.clear()
            self._errand.read(partial(_matched, told() if told else None))

    @property
    def is_put_aside(self) -> bool:
        """Whether a talk waits or runs."""
        return is_put_aside(self._agenda)

    def support(self, challenge: UUID) -> Support | None:
        """What customers said about a challenge; nothing while that is put aside."""
        return support_of(self._matcher, challenge, self._agenda) if self._matcher else None

    def voices(self, challenge: UUID) -> Voices | None:
        """How many said something about a challenge; nothing while that is put aside."""
        return voices_for(self._matcher, challenge, self._agenda) if self._matcher else None

    def address(self, insight: UUID) -> Address | None:
        """Which challenges an insight speaks to; nothing while that is put aside."""
        return address_of(self._matcher, insight, self._agenda) if self._matcher else None

    def called(self, typed: str) -> tuple[Heard, ...]:
        """The insights that may be meant by what is typed; none while they are put aside."""
        known = None if self.is_put_aside else self._matcher
        return known.said.called(typed) if known else ()

    @property
    def teams(self) -> dict[str, datetime]:
        """The teams that insights are for, and when each was first named."""
        first: dict[str, datetime] = {}
        for one in self._matcher.said.heard.values() if self._matcher else ():
            team, at = one.insight.team, one.capture.at
            first[team] = min(first.get(team, at), at)
        return first

    @property
    def _agenda(self) -> tuple[Session, ...]:
        return self._diary.keeper.agenda.value.sessions

    def _on_came(self, outcome: Matcher | Refusal) -> None:
        self.trouble = outcome if isinstance(outcome, Refusal) else None
        if isinstance(outcome, Refusal):
            self._writes = None
        else:
            self._matcher = outcome
            self._follow(self._changed.values())
        self.came.emit()

    def _on_agenda(self, agenda: Agenda) -> None:
        known = self._changed
        self._follow([one for one in agenda.sessions if known.get(one.id) is not one])

    def _on_amended(self, session: Session | None) -> None:
        if session is not None:
            self._follow([session])

    def _follow(self, sessions: Iterable[Session]) -> None:
        for session in tuple(sessions):
            self._changed[session.id] = session
            if self._matcher is not None:
                self._matcher.follow(session)


def _matched(told: Told | None, history: History) -> Matcher:
    prepare()
    heard = told if isinstance(told, tuple) else history.heard()
    return Matcher(unhurried(heard), unhurried(history.challenges()))
