"""Stand-ins for the machine's clock and the disk, and short ways to a session."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.clock import Moment
from app.people.customer import known_by
from app.refusal import Reason, Refusal
from app.session.countdown import remaining
from app.session.cue import waiting
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.outcome import Attendance
from app.session.past import Past
from app.session.session import Session
from app.session.showing import CueKind
from app.session.steps import Step
from app.session.store import Unread

START = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
IDENTITY = UUID("6f2f5c9e-4a0b-4c43-9d3e-0b1f6c1f2a01")
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
MILLISECOND = timedelta(milliseconds=1)
USUAL = timedelta(minutes=45)
WAITING = Session(IDENTITY, "Marina Duarte", USUAL)
DISK_FULL = Refusal(Reason.NOT_SAVED, "disk full")


class ManualClock:
    """Both clocks of a machine; time passes only when told to."""

    speed = 1.0

    def __init__(self, wall: datetime = START, boot: timedelta = timedelta(hours=2)) -> None:
        """A machine that has run for `boot`."""
        self._wall = wall
        self._boot = boot
        self._boots = 1
        self._slept = timedelta(0)

    def slept(self) -> timedelta:
        """How long the machine has slept."""
        return self._slept

    def now(self) -> Moment:
        """Both clocks at this instant."""
        return Moment(self._wall, self._boot, f"boot-{self._boots}")

    def advance(
        self, span: timedelta = timedelta(0), *, minutes: float = 0, seconds: float = 0
    ) -> None:
        """Let time pass."""
        passed = span + timedelta(minutes=minutes, seconds=seconds)
        self._wall += passed
        self._boot += passed

    def sleep(self, *, minutes: float) -> None:
        """Suspend the machine and wake it: both clocks went on, and nobody looked at them."""
        self.advance(minutes=minutes)
        self._slept += timedelta(minutes=minutes)

    def set_wall(self, *, minutes: float) -> None:
        """Set the clock on the wall forward, or back; the boot clock does not notice."""
        self._wall += timedelta(minutes=minutes)

    def reboot(self, *, minutes: float = 1) -> None:
        """Restart the machine, which takes `minutes`; the boot clock begins anew."""
        self._wall += timedelta(minutes=minutes)
        self._boot = timedelta(seconds=20)
        self._slept = timedelta(0)
        self._boots += 1


class MemoryStore:
    """A disk for sessions, which can be full."""

    def __init__(self, *sessions: Session) -> None:
        """Hold `sessions`."""
        self.sessions = {session.id: session for session in sessions}
        self.refusal: Refusal | None = None
        self.saves = 0
        self.reads = 0
        self.unreadable: Refusal | None = None
        self.unread = Unread()
        self.typed = set[UUID]()
        """For which of them something is half typed."""

    def unclosed(self) -> tuple[Session, ...]:
        """All sessions that are not closed."""
        return tuple(one for one in self.sessions.values() if one.closed_at is None)

    def ran_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All sessions that ran from `start` on and before `end`, or why they cannot be read."""
        self.reads += 1
        if self.unreadable is not None:
            return self.unreadable
        begun = [(one.started.wall, one) for one in self.sessions.values() if one.started]
        return tuple(
            one
            for began, one in begun
            if began < end and (one.ended is None or one.ended.wall >= start)
        )

    def closed_between(self, start: datetime, end: datetime) -> tuple[Session, ...] | Refusal:
        """All closed sessions that begin from `start` on and before `end`, if they can be read."""
        self.reads += 1
        if self.unreadable is not None:
            return self.unreadable
        return tuple(
            one
            for one in self.sessions.values()
            if one.closed_at is not None and start <= (one.start or end) < end
        )

    def missed_before(self, session: Session) -> int | Refusal:
        """To how many earlier sessions they did not come."""
        if self.unreadable is not None:
            return self.unreadable
        return sum(
            one.outcome is not None and one.outcome.attendance is Attendance.NO_SHOW
            for one in self.sessions.values()
            if one.customer == session.customer and (one.start or START) < (session.start or START)
        )

    def has_typed(self, identity: UUID) -> bool:
        """Whether something is."""
        return identity in self.typed

    def find(self, identity: UUID) -> Session | Refusal:
        """The session of that id, if there is one and it can be read."""
        if self.unreadable is not None:
            return self.unreadable
        return self.sessions.get(identity) or Refusal(Reason.NO_SESSION)

    def customer_named(self, name: str) -> str:
        """Whoever was last met by that name; otherwise the name itself."""
        met = [one for one in self.sessions.values() if known_by(one.name) == known_by(name)]
        return met[-1].customer if met else known_by(name)

    def save(self, session: Session) -> Refusal | None:
        """Keep a session, unless the disk is full."""
        if self.refusal is None:
            self.sessions[session.id] = session
            self.saves += 1
        return self.refusal

    def delete(self, session: Session) -> Refusal | None:
        """Forget a session, unless the disk cannot be written."""
        if self.refusal is None:
            del self.sessions[session.id]
        return self.refusal


