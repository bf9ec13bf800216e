"""The plan for the desk: what lies ahead, and the acts that change it, each with its way back."""

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.account import day_around
from app.booking.arranging import prepared
from app.booking.day import DayRow, day_rows
from app.booking.plan import Plan, plan_of
from app.booking.preparing import begin_preparing, prepared_for, rest_preparing
from app.booking.unfinished import Unfinished
from app.lists.kinds import Kinds
from app.refusal import Refusal
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step
from app.settings import Settings
from app.wall.rules import zone_named
from ui.parts import Parts

if TYPE_CHECKING:
    from ui.desk.day.scout import Scout
    from ui.program import Program


class Diary(QObject):
    """Tells of all sessions ahead and of today's; reads the disk only when the plan changed."""

    looked = Signal()

    def __init__(self, keeper: SessionKeeper, parts: Parts) -> None:
        """Follow `keeper`, by the clock, the zones and the settings of `parts`."""
        super().__init__()
        self.keeper = keeper
        self._parts = parts
        self.before: Session | None = None
        """The session of the last act as it was; nothing where that cannot be taken back."""
        self._scout: Scout | None = None
        self._preparing: tuple[UUID, timedelta] | None = None
        self._archived: tuple[Session, ...] | Refusal = ()
        self._read_for: object = None

    @property
    def zone(self) -> tzinfo:
        """The agent's own."""
        return self._parts.zone.value

    @property
    def breather(self) -> timedelta:
        """The least that should lie between two sessions."""
        return timedelta(minutes=self._settings.breather_minutes)

    @property
    def enough(self) -> timedelta:
        """How long a preparation may take."""
        return timedelta(minutes=self._settings.enough_minutes)

    @property
    def kinds(self) -> Kinds:
        """The kinds of session that there are."""
        return self._parts.library.words.value.kinds

    @property
    def unfinished(self) -> Unfinished:
        """Where a form keeps what is being typed."""
        return self._parts.unfinished

    @property
    def scout(self) -> "Scout":
        """What looks for examples; made when it is first wanted."""
        if self._scout is None:
            from ui.desk.day.scout import Scout

            self._scout = Scout()
        return self._scout

    def now(self) -> datetime:
        """The instant."""
        return self._parts.clock.now().wall

    def plan(self) -> Plan:
        """What lies ahead, as things stand now."""
        now, zone = self.now(), self.zone
        agenda = self.keeper.agenda.value
        self._catch_up(day_around(now, zone), agenda)
        refusal = self._archived if isinstance(self._archived, Refusal) else None
        archived = () if isinstance(self._archived, Refusal) else self._archived
        known = {one.id: one for one in (*archived, *agenda.sessions)}
        rows = day_rows(known.values(), now, zone_named, self._settings.night)
        return plan_of(rows, now.astimezone(zone).date(), zone, refusal)

    def row(self, identity: UUID) -> DayRow | None:
        """How one session stands, if it is known."""
        rows = (row for day in self.plan().days for row in day.rows)
        return next((row for row in rows if row.session.id == identity), None)

    def arrange(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session; `undo` takes the last act back."""
        before = self.keeper.agenda.value.find(identity)
        return self._done(self.keeper.arrange(identity, step), before)

    def jot(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something that needs no way back; the one of the last act stays, and keeps this."""
        outcome = self.keeper.arrange(identity, step)
        if isinstance(outcome, Refusal):
            return outcome
        if self.before is not None and self.before.id == identity:
            again = step(self.before, self._parts.clock.now())
            self.before = again if isinstance(again, Session) else self.before
        return None

    def turn_to(self, identity: UUID) -> None:
        """The agent prepares that session from now on; being told so again is no news."""
        if self._preparing is not None and self._preparing[0] == identity:
            return
        self.turn_away()
        if self.jot(identity, prepared(begin_preparing)) is None:
            self._preparing = (identity, self._parts.clock.slept())

    def turn_away(self) -> None:
        """The agent prepares no more."""
        if self._preparing is not None:
            (identity, _), slept = self._preparing, self._slept
            self._preparing = None
            self.jot(identity, prepared(rest_preparing(slept)))

    def prepared_for(self, row: DayRow) -> timedelta:
        """How long the agent has prepared a session, as things stand now."""
        known = row.booking.preparation
        if self._preparing is None or self._preparing[0] != row.session.id:
            return known.spent
        return prepared_for(known, self._parts.clock.now(), self._slept)

    def delete(self, identity: UUID) -> Refusal | None:
        """Take a session out of the plan for good; `undo` takes that back as well."""
        outcome = self.keeper.delete(identity)
        return self._done(outcome, None if isinstance(outcome, Refusal) else outcome)

    def add(self, draft: Draft) -> Session | Refusal:
        """Plan a session."""
        return self.keeper.plan(draft, self._settings.usual_length)

    def undo(self) -> Refusal | None:
        """Put the session of the last act back as it was."""
        before, self.before = self.before, None
        outcome = self.keeper.put_back(before) if before is not None else None
        return outcome if isinstance(outcome, Refusal) else None

    @property
    def _slept(self) -> timedelta:
        """How long the machine slept since the agent turned to a session."""
        since = self._preparing[1] if self._preparing else timedelta(0)
        return self._parts.clock.slept() - since

    def _done(self, outcome: Session | Refusal, before: Session | None) -> Refusal | None:
        if isinstance(outcome, Refusal):
            return outcome
        self.before = before
        return None

    def _catch_up(self, span: tuple[datetime, datetime], agenda: object) -> None:
        """Read today's closed sessions, unless they were read for the same plan."""
        wanted = (span, agenda)
        if wanted != self._read_for:
            self._read_for = wanted
            self._archived = self._parts.store.between(*span)

    @property
    def _settings(self) -> Settings:
        return self._parts.settings.settings.value


def diary_of(program: "Program") -> Diary:
    """The diary that follows `program`; a rehearsal has no part in it."""
    diary = Diary(program.plays.real.keeper, program.parts)
    program.looked.connect(diary.looked)
    return diary
