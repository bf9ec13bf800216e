"""The acts that change the plan, each with its way back."""

from uuid import UUID

from app.booking.day import BookingState
from app.refusal import Reason, Refusal
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import reversal
from ui.desk.day.plan_reader import PlanReader
from ui.parts import Parts

OFF = frozenset({BookingState.CANCELLED, BookingState.NO_SHOW})


class Changes(PlanReader):
    """Changes the plan that it reads, and takes the last change back."""

    def __init__(self, keeper: SessionKeeper, parts: Parts) -> None:
        """Nothing was changed yet."""
        super().__init__(keeper, parts)
        self.before: Session | None = None
        """The session of the last act as it was; nothing where that cannot be taken back."""
        self._back: Step | None = None
        """What takes the last act back, where the session may have gone on since."""

    def arrange(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session; `undo` takes the last act back."""
        before = self.keeper.agenda.value.find(identity)
        if before is None:
            return self._amend(identity, step)
        return self._done(self.keeper.arrange(identity, step), before)

    def amend(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to any session, also to a closed one; `undo` takes the last act back."""
        before = self.keeper.agenda.value.find(identity) or self._parts.store.find(identity)
        outcome = self.keeper.amend(identity, step)
        self.read_again()
        if isinstance(before, Session) and isinstance(outcome, Session):
            self.before, self._back = before, reversal(before, outcome)
        return outcome if isinstance(outcome, Refusal) else None

    def annotate(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to any session that needs no way back; the one of the last act stays."""
        outcome = self.keeper.amend(identity, step)
        self.read_again()
        return outcome if isinstance(outcome, Refusal) else None

    def jot(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something that needs no way back; the one of the last act stays, and keeps this."""
        outcome = self.keeper.arrange(identity, step)
        if isinstance(outcome, Refusal):
            return outcome
        if self.before is not None and self.before.id == identity:
            again = step(self.before, self._parts.clock.now())
            self.before = again if isinstance(again, Session) else self.before
        return None

    def delete(self, identity: UUID) -> Refusal | None:
        """Take a session out of the plan for good; `undo` takes that back as well."""
        outcome = self.keeper.delete(identity)
        return self._done(outcome, None if isinstance(outcome, Refusal) else outcome)

    def undo(self) -> Refusal | None:
        """Put the session of the last act back as it was."""
        (before, self.before), (back, self._back) = (self.before, None), (self._back, None)
        self.read_again()
        if before is not None and back is not None:
            return self.annotate(before.id, back)
        outcome = self.keeper.put_back(before) if before is not None else None
        return outcome if isinstance(outcome, Refusal) else None

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
        self.before, self._back = before, None
        return None
