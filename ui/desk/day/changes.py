"""The acts that change the plan, each with its way back."""

from uuid import UUID

from msgspec.structs import replace

from app.booking.day import BookingState
from app.refusal import Reason, Refusal
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import reversal
from ui.desk.day.plan_reader import PlanReader
from ui.parts import Parts

CLOSED = frozenset({BookingState.CANCELLED, BookingState.DONE})


class Changes(PlanReader):
    """Changes the plan that it reads, and takes the last change back."""

    def __init__(self, keeper: SessionKeeper, parts: Parts) -> None:
        """Nothing was changed yet."""
        super().__init__(keeper, parts)
        self.before: Session | None = None
        """The session of the last act as it was; nothing where that cannot be taken back."""
        self._after: Session | None = None

    def arrange(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session; `undo` takes the last act back."""
        before = self.keeper.agenda.value.find(identity)
        if before is None:
            return self._amend(identity, step)
        return self._done(self.keeper.arrange(identity, step), before)

    def jot(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something that needs no way back; the one of the last act stays, and keeps this."""
        outcome = self.keeper.amend(identity, step)
        if isinstance(outcome, Refusal):
            return outcome
        self._heed_closed(identity)
        if self.before is not None and self.before.id == identity:
            again = step(self.before, self._parts.clock.now())
            self.before = again if isinstance(again, Session) else self.before
            self._after = outcome
        return None

    def delete(self, identity: UUID) -> Refusal | None:
        """Take a session out of the plan for good; `undo` takes that back as well."""
        outcome = self.keeper.delete(identity)
        return self._done(outcome, None if isinstance(outcome, Refusal) else outcome)

    def undo(self) -> Refusal | None:
        """Put the session of the last act back as it was."""
        before, self.before = self.before, None
        self.read_again()
        if before is None:
            return None
        if before.started is None or self._after is None:
            outcome = self.keeper.put_back(before)
        else:
            outcome = self.keeper.amend(before.id, back_to(before, self._after))
        self._heed_closed(before.id)
        return outcome if isinstance(outcome, Refusal) else None

    def _amend(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session that is closed: it is in the plan and not on the agenda."""
        row = self.row(identity)
        if row is None or row.state not in CLOSED:
            return Refusal(Reason.NO_SESSION)
        after = self.keeper.amend(identity, step)
        self.read_again()
        return self._done(after, row.session)

    def _heed_closed(self, identity: UUID) -> None:
        """What is closed is read from the disk."""
        if self.keeper.agenda.value.find(identity) is None:
            self.read_again()

    def _done(self, outcome: Session | Refusal, before: Session | None) -> Refusal | None:
        if isinstance(outcome, Refusal):
            return outcome
        self.before, self._after = before, outcome
        return None


def back_to(before: Session, after: Session) -> Step:
    """The step that takes an act back from a session that began: of what was agreed, all of it."""
    return reversal(before, after) or (lambda session, _: replace(session, booking=before.booking))
