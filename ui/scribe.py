"""Writes lines down in the session at hand, and keeps what is being typed."""

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid4

from app.records import capturing
from app.records.typed import Half, Typed, half_of, keep_half, keep_typed, typed_of
from app.refusal import Reason, Refusal
from app.session.capture import Capture, CaptureKind, Promise
from app.session.session import Phase, Session
from app.wall.change import wall_at
from app.wall.meaning import Fault
from app.wall.typed import days_of
from ui.playing import Playing


class Scribe:
    """Each line is an act that can be taken back; a refusal is told in the window."""

    def __init__(self, playing: Playing) -> None:
        """Write in the sessions of `playing`."""
        self._playing = playing
        self._unfinished = playing.play.unfinished

    @property
    def subject(self) -> UUID | None:
        """The session that is written in now."""
        session = self._playing.session
        return None if session is None else session.id

    @property
    def is_ahead(self) -> bool:
        """Whether that session has not begun."""
        session = self._playing.session
        return session is not None and session.phase is Phase.BEFORE

    def may_begin(self) -> bool:
        """Whether a line may be written down now; if not, the window tells why."""
        playing = self._playing
        session = playing.session
        if session is None or not capturing.is_far(session, playing.bench.clock.now()):
            return session is not None
        playing.tell(Refusal(Reason.NOT_NEAR))
        return False

    def tell_too_long(self) -> None:
        """Say that what was typed or pasted does not fit in a line, so that the rest is missed."""
        self._playing.tell(capturing.TOO_LONG)

    @property
    def customer(self) -> str:
        """Whom that session is with."""
        session = self._playing.session
        return "" if session is None else session.name

    def typed(self, session: UUID) -> Typed:
        """What was typed in `session` and not written down; what follows goes where that is."""
        self._unfinished = self._playing.play.unfinished
        return typed_of(session, self._unfinished)

    def keep(self, session: UUID, typed: Typed) -> bool:
        """Keep what is typed; whether that could be done."""
        refusal = keep_typed(session, typed, self._unfinished)
        if refusal is not None:
            self._playing.tell(refusal)
        return refusal is None

    def half(self, line: UUID) -> Half:
        """What was typed over a line of the session at hand, and is not taken over."""
        session = self.subject
        return Half() if session is None else half_of(session, line, self._playing.play.unfinished)

    def keep_half(self, line: UUID, half: Half) -> bool:
        """Keep what is typed over a line; whether that could be done."""
        if not self._has(line) or self.subject is None:
            return False
        refusal = keep_half(self.subject, line, half, self._playing.play.unfinished)
        if refusal is not None:
            self._playing.tell(refusal)
        return refusal is None

    def write(self, kind: CaptureKind, text: str) -> Capture | None:
        """Write a line down; nothing if that could not be done."""
        outcome = self._playing.step(capturing.capture(uuid4(), kind, text))
        return outcome.captures[-1] if isinstance(outcome, Session) else None

    def reword(self, line: UUID, text: str) -> None:
        """Say a line of the session at hand in other words."""
        if self._has(line):
            self._playing.step(capturing.reword(line, text))

    def sort(self, line: UUID, kind: CaptureKind) -> None:
        """Say that a line is of another kind."""
        self._playing.step(capturing.sort(line, kind))

    def owe(self, line: UUID, change: Callable[[Promise], Promise]) -> None:
        """Change what is known of a promise of the session at hand."""
        if self._has(line):
            self._playing.step(capturing.owe(line, change))

    def drop(self, line: UUID) -> None:
        """Take a line away."""
        self._playing.step(capturing.drop(line))

    def _has(self, line: UUID) -> bool:
        """Whether it is one of the session at hand, as long as that is."""
        session = self._playing.session
        return session is not None and any(one.id == line for one in session.captures)

    def days(self, text: str) -> tuple[date, ...] | Fault:
        """Which of the agent's own days `text` can mean."""
        bench = self._playing.bench
        return days_of(text, wall_at(bench.clock.now().wall, bench.zone).date())
