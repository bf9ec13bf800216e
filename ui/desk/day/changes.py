"""The acts that change the plan, each with its way back."""

from uuid import UUID

from app.booking.unkept import as_it_is
from app.refusal import Reason, Refusal
from app.session.keeper import SessionKeeper
from app.session.session import Session
from app.session.steps import Step
from app.session.undo import unarranged
from ui.desk.day.plan_reader import PlanReader
from ui.parts import Parts


class Changes(PlanReader):
    """Changes the plan that it reads, and takes the last change back."""

    def __init__(self, keeper: SessionKeeper, parts: Parts) -> None:
        """Nothing was changed yet."""
        super().__init__(keeper, parts)
        self.insights = parts.insights
        self.talks = parts.talks
        self._last: tuple[Session, Session] | None = None
        """What the last act found and left, where that can be taken back."""

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
        before, back = self._last[0], unarranged(*self._last)
        self.read_again()
        if before.started is not None or before.closed_at is not None:
            return self._done(self.keeper.amend(before.id, back), None)
        now = self.keeper.agenda.value.find(before.id) or self._parts.store.find(before.id)
        known = back(now, self._parts.clock.now()) if isinstance(now, Session) else before
        outcome = known if isinstance(known, Refusal) else self.keeper.put_back(known)
        return self._done(outcome, None)

    def let_stand(self) -> None:
        """The last act is taken back no more."""
        self._last = None

    def _stepped(self, session: Session, step: Step) -> Session:
        """`session` once the step was done, where that can be."""
        after = step(session, self._parts.clock.now())
        return after if isinstance(after, Session) else session

    def _amend(self, identity: UUID, step: Step) -> Refusal | None:
        """Do something to a session that is closed: it rests on the disk alone."""
        before = self._parts.store.find(identity)
        if isinstance(before, Refusal):
            return before
        outcome = self.keeper.amend(identity, self.unkept.before(step))
        self.read_again()
        return self._done(outcome, before)

    def _done(self, outcome: Session | Refusal, before: Session | None) -> Refusal | None:
        if isinstance(outcome, Refusal):
            return outcome
        self._last = (before, outcome) if before else None
        self.unkept.forget(outcome.id)
        return None
