"""The plan for the desk: what lies ahead, and the acts that change it, each with its way back."""

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.account import day_around
from app.booking.day import DayRow, day_rows
from app.booking.plan import Plan, plan_of
from app.booking.writer import Writer
from app.refusal import Refusal
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step
from app.settings import Settings
from app.wall.rules import zone_named
from ui.parts import Parts
from ui.writers import writer_in

if TYPE_CHECKING:
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
        self._archived: tuple[Session, ...] | Refusal = ()
        self._read_for: object = None
        self._book = parts.world().book

    @property
    def zone(self) -> tzinfo:
        """The agent's own."""
        return self._parts.zone.value

    @property
    def writer(self) -> Writer:
        """Writes to customers by the words and the settings of now."""
        return writer_in(self._parts, self._book)

    @property
    def breather(self) -> timedelta:
        """The least that should lie between two sessions."""
        return timedelta(minutes=self._settings.breather_minutes)

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
