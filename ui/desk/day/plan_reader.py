"""Reads the plan: all sessions ahead, and what was closed of today's."""

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.account import day_around
from app.booking.day import DayRow, day_rows
from app.booking.plan import Plan, plan_of
from app.booking.unkept import Unkept
from app.clock import EPOCH, Moment
from app.plate import to_minute
from app.records.happened import happened
from app.refusal import Refusal
from app.session.keeper import SessionKeeper
from app.session.store import Unread
from app.settings import Settings
from app.wall.rules import zone_named
from app.zone import DAY
from ui.parts import Parts

if TYPE_CHECKING:
    from app.session.session import Session

FURTHEST = EPOCH + 200 * 366 * DAY


class PlanReader(QObject):
    """Reads the disk and tells the plan anew only when something changed."""

    looked = Signal()

    def __init__(self, keeper: SessionKeeper, parts: Parts) -> None:
        """Follow `keeper`, by the clock, the zones and the settings of `parts`."""
        super().__init__()
        self.keeper = keeper
        self._parts = parts
        self.unkept = Unkept()
        self._archived: tuple[Session, ...] | Refusal = ()
        self._read_for: object = None
        self._made_for: object = None
        self._plan = Plan(EPOCH.date())

    @property
    def zone(self) -> tzinfo:
        """The agent's own."""
        return self._parts.zone.value

    def now(self) -> datetime:
        """The instant."""
        return self._parts.clock.now().wall

    def plan(self) -> Plan:
        """What lies ahead, as things stand now."""
        now, zone = self._parts.clock.now(), self.zone
        agenda = self.keeper.agenda.value
        self._catch_up(day_around(now.wall, zone)[0], agenda)
        unkept = self.unkept.steps
        unread = self.unread
        made_for = (
            to_minute(now.wall),
            zone,
            agenda,
            self._archived,
            self._settings,
            unkept,
            unread,
        )
        if made_for != self._made_for:
            self._made_for = made_for
            self._plan = self._made_plan(now)
        return self._plan

    def _made_plan(self, now: Moment) -> Plan:
        zone, agenda = self.zone, self.keeper.agenda.value
        refusal = self._archived if isinstance(self._archived, Refusal) else None
        archived = () if isinstance(self._archived, Refusal) else self._archived
        known = {one.id: self.unkept.on(one, now) for one in (*archived, *agenda.sessions)}
        rows = day_rows(known.values(), now, zone_named, self._settings.night)
        plan = plan_of(rows, now.wall, zone, refusal)
        return replace(plan, unread=self.unread)

    @property
    def unread(self) -> Unread:
        """What could not be read of all that was asked for so far."""
        return self._parts.store.unread

    def read_again(self) -> None:
        """Let the next telling read the disk."""
        self._read_for = None

    def row(self, identity: UUID) -> DayRow | None:
        """How one session stands, if it is known."""
        rows = (row for day in self.plan().days for row in day.rows)
        return next((row for row in rows if row.session.id == identity), None)

    def is_over(self, identity: UUID) -> bool:
        """Whether a session took place."""
        row = self.row(identity)
        return row is not None and happened(row.session)

    @property
    def last_ended(self) -> UUID | None:
        """The session of today that was over last; the one at hand if that is over."""
        at_hand = self.keeper.agenda.value.at_hand
        if at_hand is not None and happened(at_hand):
            return at_hand.id
        rows = [row.session for day in self.plan().days for row in day.rows]
        over = [(one.ended.wall, one.id) for one in rows if one.ended and happened(one)]
        return max(over)[1] if over else None

    def _catch_up(self, today: datetime, agenda: object) -> None:
        """Read what was closed of today's sessions and later ones, unless the plan is the same."""
        wanted = (today, agenda)
        if wanted != self._read_for:
            self._read_for = wanted
            self._archived = self._parts.store.closed_between(today, FURTHEST)

    @property
    def _settings(self) -> Settings:
        return self._parts.settings.settings.value