class Desk:
    """An agent at work: a clock, a disk, and a keeper with a ladder that can be changed."""

    def __init__(self, clock: ManualClock | None = None, store: MemoryStore | None = None) -> None:
        """Start the program on whatever the disk holds."""
        self.clock = clock or ManualClock()
        self.store = store or MemoryStore()
        self.ladder = Ladder()
        self.keeper = self._started()

    @property
    def session(self) -> Session:
        """The session at hand."""
        return accepted(self.keeper.agenda.value.at_hand)

    @property
    def left(self) -> timedelta:
        """The time left of the session at hand."""
        return remaining(self.session, self.clock.now())

    @property
    def shown(self) -> list[CueKind]:
        """Every cue that came, in order."""
        return [showing.kind for showing in self.session.showings]

    @property
    def last(self) -> Past:
        """The last act."""
        last = self.keeper.last
        assert last is not None
        return last

    def card(self) -> CueKind | None:
        """The cue that waits for an answer."""
        showing = waiting(self.session, self.clock.now())
        return None if showing is None else showing.kind

    def start(self, *, minutes: float = 45) -> Session:
        """Begin a session of some length."""
        draft = Draft("Marina Duarte", timedelta(minutes=minutes))
        return accepted(self.keeper.start(draft, USUAL))

    def start_until(self, *, minutes: float = 45) -> Session:
        """Begin a session with an end by the clock."""
        draft = Draft("Marina Duarte", until=self.clock.now().wall + timedelta(minutes=minutes))
        return accepted(self.keeper.start(draft, USUAL))

    def plan(self, *, after: float, minutes: float = 45) -> Session:
        """Keep a session of `minutes` for later: it starts `after` minutes from now."""
        at = self.clock.now().wall + timedelta(minutes=after)
        draft = Draft("Kenji Mori", timedelta(minutes=minutes), at=at)
        return accepted(self.keeper.plan(draft, USUAL))

    def do(self, step: Step) -> Session:
        """Act, and succeed."""
        return accepted(self.keeper.do(step))

    def undo(self) -> Session:
        """Take the newest act back, and succeed."""
        return accepted(self.keeper.undo())

    def wait(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass, then look at the clock."""
        self.clock.advance(minutes=minutes, seconds=seconds)
        self.keeper.look()

    def restart(self) -> None:
        """Kill the program and start it again."""
        self.keeper = self._started()
        self.keeper.look()

    def _started(self) -> SessionKeeper:
        return SessionKeeper(self.clock, self.store, lambda: self.ladder)


def accepted(outcome: Session | Refusal | None) -> Session:
    """The session that a command led to, if it was done."""
    assert isinstance(outcome, Session), outcome
    return outcome


def refused(outcome: Session | Refusal | None) -> Reason:
    """Why a command was not done."""
    assert isinstance(outcome, Refusal), outcome
    return outcome.reason
