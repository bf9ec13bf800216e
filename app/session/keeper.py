"""The session at hand: every command goes through here, and is on disk before it is published."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

from msgspec.structs import replace

from app.clock import Clock
from app.observable import Observable
from app.refusal import Reason, Refusal
from app.session.agenda import Agenda, arranged
from app.session.draft import Draft
from app.session.ladder import Ladder
from app.session.memory import Memory
from app.session.past import Past, due_now
from app.session.session import Phase, Session
from app.session.steps import Step, anchor, begin
from app.session.store import SessionStore
from app.session.watch import Watch
from app.session.whom import Recall, Whom


class SessionKeeper:
    """Applies steps to the session at hand, saves, publishes; takes acts back."""

    def __init__(
        self,
        clock: Clock,
        store: SessionStore,
        ladder: Callable[[], Ladder],
        new_id: Callable[[], UUID] = uuid4,
        recall: Recall = lambda session, now: session,  # noqa: ARG005 - nothing is known
    ) -> None:
        """Continue with whatever the store holds; `recall` adds what is known of a customer."""
        self._clock = clock
        self._store = store
        self._ladder = ladder
        self._new_id = new_id
        self._whom = Whom(store, recall)
        self._watch = Watch(clock, ladder)
        self.agenda = Observable(arranged(store.unclosed(), clock.now()))
        self.amended = Observable[Session | None](None)
        self._memory = Memory(self._at_hand)

    @property
    def _at_hand(self) -> Session | None:
        return self.agenda.value.at_hand

    def plan(self, draft: Draft, usual: timedelta, *, is_act: bool = False) -> Session | Refusal:
        """Keep a session for later; if that `is_act`, `undo` takes it back."""
        now = self._clock.now()
        session = self._whom.drafted(draft, self._new_id(), usual, now)
        if isinstance(session, Refusal):
            return session
        act = Past(session, session, now, new=True)
        return self._done(act) if is_act else self._keep(self._watch.look_at(session, now))

    def start(self, draft: Draft, usual: timedelta) -> Session | Refusal:
        """Begin a new session at once, unless one is live or still to be closed."""
        if (obstacle := self.agenda.value.obstacle) is not None:
            return obstacle
        now = self._clock.now()
        session = self._whom.drafted(draft, self._new_id(), usual, now)
        begun = begin()(session, now) if isinstance(session, Session) else session
        if isinstance(session, Refusal) or isinstance(begun, Refusal):
            return begun
        return self._done(Past(session, begun, now, new=True))

    def do(self, step: Step) -> Session | Refusal:
        """Apply `step` to the session at hand."""
        return self._act_on(self._at_hand, step)

    def answer(self, step: Step) -> Session | Refusal:
        """Apply `step` to the session whose cue is put before the agent."""
        return self._act_on(self.agenda.value.cued, step)

    def arrange(self, identity: UUID, step: Step) -> Session | Refusal:
        """Apply `step` to any session that is not closed; `put_back` takes it back."""
        session = self.agenda.value.find(identity)
        if session is None:
            return Refusal(Reason.NO_SESSION)
        after = step(session, self._clock.now())
        return self._keep(after) if isinstance(after, Session) else after

    def amend(self, identity: UUID, step: Step) -> Session | Refusal:
        """Apply `step` to any session, also a closed one; the other way round takes it back."""
        if self.agenda.value.find(identity) is not None:
            return self.arrange(identity, step)
        session = self._store.find(identity)
        after = session if isinstance(session, Refusal) else step(session, self._clock.now())
        kept = self._keep(after) if isinstance(after, Session) else after
        if isinstance(kept, Session):
            self.amended.publish(kept)
        return kept

    def delete(self, identity: UUID) -> Session | Refusal:
        """Take a session that has not begun from the agenda and from disk; `put_back` undoes it."""
        session = self.agenda.value.find(identity)
        if session is None:
            return Refusal(Reason.NO_SESSION)
        if session.phase is not Phase.BEFORE:
            return Refusal(Reason.ALREADY_STARTED)
        refusal = self._store.delete(session)
        if refusal is None:
            self._rearrange(self._without(session))
        return refusal or session

    def put_back(self, session: Session) -> Session | Refusal:
        """Bring a session back as it was before it was arranged or deleted, unless it began."""
        now = self.agenda.value.find(session.id)
        if now is not None and now.phase is not Phase.BEFORE:
            return Refusal(Reason.ALREADY_STARTED)
        return self._keep(session)

    @property
    def last(self) -> Past | None:
        """The last act, until it was taken back or another session came to hand by itself."""
        return self._memory.last

    def undo(self) -> Session | Refusal:
        """Take back the last act, or say why it has to stay; never one that is older."""
        last, now = self._memory.settled(self._store.has_typed), self._clock.now()
        if not isinstance(last, Past):
            return last or Refusal(Reason.NOTHING_TO_UNDO)
        session = self.agenda.value.find(last.after.id) or self._store.find(last.after.id)
        if isinstance(session, Session):
            session = self._memory.taken_back(session, now, self._clock.speed, self._at_hand)
        if isinstance(session, Refusal):
            return session
        return self._brought_back(last, due_now(session, self._watch.look_at(session, now)))

    def _brought_back(self, last: Past, back: Session) -> Session | Refusal:
        """Put on disk what a session is without the last act, and forget that act."""
        goes = last.leaves_nothing(back)
        refusal = self._store.delete(back) if goes else self._store.save(back)
        if refusal is not None:
            return refusal
        self._memory.drop()
        self.agenda.publish(self._without(back) if goes else self._with(back))
        return back

    def look(self) -> None:
        """Read the clock: tell the end anew if the wall clock was set, and show what is due.

        A cue is shown even where it cannot be put on disk.
        """
        now, before = self._clock.now(), self.agenda.value.sessions
        looked = [self._watch.look_at(session, now) for session in before]
        for old, new in zip(before, looked, strict=True):
            if new != old:
                self._store.save(new)
        self._rearrange(arranged(looked, now))

    def _act_on(self, session: Session | None, step: Step) -> Session | Refusal:
        if session is None:
            return Refusal(Reason.NO_SESSION)
        now = self._clock.now()
        before = anchor(session, now)
        after = step(before, now)
        if isinstance(after, Refusal):
            return after
        if before.ended is None and after.ended is not None:
            after = replace(after, ladder=self._ladder())
        return self._done(Past(before, after, now))

    def _done(self, act: Past) -> Session | Refusal:
        """Keep what an act led to, and the act, so that it can be taken back."""
        session = self._saved(self._watch.look_at(act.after, act.at))
        if isinstance(session, Refusal):
            return session
        self._memory.add(act)
        self.agenda.publish(self._with(session))
        return session

    def _keep(self, session: Session) -> Session | Refusal:
        kept = self._saved(session)
        if isinstance(kept, Session):
            self._rearrange(self._with(kept))
        return kept

    def _saved(self, session: Session) -> Session | Refusal:
        """`session` once it is on disk, and known to be with whom was last met by its name."""
        known = self._whom.known(session)
        return self._store.save(known) or known

    def _with(self, session: Session) -> Agenda:
        return arranged([*self._without(session).sessions, session], self._clock.now())

    def _without(self, session: Session) -> Agenda:
        others = [other for other in self.agenda.value.sessions if other.id != session.id]
        return arranged(others, self._clock.now())

    def _rearrange(self, agenda: Agenda) -> None:
        """Acts before another session came to hand, or on one that is gone, stay as they are."""
        before, after = self._at_hand, agenda.at_hand
        is_other = (before and before.id) != (after and after.id)
        gone = {one.id for one in self.agenda.value.sessions} - {one.id for one in agenda.sessions}
        self._memory.keep(lambda act: not is_other and act.after.id not in gone)
        self.agenda.publish(agenda)
