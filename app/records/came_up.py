"""What came up in a session and stays open: questions, and goals however they were noted."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID, uuid5

from app.clock import EPOCH
from app.session.capture import Capture, CaptureKind
from app.session.preparation import Goal, Standing
from app.session.session import Session

REMAINING = (CaptureKind.QUESTION, CaptureKind.GOAL)
"""Kinds that stay open until they are settled."""


def lines_of(session: Session) -> tuple[Capture, ...]:
    """All that was written down, and each goal of the call that was not reached, as a parked one.

    A goal that was noted both ways is one.
    """
    return with_goals(session.id, session.start, session.captures, goals_of(session))


def with_goals(
    session: UUID, start: datetime | None, lines: Sequence[Capture], goals: Iterable[Goal]
) -> tuple[Capture, ...]:
    """`lines` of a session, and those of its `goals` that only came up."""
    parked = {line.text for line in lines if line.kind is CaptureKind.GOAL}
    only_up = (
        Capture(uuid5(session, goal.text), CaptureKind.GOAL, goal.text, start or EPOCH)
        for goal in goals
        if goal.standing is not Standing.REACHED and goal.text not in parked
    )
    return (*lines, *only_up)


def goals_of(session: Session) -> tuple[Goal, ...]:
    """The goals that came up in the call, the one that matters most first."""
    return session.booking.preparation.goals if session.booking else ()
