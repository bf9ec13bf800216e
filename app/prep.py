"""What was prepared and what came up: for the agent's eyes alone, beside the scene of a session."""

from msgspec import Struct

from app.session.preparation import Clarity, Example, Goal, Preparation, Standing
from app.session.session import Phase, Session

READ_IN = frozenset({Phase.BEFORE, Phase.DURING})
"""The phases in which notes are of use."""


class Prep(Struct, frozen=True):
    """The notes, what to show, and the goals that came up in the call."""

    notes: str = ""
    examples: tuple[Example, ...] = ()
    goals: tuple[Goal, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was prepared to be read or shown."""
        return not self.notes.strip() and not self.examples

    @property
    def ranked(self) -> tuple[Goal, ...]:
        """The goals, the one that matters most first; those that were put off stand last."""
        return tuple(sorted(self.goals, key=lambda goal: goal.standing is not Standing.OPEN))


def prep_of(session: Session) -> Prep:
    """What is at hand of a session's preparation while it is of use."""
    known = session.booking.preparation if session.booking else Preparation()
    if session.phase not in READ_IN:
        return Prep()
    return Prep(known.notes, known.examples, known.goals)


def clarity_of(session: Session) -> Clarity | None:
    """How clear it is what they want; nothing once the call began, or where nothing was planned."""
    if session.booking is None or session.phase is not Phase.BEFORE:
        return None
    return session.booking.preparation.clarity
