"""Insights for the desk: read when the page comes up, and followed from then on."""

from itertools import takewhile
from uuid import UUID

from app.insights.heard import Heard, brought_up, heard_in
from app.insights.in_use import teams_in
from app.insights.looking import Heap, Overview
from app.insights.piles import OnTop, Sieve
from app.refusal import Refusal
from app.session.agenda import Agenda
from app.session.session import Session
from app.session.steps import Step
from ui.bind import bind
from ui.desk.day.diary import Diary
from ui.desk.deeds import Deeds
from ui.desk.talks.meetings import Meetings

MOST_LINES, MORE = 20, 100
"""So many until more are asked for, and so many more then."""


class Sorting(Deeds):
    """Remembers what is looked at, and which line is being sorted."""

    def __init__(self, diary: Diary, meetings: Meetings) -> None:
        """All of them are looked at; nothing is read yet."""
        super().__init__(diary)
        self.meetings = meetings
        self.sieve = Sieve()
        self.most = MOST_LINES
        self._insights = diary.insights()
        self._line: UUID | None = None
        """What was to be sorted when its row was opened: it stays in its place until then."""
        self._known: tuple[Heard, ...] | Refusal | None = None
        self._heap = Heap(())
        self._teams: tuple[str, ...] | None = None
        """Those of colleagues, once somebody asked."""
        self._last: tuple[tuple[Heap, Sieve, OnTop, int], Overview] | None = None
        self._followed = _by_id(diary.keeper.agenda.value)
        """Every session that is not closed, as it was followed last."""
        bind(diary.keeper.agenda, self, self._on_agenda)
        bind(diary.keeper.amended, self, self._on_amended)

    def read_again(self) -> None:
        """Whatever may have changed elsewhere is read when it is asked for."""
        self._known = self._teams = None

    def meet(self) -> None:
        """Have it read which challenges there are, beside the window."""
        self.meetings.read_again(self._insights.heard)

    @property
    def heard(self) -> tuple[Heard, ...]:
        """All insights, the newest first; none where they cannot be read."""
        known = self._read()
        return () if isinstance(known, Refusal) else known

    def teams(self, besides: UUID) -> tuple[str, ...]:
        """The teams that are in use, apart from that line: of insights, then of colleagues."""
        if self._teams is None:
            known = self.diary.talks().colleagues()
            self._teams = () if isinstance(known, Refusal) else tuple(one.team for one in known)
        return teams_in(self.heard, besides, self._teams)

    def look(self) -> Overview | Refusal:
        """What the page shows now."""
        known = self._read()
        if isinstance(known, Refusal):
            return known
        if self._heap.heard is not known:
            self._heap = Heap(known)
        way = self._heap, self.sieve, self._top, self.most
        if self._last is None or self._last[0] != way:
            self._last = way, self._heap.look(*way[1:])
        return self._last[1]

    def turn(self, one: Heard | None) -> None:
        """Open the row of that line, or none."""
        self.unfolded = one.capture.id if one else None
        self._line = self.unfolded if one and not one.insight.is_sorted else None

    def next_after(self, one: Heard) -> Heard | None:
        """The next line below that is to be sorted; from the top again where there is none."""
        known = self.look()
        if isinstance(known, Refusal):
            return None
        lines = tuple(known.heard.values())
        above = tuple(takewhile(lambda other: other.capture.id != one.capture.id, lines))
        below = lines[len(above) + 1 :]
        return next((other for other in below + above if not other.insight.is_sorted), None)

    def say(self, one: Heard, step: Step, words: str) -> Refusal | None:
        """Say something of a line; `undo` takes it back."""
        return self.amend(one.session, step, words)

    @property
    def _top(self) -> OnTop:
        return OnTop(self.diary.last_ended, self._line, self.unfolded)

    def _read(self) -> tuple[Heard, ...] | Refusal:
        if self._known is None:
            self._known = self._insights.heard()
        return self._known

    def _on_amended(self, session: Session | None) -> None:
        if isinstance(self._known, tuple) and session is not None:
            known = tuple(one for one in self._known if one.session == session.id)
            if sorted(known, key=_identity) != sorted(heard_in(session), key=_identity):
                self._known = brought_up(self._known, session)

    def _on_agenda(self, agenda: Agenda) -> None:
        """A session is published with each letter that is typed of any: most are as they were."""
        before, self._followed = self._followed, _by_id(agenda)
        for session in agenda.sessions:
            if before.get(session.id) is not session:
                self._on_amended(session)


def _identity(one: Heard) -> UUID:
    return one.capture.id


def _by_id(agenda: Agenda) -> dict[UUID, Session]:
    return {one.id: one for one in agenda.sessions}
