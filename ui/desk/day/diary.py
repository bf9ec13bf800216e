"""The plan for the desk: what lies ahead, and the acts that change it, each with its way back."""

from collections.abc import Callable
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from app.booking.arranging import carried_over
from app.booking.day import BookingState
from app.booking.form import Form, form_of
from app.booking.judging import Judged, Surroundings, judged
from app.booking.writer import Writer
from app.cities.city import City
from app.refusal import Reason, Refusal
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step
from app.wall.rules import zone_named
from app.world import World
from ui.desk.day.plan_reader import PlanReader
from ui.opening import open_link
from ui.parts import Parts
from ui.writers import writer_in

if TYPE_CHECKING:
    from ui.program import Program


class Diary(PlanReader):
    """Changes the plan that it reads, and takes the last change back."""

    def __init__(
        self, keeper: SessionKeeper, parts: Parts, open_link: Callable[[str], bool] = open_link
    ) -> None:
        """Follow `keeper`, by the clock, the zones and the settings of `parts`."""
        super().__init__(keeper, parts)
        self.open_link = open_link
        self.before: Session | None = None
        """The session of the last act as it was; nothing where that cannot be taken back."""
        self.rebooked: Session | None = None
        """The session in whose place another one is being planned."""
        self.unfinished = parts.unfinished

    @property
    def writer(self) -> Writer:
        """Writes to customers by the words and the settings of now."""
        return writer_in(self._parts, self.world.book)

    @property
    def is_zone_certain(self) -> bool:
        """Whether it is known in which zone the agent is."""
        return self._parts.zone.is_certain

    def settle_in(self, city: City) -> Refusal | None:
        """The agent is in `city`, whatever the machine says."""
        return self._parts.settings.change(own_zone=city.zone)

    @cached_property
    def world(self) -> World:
        """The cities and the words for customers."""
        return self._parts.world()

    @property
    def usual_minutes(self) -> int:
        """How long a session is unless somebody says otherwise."""
        return self._settings.length_minutes

    @property
    def breather(self) -> timedelta:
        """The least that should lie between two sessions."""
        return timedelta(minutes=self._settings.breather_minutes)

    def arrange(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session; `undo` takes the last act back."""
        before = self.keeper.agenda.value.find(identity)
        if before is None:
            return self._amend(identity, step)
        return self._done(self.keeper.arrange(identity, step), before)

    def delete(self, identity: UUID) -> Refusal | None:
        """Take a session out of the plan for good; `undo` takes that back as well."""
        outcome = self.keeper.delete(identity)
        return self._done(outcome, None if isinstance(outcome, Refusal) else outcome)

    def judge(self, form: Form, besides: UUID | None = None) -> Judged:
        """What is to be said of a form; `besides` is the session that it is about, if any."""
        rows = (row for day in self.plan().days for row in day.rows)
        others = tuple(row for row in rows if row.session.id != besides)
        return judged(
            form,
            Surroundings(
                now=self.now(),
                own=self.zone,
                zone_of=zone_named,
                others=others,
                usual=self._settings.usual_length,
                breather=self.breather,
            ),
        )

    def form_of(self, session: Session) -> Form:
        """The form that stands for a session."""
        return form_of(session, self.zone, zone_named)

    def add(self, draft: Draft) -> Session | Refusal:
        """Plan a session, in the place of the one that is rebooked, if any."""
        old, self.rebooked = self.rebooked, None
        draft = draft if old is None else carried_over(draft, old)
        return self.keeper.plan(draft, self._settings.usual_length)

    def undo(self) -> Refusal | None:
        """Put the session of the last act back as it was."""
        before, self.before = self.before, None
        self.read_again()
        outcome = self.keeper.put_back(before) if before is not None else None
        return outcome if isinstance(outcome, Refusal) else None

    def _amend(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a cancelled session, which is in the plan and not on the agenda."""
        row = self.row(identity)
        if row is None or row.state is not BookingState.CANCELLED:
            return Refusal(Reason.NO_SESSION)
        after = step(row.session, self._parts.clock.now())
        if isinstance(after, Session):
            after = self.keeper.put_back(after)
        self.read_again()
        return self._done(after, row.session)

    def _done(self, outcome: Session | Refusal, before: Session | None) -> Refusal | None:
        if isinstance(outcome, Refusal):
            return outcome
        self.before = before
        return None


def diary_of(program: "Program") -> Diary:
    """The diary that follows `program`; a rehearsal has no part in it."""
    diary = Diary(program.plays.real.keeper, program.parts)
    program.looked.connect(diary.looked)
    return diary
