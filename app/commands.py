"""What each session command means, whether a hand or the command line gave it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, tzinfo
from uuid import uuid4

from msgspec import Struct

from app.clock import Clock
from app.lists.fitting import of_kind
from app.lists.library import Words
from app.records.attending import say
from app.refusal import Reason, Refusal
from app.remote.request import Command, Request
from app.session import answers, steps
from app.session.agenda import Agenda
from app.session.countdown import MINUTE, planned_end
from app.session.draft import Draft
from app.session.keeper import SessionKeeper
from app.session.ladder import Ladder
from app.session.session import Mark, Phase, Session
from app.session.steps import Step
from app.settings import USUAL_EXTENSION
from app.zone import end_at, start_at

Outcome = Session | Refusal
Doing = Callable[[Request, "Bench"], Outcome]
LONGEST_ECHO = 40


class Bench(Struct, frozen=True):
    """All that a command needs at hand."""

    keeper: SessionKeeper
    clock: Clock
    words: Words
    ladder: Ladder
    usual: timedelta
    zone: tzinfo


def carry_out(request: Request, bench: Bench) -> Outcome:
    """Do what `request` asks of the sessions; say why not where it cannot be done."""
    return COMMANDS[request.command](request, bench)


def _start(request: Request, bench: Bench) -> Outcome:
    draft = _draft(request, bench)
    if isinstance(draft, Refusal):
        return draft
    keeper, ahead = bench.keeper, _ahead(bench.keeper.agenda.value)
    if draft.at is not None:
        return keeper.plan(draft, bench.usual, is_act=True)
    if ahead is not None and _is_meant(request, draft, ahead):
        return _asked(keeper.answer(steps.begin(draft.length, draft.until)), ahead, bench)
    return keeper.start(draft, bench.usual)


def _asked(outcome: Outcome, late: Session, bench: Bench) -> Outcome:
    """A refused late start names both answers; to keep the end only while that lies ahead."""
    if not isinstance(outcome, Refusal) or outcome.reason is not Reason.LATE_START:
        return outcome
    keep = _until(late, bench)
    either = f"{keep}, or: callside start " if keep else ""
    return Refusal(Reason.LATE_START, f"{either}--minutes {late.length // MINUTE}")


def _until(late: Session, bench: Bench) -> str:
    """How to ask for the planned end; nothing once it has passed, or if it would be misread."""
    now = bench.clock.now()
    end = planned_end(late, now)
    wall = end.astimezone(bench.zone).time().replace(second=0, microsecond=0)
    read = end_at(wall, now.wall, bench.zone)
    is_meant = isinstance(read, datetime) and abs(end - read) < MINUTE
    return f"--until {wall:%H:%M}" if is_meant else ""


def _ahead(agenda: Agenda) -> Session | None:
    """The session with a customer that waits to begin, also where a talk waits in front of it."""
    at_hand, cued = agenda.at_hand, agenda.cued
    is_ahead = at_hand is not None and at_hand.phase is Phase.BEFORE
    return cued if is_ahead and cued is not None and cued.talk is None else None


def _is_meant(request: Request, draft: Draft, waiting: Session) -> bool:
    """Whether "start" means the session that waits, by its name, or by none unless it is anew."""
    return draft.name == waiting.name if draft.name else not request.anew


def _draft(request: Request, bench: Bench) -> Draft | Refusal:
    now = bench.clock.now().wall
    at = None if request.at is None else start_at(request.at, now, bench.zone)
    if isinstance(at, Refusal):
        return at
    until = None if request.until is None else end_at(request.until, at or now, bench.zone)
    if isinstance(until, Refusal):
        return until
    length, whom = _length(request), request.customer
    return Draft(request.name, length, until, at, request.modes, customer=whom)


def _length(request: Request) -> timedelta | None:
    return None if request.minutes is None else timedelta(minutes=request.minutes)


def _mark(state: Mark) -> Callable[[Request, Bench], Outcome]:
    def command(request: Request, bench: Bench) -> Outcome:
        session = bench.keeper.agenda.value.at_hand
        if session is not None and request.item not in item_ids(session, bench.words):
            return Refusal(Reason.NO_ITEM, " ".join(request.item.split())[:LONGEST_ECHO])
        return bench.keeper.do(steps.mark(request.item, state))

    return command


def item_ids(session: Session, words: Words) -> tuple[str, ...]:
    """The items that apply in `session`, over all three lists."""
    lists = of_kind(words, session).lists
    applying = (checklist.applying(session.modes) for checklist in lists.values())
    return tuple(item.id for items in applying for item in items)


def _extend(request: Request, bench: Bench) -> Outcome:
    minutes = USUAL_EXTENSION if request.minutes is None else request.minutes
    return bench.keeper.do(steps.extend(timedelta(minutes=minutes), bench.ladder))


def _close(request: Request, bench: Bench) -> Outcome:
    del request
    session = bench.keeper.agenda.value.at_hand
    return bench.keeper.do(steps.close(() if session is None else item_ids(session, bench.words)))


def _outcome(request: Request, bench: Bench) -> Outcome:
    if request.attendance is None:
        return Refusal(Reason.NO_SESSION)
    return bench.keeper.do(say(request.attendance, request.reason))


def _end(request: Request, bench: Bench) -> Outcome:
    if not request.as_planned:
        return bench.keeper.do(steps.end)
    from app.records.ending import end_as_planned

    return end_as_planned(bench.keeper, bench.clock.now())


def _answer(step: Step) -> Callable[[Request, Bench], Outcome]:
    return lambda request, bench: bench.keeper.answer(step)  # noqa: ARG005 - all commands are called alike


def _step(step: Step) -> Callable[[Request, Bench], Outcome]:
    return lambda request, bench: bench.keeper.do(step)  # noqa: ARG005 - all commands are called alike


def _capture(request: Request, bench: Bench) -> Outcome:
    from app.records.capturing import capture

    return bench.keeper.do(capture(uuid4(), request.kind, request.text))


def _in_calls(command: Doing, reason: Reason = Reason.IN_TALK) -> Doing:
    """The same where the session at hand is no talk; there it is refused with that `reason`."""

    def refused_in_talks(request: Request, bench: Bench) -> Outcome:
        session = bench.keeper.agenda.value.at_hand
        is_talk = session is not None and session.talk is not None
        return Refusal(reason) if is_talk else command(request, bench)

    return refused_in_talks


def _talk(request: Request, bench: Bench) -> Outcome:
    from app.talks.opening import start_talk

    return start_talk(request.name, request.team, bench.keeper, bench.words)


COMMANDS: Mapping[Command, Doing] = {
    Command.START: _start,
    Command.TALK: _talk,
    Command.TICK: _mark(Mark.DONE),
    Command.UNTICK: _mark(Mark.OPEN),
    Command.NA: _mark(Mark.NOT_APPLICABLE),
    Command.SAID: _answer(answers.said),
    Command.LATER: _answer(answers.later),
    Command.EXTEND: _in_calls(_extend, Reason.NO_END),
    Command.PAUSE: _step(steps.pause),
    Command.RESUME: _step(steps.resume),
    Command.END: _end,
    Command.UNDO: lambda _, bench: bench.keeper.undo(),
    Command.CLOSE: _close,
    Command.CAPTURE: _in_calls(_capture),
    Command.OUTCOME: _in_calls(_outcome),
}
"""The commands that concern sessions; the others concern the windows."""
