"""The acts that change the plan, each with its way back."""

from uuid import UUID

from app.booking.day import BookingState
from app.booking.unkept import as_it_is
from app.onto import onto
from app.refusal import Reason, Refusal
from app.session.booking import Booking, Confirmation
from app.session.keeper import SessionKeeper
from app.session.preparation import Preparation
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import reversal
from ui.desk.day.plan_reader import PlanReader
from ui.parts import Parts

PARTS = (Booking, Confirmation, Preparation)
"""Parts of a session in which an act changes one thing, and what else is done another."""
OFF = frozenset({BookingState.CANCELLED, BookingState.NO_SHOW})


class Changes(PlanReader):
    """Changes the plan that it reads, and takes the last change back."""

    def __init__(self, keeper: SessionKeeper, parts: Parts) -> None:
        """Nothing was changed yet."""
        super().__init__(keeper, parts)
        self._last: tuple[Session, Session] | None = None
        """What the last act found and left, where that can be taken back."""
        self._back: Step | None = None
        """What takes it back, where the session may be closed."""

    @property
    def before(self) -> Session | None:
        """The session of the last act as it was; nothing where that cannot be taken back."""
        return self._last[0] if self._last else None

    def arrange(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session; `undo` takes the last act back."""
        found = self.keeper.agenda.value.find(identity)
        if found is None:
            return self._amend(identity, step)
        before = self._stepped(found, self.unkept.before(as_it_is))
        return self._done(self.keeper.arrange(identity, self.unkept.before(step)), before)

    def amend(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to any session, also to a closed one; `undo` takes the last act back."""
        before = self.keeper.agenda.value.find(identity) or self._parts.store.find(identity)
        outcome = self.keeper.amend(identity, self.unkept.before(step))
        self.read_again()
        if not isinstance(before, Session) or not isinstance(outcome, Session):
            return outcome if isinstance(outcome, Refusal) else None
        refusal = self._done(outcome, before)
        self._back = reversal(before, outcome)
        return refusal

    def jot(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something that needs no way back; the one of the last act stays, and keeps this."""
        step = self.unkept.before(step)
        outcome = self.keeper.amend(identity, step)
        if isinstance(outcome, Refusal):
            return outcome
        if outcome.closed_at is not None:
            self.read_again()
        if self._last is not None and self._last[0].id == identity:
            before, after = self._last
            self._last = self._stepped(before, step), self._stepped(after, step)
        if identity in self.unkept.steps:
            self.unkept.forget(identity)
            self.looked.emit()
        return None

    def type_in(self, identity: UUID, step: Step) -> Refusal | None:
        """Jot what was typed; where the disk refuses, it is kept at hand and done again later."""
        refusal = self.jot(identity, step)
        if refusal is not None and refusal.reason is Reason.NOT_SAVED:
            self.unkept.keep(identity, step)
        return refusal

    def catch_up(self) -> None:
        """Put on disk what could not be put there before, as far as that can be done now."""
        for identity in self.unkept.steps:
            self.jot(identity, as_it_is)

    def delete(self, identity: UUID) -> Refusal | None:
        """Take a session out of the plan for good; `undo` takes that back as well."""
        outcome = self.keeper.delete(identity)
        return self._done(outcome, None if isinstance(outcome, Refusal) else outcome)

    def undo(self) -> Refusal | None:
        """Take back what the last act changed; whatever else was done since then stays."""
        if self._last is None:
            return None
        before, after = self._last
        self.read_again()
        if self._back is not None:
            return self._done(self.keeper.amend(before.id, self._back), None)
        now = self.keeper.agenda.value.find(before.id)
        back = before if now is None else onto(now, after, before, PARTS)
        return self._done(self.keeper.put_back(back), None)

    def let_stand(self) -> None:
        """The last act is taken back no more."""
        self._last = self._back = None

    def _stepped(self, session: Session, step: Step) -> Session:
        """`session` once the step was done, where that can be."""
        after = step(session, self._parts.clock.now())
        return after if isinstance(after, Session) else session

    def _amend(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session that is off, which is in the plan and not on the agenda."""
        row = self.row(identity)
        if row is None or row.state not in OFF:
            return Refusal(Reason.NO_SESSION)
        after = step(row.session, self._parts.clock.now())
        if isinstance(after, Session):
            after = self.keeper.put_back(after)
        self.read_again()
        return self._done(after, row.session)

    def _done(self, outcome: Session | Refusal, before: Session | None) -> Refusal | None:
        if isinstance(outcome, Refusal):
            return outcome
        self._last = (before, outcome) if before else None
        self._back = None
        self.unkept.forget(outcome.id)
        return None
