"""What was typed and left there is taken over: lines are not lost with the field they were in."""

from collections.abc import Callable
from uuid import UUID, uuid4

from msgspec.structs import replace

from app.records.capturing import capture, owe, reword
from app.records.typed import Half, Typed, goal_name, half_of, keep_half, line_name, typed_of
from app.refusal import Refusal
from app.session.capture import CaptureKind
from app.session.session import Session
from app.session.steps import Step, both
from app.text.tidy import line_of
from app.unfinished import Unfinished

Amend = Callable[[UUID, Step], Session | Refusal]
"""Applies a step to any session, closed or not."""


def take_over(session: Session, amend: Amend, unfinished: Unfinished) -> Refusal | None:
    """Have the lines of a session say what was typed over them; of a day, only its field knows."""
    for line in session.captures:
        half = half_of(session.id, line.id, unfinished)
        if half.words or half.name:
            outcome = amend(session.id, _said(line.id, half))
            if isinstance(outcome, Refusal):
                return outcome
            keep_half(session.id, line.id, Half(day=half.day), unfinished)
    return None


def write_down(session: Session, amend: Amend, unfinished: Unfinished) -> Refusal | None:
    """Write down what was typed in a session in which nobody can go on: the line, and the goal."""
    goal = unfinished.get(goal_name(session.id))
    left = {
        line_name(session.id): typed_of(session.id, unfinished),
        goal_name(session.id): Typed(CaptureKind.GOAL, goal),
    }
    for name, typed in left.items():
        if line_of(typed.text):
            outcome = amend(session.id, capture(uuid4(), typed.kind, typed.text))
            if isinstance(outcome, Refusal):
                return outcome
            unfinished.put(name, "")
    return take_over(session, amend, unfinished)


def _said(line: UUID, half: Half) -> Step:
    named = owe(line, lambda known: replace(known, name=half.name or known.name))
    return both(reword(line, half.words), named)
