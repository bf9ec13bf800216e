"""The acts that change the plan, each with its way back."""

from uuid import UUID

from app.booking.day import BookingState
from app.refusal import Reason, Refusal
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step
from ui.desk.day.plan_reader import PlanReader
from ui.parts import Parts


class Changes(PlanReader):
    """Changes the plan that it reads, and takes the last change back."""

    def __init__(self, keeper: SessionKeeper, parts: Parts) -> None:
        """Nothing was changed yet."""
        super().__init__(keeper, parts)
        self.before: Session | None = None
        """The session of the last act as it was; nothing where that cannot be taken back."""

    def arrange(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session; `undo` takes the last act back."""
        before = self.keeper.agenda.value.find(identity)
        if before is None:
            return self._amend(identity, step)
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

    def delete(self, identity: UUID) -> Refusal | None:
        """Take a session out of the plan for good; `undo` takes that back as well."""
        outcome = self.keeper.delete(identity)
        return self._done(outcome, None if isinstance(outcome, Refusal) else outcome)

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
