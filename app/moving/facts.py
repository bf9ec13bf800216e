"""What an export for people says of a session, in the same words in a table and in prose."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from app.clock import EPOCH
from app.records.came_up import goals_of, lines_of
from app.session import countdown
from app.session.aftercare import Aftercare
from app.session.booking import Booking
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.insight import Insight, Status
from app.session.marked import marks_of
from app.session.preparation import Standing
from app.session.session import Mark, Session
from app.session.talk import Harvest, Talk

Titles = Mapping[str, str]
"""What the items of a session's lists are called, by their ids."""
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

SURE = {None: "", True: "we can", False: "not sure that we can"}
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


def called(item: str, titles: Titles) -> str:
    """An item by its title, or what is left of one that is gone."""
    return titles.get(item) or item.rpartition(".")[2]


def items(session: Session, mark: Mark, titles: Titles) -> tuple[str, ...]:
    """What the items with that mark are called, each title once."""
    found = (item for item, said in marks_of(session).items() if said is mark)
    return tuple(sorted({called(item, titles) for item in found}))


def mistakes(session: Session, titles: Titles) -> tuple[str, ...]:
    """What went wrong as the agent found: items, and what else they wrote."""
    check = session.aftercare.check if session.aftercare else None
    if check is None:
        return ()
    return (*(called(item, titles) for item in check.mistakes), *filter(None, [check.own_words]))


def examples(session: Session) -> tuple[str, ...]:
    """What was to be shown, each with its title if it has one."""
    known = booking_of(session).preparation.examples
    return tuple(": ".join(filter(None, (one.title, one.address))) for one in known)


def access(session: Session) -> str:
    """What became of the access that was granted; empty where nobody said."""
    known = (session.aftercare or Aftercare()).access
    return _seen_to("removed", known.removed_at, "none was granted" if known.had_none else "")


def secrets(session: Session) -> str:
    """What became of the secrets that were seen; empty where nobody said."""
    known = (session.aftercare or Aftercare()).access
    return _seen_to("gone", known.secrets_gone_at, "none were seen" if known.saw_none else "")


def _seen_to(words: str, at: datetime | None, none: str) -> str:
    return none if at is None else f"{words} {at:%Y-%m-%d}"


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
    """Who keeps a promise, whether we can, by when, and what became of it."""
    if owed is None:
        return
    yield owed.name or "somebody" if owed.owner is Owner.OTHER else owed.owner.value
    yield SURE[owed.is_sure]
    yield f"by {owed.due.isoformat()}" if owed.due else ""
    yield f"done {owed.done_at:%Y-%m-%d}" if owed.done_at else ""
    yield f"told {owed.told_at:%Y-%m-%d}" if owed.told_at else ""
