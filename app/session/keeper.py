"""The session at hand: every command goes through here, and is on disk before it is published."""

from collections.abc import Callable, Collection
from datetime import timedelta
from uuid import UUID, uuid4

from msgspec.structs import replace

from app.clock import Clock, Moment
from app.observable import Observable
from app.refusal import Reason, Refusal
from app.session.agenda import arranged
from app.session.cue import due, is_overlooked, reminded, shown, turned_back
from app.session.draft import Draft, session_from
from app.session.ladder import Ladder
from app.session.look import Look
from app.session.session import Phase, Session
from app.session.steps import Step, anchor, begin, reopen
from app.session.store import SessionStore
from app.session.undo import reversal


class SessionKeeper:
    """Applies steps to the session at hand, saves, publishes; knows what can be undone."""

    def __init__(
        self,
        clock: Clock,
        store: SessionStore,
        ladder: Callable[[], Ladder],
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        """Continue with whatever the store holds."""
        self._clock = clock
        self._store = store
        self._ladder = ladder
        self._new_id = new_id
        self._undo: list[Step] = []
        self._last: dict[UUID, Look] = {}
        self.agenda = Observable(arranged(store.unclosed(), clock.now()))
        if self._at_hand is not None and self._at_hand.phase is Phase.AFTER:
            self._undo.append(reopen)

    @property
    def _at_hand(self) -> Session | None:
        return self.agenda.value.at_hand

    def plan(self, draft: Draft, usual: timedelta) -> Session | Refusal:
        """Keep a session for later."""
        now = self._clock.now()
        session = session_from(draft, self._new_id(), usual, now)
        return (
            session if isinstance(session, Refusal) else self._keep(self._looked_at(session, now))
        )

    def start(self, draft: Draft, usual: timedelta) -> Session | Refusal:
        """Begin a new session at once, unless one is live."""
        if self._at_hand is not None and self._at_hand.phase is not Phase.BEFORE:
            return Refusal(Reason.SESSION_LIVE)
        now = self._clock.now()
        session = session_from(draft, self._new_id(), usual, now)
        begun = begin()(session, now) if isinstance(session, Session) else session
        return begun if isinstance(begun, Refusal) else self._keep(self._looked_at(begun, now))

    def do(self, step: Step) -> Session | Refusal:
        """Apply `step` to the session at hand."""
        if self._at_hand is None:
            return Refusal(Reason.NO_SESSION)
        now = self._clock.now()
        before = anchor(self._at_hand, now)
        after = step(before, now)
        if isinstance(after, Refusal):
            return after
        if before.ended is None and after.ended is not None:
            after = replace(after, ladder=self._ladder())
        kept = self._keep(self._looked_at(after, now))
        if isinstance(kept, Session):
            self._remember(before, after)
        return kept

    def answer(self, step: Step) -> Session | Refusal:
        """Apply `step` to the session whose cue is put before the agent."""
        session = self.agenda.value.cued
        if session is None or session == self._at_hand:
            return self.do(step)
        return self.arrange(session.id, step)

    def arrange(self, identity: UUID, step: Step) -> Session | Refusal:
        """Apply `step` to any session that is not closed; `put_back` takes it back."""
        session = self.agenda.value.find(identity)
        if session is None:
            return Refusal(Reason.NO_SESSION)
        after = step(session, self._clock.now())
        return self._keep(after) if isinstance(after, Session) else after

    def delete(self, identity: UUID) -> Session | Refusal:
        """Take a session that has not begun from the agenda and from disk; `put_back` undoes it."""
        session = self.agenda.value.find(identity)
        if session is None:
            return Refusal(Reason.NO_SESSION)
        if session.phase is not Phase.BEFORE:
            return Refusal(Reason.ALREADY_STARTED)
        refusal = self._store.delete(session)
        if refusal is not None:
            return refusal
        self._rearrange([one for one in self.agenda.value.sessions if one.id != identity])
        return session

    def put_back(self, session: Session) -> Session | Refusal:
        """Bring a session back as it was before it was arranged or deleted, unless it began."""
        now = self.agenda.value.find(session.id)
        if now is not None and now.phase is not Phase.BEFORE:
            return Refusal(Reason.ALREADY_STARTED)
        return self._keep(session)

    def undo(self) -> Session | Refusal:
        """Take back the newest act that can be taken back."""
        session = self._at_hand
        if session is None:
            return Refusal(Reason.NO_SESSION)
        now = self._clock.now()
        while self._undo:
            step = self._undo.pop()
            outcome = step(session, now)
            if outcome == session:
                continue
            if isinstance(outcome, Session):
                outcome = self._keep(self._looked_at(outcome, now))
            if isinstance(outcome, Refusal):
                self._undo.append(step)
            return outcome
        return Refusal(Reason.NOTHING_TO_UNDO)

    def look(self) -> None:
        """Read the clock: tell the end anew if the wall clock was set, and show what is due.

        A cue is shown even where it cannot be put on disk.
        """
        now, before = self._clock.now(), self.agenda.value
        looked = [self._looked_at(session, now) for session in before.sessions]
        for session in looked:
            if session != before.find(session.id):
                self._store.save(session)
        if arranged(looked, now) != before:
            self._rearrange(looked)

    def _looked_at(self, session: Session, now: Moment) -> Session:
        ladder, look = self._ladder(), Look(now, self._clock.slept())
        last, self._last[session.id] = self._last.get(session.id), look
        told = turned_back(anchor(session, now), ladder, now)
        kind = due(told, ladder, now)
        if kind is not None:
            return shown(told, kind, ladder, look, last)
        return reminded(told) if is_overlooked(told, now) else told

    def _remember(self, before: Session, after: Session) -> None:
        """Acts of another phase, or on another session, cannot be taken back."""
        if after.phase is not before.phase:
            self._undo.clear()
        step = reversal(before, after)
        if step is not None:
            self._undo.append(step)

    def _keep(self, session: Session) -> Session | Refusal:
        refusal = self._store.save(session)
        if refusal is not None:
            return refusal
        self._publish(session)
        return session

    def _publish(self, session: Session) -> None:
        others = [other for other in self.agenda.value.sessions if other.id != session.id]
        self._rearrange([*others, session])

    def _rearrange(self, sessions: Collection[Session]) -> None:
        before, agenda = self._at_hand, arranged(sessions, self._clock.now())
        after = agenda.at_hand
        if before is None or after is None or before.id != after.id:
            self._undo.clear()
        self.agenda.publish(agenda)
