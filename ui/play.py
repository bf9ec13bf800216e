"""What is being played: the real sessions, or a rehearsal on scratch data."""

from collections.abc import Callable
from datetime import timedelta, tzinfo
from typing import Protocol
from uuid import UUID

from msgspec import Struct, field
from msgspec.structs import replace

from app.booking.unkept import Unkept, as_it_is
from app.clock import Clock, Moment, RehearsalClock
from app.lists.fitting import of_kind
from app.lists.library import Words
from app.refusal import Reason, Refusal
from app.scene import Scene, derive_scene
from app.session.agenda import Agenda, until_look
from app.session.countdown import REOPEN_WITHIN
from app.session.cue import waiting
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.past import Offer
from app.session.session import Phase, Session
from app.session.showing import Showing
from app.session.steps import Step
from app.session.store import SessionStore
from app.unfinished import Passing, Unfinished
from app.zone import clock_time
from ui.wording import spell

REHEARSAL_MINUTES = 45
REHEARSAL_SPEED = 30


class ScratchStore(SessionStore, Protocol):
    """Where made-up sessions rest until it is closed."""

    def close(self) -> None:
        """Forget them."""
        ...


class Play(Struct, frozen=True):
    """A keeper, the clock that it goes by, and what is typed; nothing of a rehearsal is real."""

    keeper: SessionKeeper
    clock: Clock
    unfinished: Unfinished
    is_rehearsal: bool = False
    close: Callable[[], None] = lambda: None
    unkept: Unkept = field(default_factory=Unkept)
    """What was typed of its sessions and no disk took."""

    @property
    def session(self) -> Session | None:
        """The session at hand."""
        return self.keeper.agenda.value.at_hand

    @property
    def is_preparing(self) -> bool:
        """Whether the session at hand has not begun."""
        return self.session is not None and self.session.phase is Phase.BEFORE

    @property
    def cued(self) -> Session | None:
        """The session whose cues are put before the agent."""
        return self.keeper.agenda.value.cued

    @property
    def waiting(self) -> Showing | None:
        """The cue that waits for an answer."""
        return None if self.cued is None else waiting(self.cued, self.clock.now())

    @property
    def offer(self) -> Offer | None:
        """The act that a note offers to take back, for a while."""
        last = self.keeper.last
        return last.offer if last is not None and self._offered_for > timedelta(0) else None

    def done_to(self, zone: tzinfo) -> str:
        """Whose session that act was done to, or of which hour; nothing of the one at hand."""
        last = self.keeper.last
        if last is None or self.offer is None or self.session is None:
            return ""
        if self.session.id == last.after.id:
            return ""
        start = last.after.start
        return last.after.name or ("" if start is None else clock_time(start, zone))

    def rests(self, ladder: Ladder) -> tuple[timedelta, ...]:
        """The time until what there is to see changes, on the agent's own clock."""
        offer = (self._offered_for,) if self.offer is not None else ()
        if self.session is None:
            return offer
        change = until_look(self.keeper.agenda.value, ladder, self.clock.now())
        return (self.real(change), *offer)

    @property
    def _offered_for(self) -> timedelta:
        last = self.keeper.last
        return REOPEN_WITHIN - self.age_of(last.at) if last is not None else timedelta(0)

    @property
    def newest_cue(self) -> str | None:
        """The key of the cue that came last."""
        session = self.cued
        return session.showings[-1].key if session is not None and session.showings else None

    def scene(self, words: Words, ladder: Ladder) -> Scene | None:
        """What there is to see of the session at hand."""
        agenda = self._as_typed(self.keeper.agenda.value)
        fitted = words if agenda.at_hand is None else of_kind(words, agenda.at_hand)
        return derive_scene(agenda, fitted, ladder, self.clock.now(), spell)

    def _as_typed(self, agenda: Agenda) -> Agenda:
        session = agenda.at_hand
        if session is None:
            return agenda
        return replace(agenda, at_hand=self.unkept.on(session, self.clock.now()))

    def type_in(self, identity: UUID, step: Step, place: str) -> Refusal | None:
        """Write down what was typed at `place`, or say why no disk took it.

        It is at hand before, and until one did. A step that refuses for its own sake is left out,
        so `step` must not.
        """
        self.unkept.keep(identity, step, place)
        return self._put_down(identity)

    def catch_up(self) -> bool:
        """Put on disk what it did not take before; whether all of that is there now."""
        typed = tuple(self.unkept.steps)
        refused = [self._put_down(one) for one in typed]
        return bool(typed) and not any(refused)

    def _put_down(self, identity: UUID) -> Refusal | None:
        """A session that was let go of wants nothing more."""
        outcome = self.keeper.amend(identity, self.unkept.before(as_it_is))
        if isinstance(outcome, Refusal) and outcome.reason is not Reason.NO_SESSION:
            return outcome
        self.unkept.forget(identity)
        return None

    def take_over(self) -> Refusal | None:
        """Take over what was typed over lines when the program last stopped, or say why not."""
        session = self.session
        if session is None:
            return None
        from app.records.taking_over import take_over

        return take_over(session, self.keeper.amend, self.unfinished)

    def lay_down(self, session: Session) -> Refusal | None:
        """Write down what was left half typed in a session that is closed, or say why not."""
        if session.closed_at is None:
            return None
        from app.records.taking_over import write_down

        return write_down(session, self.keeper.amend, self.unfinished)

    def age_of(self, moment: Moment) -> timedelta:
        """How long ago `moment` of the play was, on the agent's own clock."""
        return self.real(self.clock.now().since(moment))

    def real(self, span: timedelta) -> timedelta:
        """How long `span` of the play takes on the agent's own clock."""
        return span / self.clock.speed


def rehearsal(
    clock: Clock, store: ScratchStore, ladder: Callable[[], Ladder], speed: float
) -> Play:
    """A play that runs `speed` times as fast, from now on."""
    fast = RehearsalClock(clock, speed)
    keeper = SessionKeeper(fast, store, ladder)
    return Play(keeper, fast, Passing(), is_rehearsal=True, close=store.close)


def rehearsal_draft(name: str, minutes: int) -> Draft:
    """The made-up session."""
    return Draft(name, timedelta(minutes=minutes))
