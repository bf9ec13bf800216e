"""What came up in a session and stays open: questions, and goals however they were noted."""

from uuid import uuid5

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
    parked = {line.text for line in session.captures if line.kind is CaptureKind.GOAL}
    at = session.start or EPOCH
    return (
        *session.captures,
        *(
            Capture(uuid5(session.id, goal.text), CaptureKind.GOAL, goal.text, at)
            for goal in goals_of(session)
            if goal.standing is not Standing.REACHED and goal.text not in parked
        ),
    )


def goals_of(session: Session) -> tuple[Goal, ...]:
    """The goals that came up in the call, the one that matters most first."""
    return session.booking.preparation.goals if session.booking else ()
