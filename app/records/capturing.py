"""What an agent does to the lines of a session: each act is a step, as in `app.session`."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from msgspec.structs import replace

from app.clock import Moment
from app.refusal import Reason, Refusal
from app.session.capture import Capture, CaptureKind, Promise
from app.session.countdown import to_go
from app.session.insight import Insight
from app.session.session import Phase, Session
from app.session.steps import Step
from app.text.tidy import LONGEST_LINE, line_of, tidy

TOO_LONG = Refusal(Reason.TOO_LONG, str(LONGEST_LINE))
NEAR = timedelta(minutes=15)
"""From how long before its start a line belongs to a session, and not to the one before it."""


def is_far(session: Session, now: Moment) -> bool:
    """Whether it lies so far ahead that a line is hardly meant for it."""
    return session.phase is Phase.BEFORE and to_go(session, now) > NEAR


def is_too_long(text: str) -> bool:
    """Whether it would have to be cut."""
    return len(tidy(text)) > LONGEST_LINE


def capture(identity: UUID, kind: CaptureKind, text: str) -> Step:
    """Write a line down; without a word there is none, and none goes far ahead."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if is_far(session, now):
            return Refusal(Reason.NOT_NEAR)
        if is_too_long(text):
            return TOO_LONG
        words = line_of(text)
        if not words:
            return Refusal(Reason.NO_WORDS)
        line = Capture(identity, kind, words, now.wall, _owed(kind))
        return replace(session, captures=(*session.captures, line))

    return step


def reword(identity: UUID, text: str) -> Step:
    """Say a line in other words; empty ones change nothing, and none are cut."""
    if is_too_long(text):
        return lambda _session, _now: TOO_LONG
    words = line_of(text)
    return _altered(identity, lambda line: replace(line, text=words) if words else line)


def sort(identity: UUID, kind: CaptureKind) -> Step:
    """Say that a line is of another kind; what is only known of the former kind goes."""

    def change(line: Capture) -> Capture:
        if line.kind is kind:
            return line
        return replace(line, kind=kind, promise=_owed(kind), insight=None)

    return _altered(identity, change)


def owe(identity: UUID, change: Callable[[Promise], Promise]) -> Step:
    """Change what is known of a promise; any other line stays as it is."""
    return _altered(
        identity, lambda line: replace(line, promise=change(line.promise)) if line.promise else line
    )


def learn(identity: UUID, change: Callable[[Insight], Insight]) -> Step:
    """Change what is known of an insight; any other line stays as it is."""

    def changed(line: Capture) -> Capture:
        if line.kind is not CaptureKind.INSIGHT:
            return line
        return replace(line, insight=change(line.insight or Insight()))

    return _altered(identity, changed)


def drop(identity: UUID) -> Step:
    """Take a line away."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        kept = tuple(line for line in session.captures if line.id != identity)
        return replace(session, captures=kept)

    return step


def _owed(kind: CaptureKind) -> Promise | None:
    return Promise() if kind is CaptureKind.PROMISE else None


def _altered(identity: UUID, change: Callable[[Capture], Capture]) -> Step:
    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        lines = (change(line) if line.id == identity else line for line in session.captures)
        return replace(session, captures=tuple(lines))

    return step
