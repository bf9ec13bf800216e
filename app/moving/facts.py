"""What an export for people says of a session, in the same words in a table and in prose."""

from collections.abc import Callable, Iterator, Mapping

from app.clock import EPOCH
from app.records.came_up import goals_of, lines_of
from app.session import countdown
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.insight import Insight, Status
from app.session.marked import marks_of
from app.session.preparation import Standing
from app.session.session import Mark, Session
from app.session.talk import Harvest, Talk

KINDS = {
    CaptureKind.PROMISE: "promise",
    CaptureKind.QUESTION: "question",
    CaptureKind.QUOTE: "quote",
    CaptureKind.GOAL: "parked goal",
    CaptureKind.INSIGHT: "insight",
    CaptureKind.NOTE: "note",
}
STATUSES = {
    Status.PASSED_ON: "passed on",
    Status.REVIEW: "being looked at",
    Status.PLANNED: "planned",
    Status.DONE: "done",
    Status.EXISTS: "exists already",
    Status.UNLIKELY: "unlikely",
    Status.DUPLICATE: "said before",
}

PITCHED = {None: "", True: "yes", False: "no"}
BROUGHT_IN: Mapping[str, Callable[[Talk, Harvest], str]] = {
    "team": lambda talk, _: talk.team,
    "in their words": lambda talk, _: talk.words,
    "what I make of it": lambda talk, _: talk.reading,
    "asked": lambda _, harvest: harvest.question,
    "biggest challenge": lambda _, harvest: harvest.challenge,
    "why now": lambda _, harvest: harvest.why_now,
    "their goals": lambda _, harvest: harvest.goals,
    "their reality": lambda _, harvest: harvest.reality,
    "who else": lambda _, harvest: harvest.others,
    "I pitched": lambda _, harvest: PITCHED[harvest.did_pitch],
}
"""What a talk left, and what the one question brought in, by what it is called."""


def brought_in(session: Session, name: str) -> str:
    """What is called so of a session; empty where nobody asked."""
    return BROUGHT_IN[name](session.talk or Talk(), session.harvest or Harvest(EPOCH))


def booking_of(session: Session) -> Booking:
    """What was agreed, empty for a session without a plan."""
    return session.booking or Booking(booked_at=session.planned_at or EPOCH)


def took(session: Session) -> int | None:
    """How many minutes it took; nothing for one that never ran to its end."""
    span = countdown.took(session)
    return None if span is None else round(span / countdown.MINUTE)


def items(session: Session, mark: Mark) -> tuple[str, ...]:
    """The ids of the items with that mark."""
    return tuple(sorted(item for item, said in marks_of(session).items() if said is mark))


def of_kind(session: Session, kind: CaptureKind) -> tuple[Capture, ...]:
    """What was written down of that kind, the oldest first."""
    return tuple(capture for capture in lines_of(session) if capture.kind is kind)


def reached(session: Session) -> tuple[str, ...]:
    """The goals that came up in the call and were reached."""
    return tuple(goal.text for goal in goals_of(session) if goal.standing is Standing.REACHED)


def capture_words(capture: Capture) -> str:
    """A capture on one line, and in brackets what is known of a promise or an insight."""
    text = " ".join(capture.text.split())
    known = ", ".join(filter(None, (*_owed(capture.promise), *_learned(capture.insight))))
    return f"{text} ({known})" if known else text


def _learned(known: Insight | None) -> Iterator[str]:
    """Where an insight belongs, what lies behind it, whom it is for, and what became of it."""
    if known is not None:
        yield known.area
        yield known.kind.value if known.kind else ""
        yield f"matters {known.weight} of 3" if known.weight else ""
        yield f"for {known.team}" if known.team else ""
        yield from _beyond(known)
        yield STATUSES.get(known.status, "")
        yield f"told {known.told_at:%Y-%m-%d}" if known.told_at else ""


def _beyond(known: Insight) -> Iterator[str]:
    """What was typed of an insight, each on one line."""
    told = (
        ("the problem", known.problem),
        ("workaround", known.workaround),
        ("what I make of it", known.reading),
    )
    yield from (f"{name}: {' '.join(text.split())}" for name, text in told if text.strip())


def _owed(owed: Promise | None) -> Iterator[str]:
    """Who keeps a promise, by when, and what became of it."""
    if owed is None:
        return
    yield owed.name or "somebody" if owed.owner is Owner.OTHER else owed.owner.value
    yield f"by {owed.due.isoformat()}" if owed.due else ""
    yield f"done {owed.done_at:%Y-%m-%d}" if owed.done_at else ""
    yield f"told {owed.told_at:%Y-%m-%d}" if owed.told_at else ""
