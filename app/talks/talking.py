"""What an agent does in a talk, and with the one question: each act is a step, as in sessions."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from msgspec.structs import replace

from app.booking.preparing import LONGEST_NOTES, UNSEEN
from app.clock import Moment
from app.refusal import Refusal
from app.session.capture import Capture, CaptureKind, Promise
from app.session.draft import named
from app.session.session import Mark, Session
from app.session.steps import Step, mark
from app.session.talk import Harvest, Talk
from app.text.tidy import line_of

PUT_ASIDE = "before.put-aside"
"""The item that is done once something was put aside."""
Change = Callable[[Harvest], Harvest]


def meet(name: str, team: str) -> Step:
    """Say whom the talk is with."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        del now
        talk = replace(session.talk or Talk(), team=named(team))
        return replace(session, name=named(name), talk=talk)

    return step


def tick_aside(*, is_any: bool) -> Step:
    """Something was put aside, or nothing any more; an item that does not apply stays so."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.mark(PUT_ASIDE) is Mark.NOT_APPLICABLE:
            return session
        return mark(PUT_ASIDE, Mark.DONE if is_any else Mark.OPEN)(session, now)

    return step


def note(words: str, reading: str, question: str) -> Step:
    """What they said, apart from what I make of it; by then `question` was asked."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        talk = replace(session.talk or Talk(), words=_bounded(words), reading=_bounded(reading))
        noted = replace(session, talk=talk)
        is_asked = session.harvest is not None or not words.strip()
        return noted if is_asked else ask(question)(noted, now)

    return step


def ask(question: str) -> Step:
    """In this form the question was asked."""
    return reap(lambda one: replace(one, question=line_of(question)))


def was_asked(question: str) -> Step:
    """It stood there in that form, which is the one asked unless another is known."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        is_known = session.harvest is not None or session.started is None
        return session if is_known else ask(question)(session, now)

    return step


def reap(change: Change) -> Step:
    """Write down what the question brought in; it is dated by when it first was."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        changed = change(session.harvest or Harvest(now.wall))
        bounded = {name: _bounded(getattr(changed, name)) for name in TEXTS}
        return replace(session, harvest=replace(changed, **bounded))

    return step


def answer(question: str, challenge: str) -> Step:
    """What a customer named as theirs, asked in that form; without a word nothing was."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        if session.harvest is None and not challenge.strip():
            return session
        change = reap(lambda one: replace(one, question=question, challenge=challenge))
        return change(session, now)

    return step


def promise_help(identity: UUID, text: str, due: date | None) -> Step:
    """Say by which one next action we might help, and by when; without words by none."""

    def step(session: Session, now: Moment) -> Session | Refusal:
        known = session.harvest.help if session.harvest else None
        kept = help_in(session) or Capture(identity, CaptureKind.PROMISE, "", now.wall, Promise())
        promise = replace(kept.promise or Promise(), due=due)
        line = replace(kept, text=line_of(text), promise=promise)
        others = tuple(one for one in session.captures if one.id != known)
        if not line.text:
            without = reap(lambda one: replace(one, help=None))
            return without(replace(session, captures=others), now) if known else session
        helped = reap(lambda one: replace(one, help=line.id))
        return helped(replace(session, captures=(*others, line)), now)

    return step


def help_in(session: Session) -> Capture | None:
    """The one next action, if there is one."""
    known = session.harvest.help if session.harvest else None
    return next((line for line in session.captures if line.id == known), None)


TEXTS = ("question", "challenge", "why_now", "goals", "reality", "others")


def _bounded(text: str) -> str:
    """Without signs that cannot be seen, and not without end."""
    return text.translate(UNSEEN)[:LONGEST_NOTES]
