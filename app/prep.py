"""What was prepared and what came up: for the agent's eyes alone, beside the scene of a session."""

from msgspec import Struct

from app.session.capture import Capture
from app.session.countdown import MINUTE
from app.session.preparation import Clarity, Example, Goal, Preparation, Standing
from app.session.session import Phase, Session

READ_IN = frozenset({Phase.BEFORE, Phase.DURING})
"""The phases in which notes are of use."""
GATHERED_IN = frozenset({Phase.DURING, Phase.AFTER})
"""The phases in which goals come up, or what became of them is said."""


class Captured(Struct, frozen=True):
    """A line that was written down, and in which minute of the call; none before it or after."""

    line: Capture
    minute: int | None = None
    is_after: bool = False


class Prep(Struct, frozen=True):
    """The notes, what to show, the goals that came up in the call, what was written down.

    `phone` is the customer's number.
    """

    notes: str = ""
    examples: tuple[Example, ...] = ()
    goals: tuple[Goal, ...] = ()
    captured: tuple[Captured, ...] = ()
    phone: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was prepared to be read or shown."""
        return not self.notes.strip() and not self.examples

    @property
    def ranked(self) -> tuple[Goal, ...]:
        """The goals, the one that matters most first; what was put off or reached stands last."""
        order = tuple(Standing)
        return tuple(sorted(self.goals, key=lambda goal: order.index(goal.standing)))


def prep_of(session: Session) -> Prep:
    """What is at hand of a session's preparation while it is of use, and what was written down."""
    known = session.booking.preparation if session.booking else Preparation()
    if session.phase not in READ_IN:
        known = Preparation(goals=known.goals if session.phase in GATHERED_IN else ())
    captured = tuple(
        Captured(line, _minute(session, line), _is_after(session, line))
        for line in session.captures
    )
    phone = session.booking.phone if session.booking else ""
    return Prep(known.notes, known.examples, known.goals, captured, phone)


def _minute(session: Session, line: Capture) -> int | None:
    if session.started is None or line.at < session.started.wall:
        return None
    if _is_after(session, line):
        return None
    return (line.at - session.started.wall) // MINUTE + 1


def _is_after(session: Session, line: Capture) -> bool:
    return session.ended is not None and line.at > session.ended.wall


def clarity_of(session: Session) -> Clarity | None:
    """How clear it is what they want; nothing once the call began, or where nothing was planned."""
    if session.booking is None or session.phase is not Phase.BEFORE:
        return None
    return session.booking.preparation.clarity
