"""Everything that an agent does to a session, by what makes its step, and from where it is done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from app.booking import absence, arranging, kinds, preparing
from app.booking.series import EXAMPLES, GOALS, PLAN, WISHES, Series
from app.insights import learning
from app.lists.kind import SessionKind
from app.message.compose import Message
from app.people import owed, settling
from app.records import attending, capturing, closing
from app.records.came_up import lines_of
from app.session import answers, forgotten, steps
from app.session.capture import Capture, CaptureKind, Owner, Promise
from app.session.draft import Draft
from app.session.insight import Insight, InsightKind, Status
from app.session.ladder import Ladder
from app.session.outcome import Attendance
from app.session.preparation import Clarity, Preparation, Standing, Verdict
from app.session.session import Mark, Mode, Session
from app.session.steps import Step
from tests.app.fakes import MINUTE, START

ITEMS = st.sampled_from(["before.goal", "during.opening", "after.message"])
SHORT = st.sampled_from(["Two shops", "slow export", "an invoice", ""])
MINUTES = st.sampled_from([1, 5, 10, 30, 45]).map(lambda count: count * MINUTE)
DAYS = st.dates(START.date(), START.date() + timedelta(days=9))
FLAGS = st.booleans()
PLACES = st.integers(0, 5)
LETTERS = st.builds(Message, SHORT, SHORT)
LANGUAGES = st.sampled_from(["en", "pt"])
KINDS = st.none() | st.builds(
    SessionKind, st.just("review"), st.just("Review"), st.none() | st.just(30)
)
DRAFTS = st.builds(
    Draft,
    name=st.sampled_from(["Kenji Mori", "Ada", ""]),
    length=st.none() | MINUTES,
    at=st.none() | MINUTES.map(lambda span: START + span),
    modes=st.frozensets(st.sampled_from(Mode), min_size=1),
)
NOBODY = UUID(int=0)


class Door(Enum):
    """Where an act is done, and taken back."""

    STRIP = "strip"
    DESK = "desk"
    REGISTER = "register"


BOTH = Door.STRIP, Door.REGISTER
Aimed = Callable[[Session], Step]
"""A step, by the session that it meets."""


class Way(Struct, frozen=True):
    """An act and from where it is done; `is_timed` if cues may forbid its undo."""

    steps: st.SearchStrategy[Aimed]
    doors: tuple[Door, ...]
    is_timed: bool = False


def strip(found: st.SearchStrategy[Step], *, is_timed: bool = False) -> Way:
    """Done in the strip, or by a command."""
    return Way(found.map(_at_any), (Door.STRIP,), is_timed)


def desk(found: st.SearchStrategy[Step]) -> Way:
    """Done on the page of a session."""
    return Way(found.map(_at_any), (Door.DESK,))


def either(found: st.SearchStrategy[Step]) -> Way:
    """Done here and there."""
    return Way(found.map(_at_any), (Door.STRIP, Door.DESK))


def lines(found: st.SearchStrategy[Callable[[UUID], Step]], *doors: Door) -> Way:
    """Done to one of the lines of a session, if it has any."""

    def aim(place: int, make: Callable[[UUID], Step]) -> Aimed:
        return lambda session: make(_one(session.captures, place))

    return Way(st.builds(aim, PLACES, found), doors or (Door.STRIP,))


def entries(found: st.SearchStrategy[Callable[[str], Step]], *series: Series[Any]) -> Way:
    """Done to one of the entries of a list, if it has any."""

    def aim(one: Series[Any], place: int, make: Callable[[str], Step]) -> Aimed:
        def step(session: Session) -> Step:
            known = session.booking.preparation if session.booking else Preparation()
            names = one.names(known)
            return make(names[place % len(names)] if names else "")

        return step

    doors = (Door.STRIP,) if series == (GOALS,) else (Door.DESK,)
    return Way(st.builds(aim, st.sampled_from(series), PLACES, found), doors)


def _at_any(step: Step) -> Aimed:
    return lambda _session: step


def _one(captures: Sequence[Capture], place: int) -> UUID:
    return captures[place % len(captures)].id if captures else NOBODY


def _settled(place: int) -> Aimed:
    """What stays open may be a line, or a goal that is none."""

    def aim(session: Session) -> Step:
        found = lines_of(session)
        one = found[place % len(found)] if found else Capture(NOBODY, CaptureKind.GOAL, "", START)
        return settling.settle(one)

    return aim


def _drops(series: Series[Any]) -> Way:
    return entries(st.just(series.drop), series)


def _moves(series: Series[Any]) -> Way:
    return entries(st.integers(-2, 2).map(lambda by: lambda name: series.move(name, by)), series)


def _rewords(series: Series[Any], reword: Callable[[str, str], Step]) -> Way:
    return entries(SHORT.map(lambda words: lambda name: reword(name, words)), series)


def _promise(change: Mapping[str, object]) -> Callable[[Promise], Promise]:
    return lambda known: replace(known, **change)


def _learned(change: Mapping[str, object]) -> Callable[[Insight], Insight]:
    return lambda known: replace(known, **change)


LEARNED = st.one_of(
    st.fixed_dictionaries({"area": SHORT, "team": SHORT}),
    st.fixed_dictionaries({"reading": SHORT}),
    st.fixed_dictionaries({"status": st.sampled_from(Status)}),
).map(_learned)
CHANGES = st.one_of(
    st.fixed_dictionaries({"is_sure": FLAGS}),
    st.fixed_dictionaries({"due": st.none() | DAYS}),
    st.fixed_dictionaries({"owner": st.sampled_from(Owner)}),
).map(_promise)
SEEN_TO = st.builds(
    lambda what, was_none: closing.SEEING_TO[what](was_none=was_none),
    st.sampled_from(sorted(closing.SEEING_TO)),
    FLAGS,
)

ACTS: Mapping[str, Way] = {
    "steps.begin": strip(st.builds(steps.begin, st.none() | MINUTES), is_timed=True),
    "steps.keep_end": strip(st.just(steps.keep_end), is_timed=True),
    "steps.mark": strip(st.builds(steps.mark, ITEMS, st.sampled_from(Mark))),
    "steps.set_modes": strip(
        st.builds(steps.set_modes, st.frozensets(st.sampled_from(Mode), min_size=1))
    ),
    "steps.extend": strip(st.builds(steps.extend, MINUTES, st.just(Ladder())), is_timed=True),
    "steps.pause": strip(st.just(steps.pause)),
    "steps.resume": strip(st.just(steps.resume), is_timed=True),
    "steps.end": strip(st.just(steps.end)),
    "forgotten.end_then": strip(st.just(forgotten.end_then)),
    "steps.close": strip(st.builds(steps.close, st.lists(ITEMS))),
    "answers.said": strip(st.just(answers.said), is_timed=True),
    "answers.later": strip(st.just(answers.later), is_timed=True),
    "attending.attend": either(st.builds(attending.attend, st.sampled_from(Attendance), SHORT)),
    "attending.say": either(st.builds(attending.say, st.sampled_from(Attendance), SHORT)),
    "attending.give_reason": desk(st.builds(attending.give_reason, SHORT)),
    "attending.forget_outcome": desk(st.just(attending.forget_outcome)),
    "capturing.capture": strip(
        st.builds(capturing.capture, st.uuids(), st.sampled_from(CaptureKind), SHORT)
    ),
    "capturing.reword": lines(
        SHORT.map(lambda words: lambda one: capturing.reword(one, words)), *BOTH
    ),
    "capturing.sort": lines(
        st.sampled_from(CaptureKind).map(lambda kind: lambda one: capturing.sort(one, kind)), *BOTH
    ),
    "capturing.owe": lines(
        CHANGES.map(lambda change: lambda one: capturing.owe(one, change)), *BOTH
    ),
    "capturing.drop": lines(st.just(capturing.drop), *BOTH),
    "capturing.learn": lines(LEARNED.map(lambda change: lambda one: capturing.learn(one, change))),
    "settling.settle": Way(st.builds(_settled, PLACES), (Door.REGISTER,)),
    "owed.fulfil": lines(st.just(owed.fulfil), Door.REGISTER),
    "owed.put_off": lines(DAYS.map(lambda day: lambda one: owed.put_off(one, day)), Door.REGISTER),
    "owed.mark_told": lines(st.just(owed.mark_told), Door.REGISTER),
    "learning.put_down": lines(
        st.tuples(st.sampled_from(sorted(learning.FIELDS)), SHORT).map(
            lambda said: lambda one: learning.put_down(one, *said)
        ),
        Door.REGISTER,
    ),
    "learning.call_it": lines(
        st.sampled_from(InsightKind).map(lambda kind: lambda one: learning.call_it(one, kind)),
        Door.REGISTER,
    ),
    "learning.weigh": lines(
        st.sampled_from(learning.WEIGHTS).map(
            lambda weight: lambda one: learning.weigh(one, weight)
        ),
        Door.REGISTER,
    ),
    "learning.judge": lines(
        st.sampled_from(Status).map(lambda status: lambda one: learning.judge(one, status)),
        Door.REGISTER,
    ),
    "learning.repeat": lines(
        st.uuids().map(lambda other: lambda one: learning.repeat(one, other)), Door.REGISTER
    ),
    "learning.tell": lines(st.just(learning.tell), Door.REGISTER),
    "closing.hand_out": either(st.builds(closing.hand_out, LETTERS, LANGUAGES)),
    "closing.send": either(st.builds(closing.send, LETTERS, LANGUAGES)),
    "closing.overrule": desk(st.builds(closing.overrule, LETTERS, LANGUAGES, st.just(("utc",)))),
    "closing.rate": either(st.builds(closing.rate, st.sampled_from(closing.FOCUS))),
    "closing.own_up": either(st.builds(closing.own_up, ITEMS)),
    "closing.explain": either(st.builds(closing.explain, SHORT)),
    "closing.SEEING_TO": either(SEEN_TO),
    "absence.tell_absence": either(
        st.builds(absence.tell_absence, st.sampled_from(sorted(set(absence.ABSENCES.values()))))
    ),
    "arranging.move": desk(MINUTES.map(lambda span: arranging.move(START + span))),
    "arranging.rearrange": desk(st.builds(arranging.rearrange, DRAFTS)),
    "arranging.cancel": either(st.just(arranging.cancel)),
    "arranging.judge_clarity": either(st.builds(arranging.judge_clarity, st.sampled_from(Clarity))),
    "arranging.judge": desk(st.builds(arranging.judge, st.sampled_from(Verdict))),
    "arranging.follow_up": either(st.just(arranging.follow_up)),
    "arranging.tell": either(st.just(arranging.tell)),
    "arranging.tell_cancelled": desk(st.just(arranging.tell_cancelled)),
    "arranging.write_in": desk(st.builds(arranging.write_in, LANGUAGES)),
    "arranging.hand_out": desk(st.just(arranging.hand_out)),
    "arranging.insist": desk(st.builds(arranging.insist, st.just(("utc",)))),
    "arranging.hear_answer": desk(st.just(arranging.hear_answer)),
    "kinds.be": desk(st.builds(kinds.be, KINDS)),
    "preparing.wish": desk(st.builds(preparing.wish, SHORT)),
    "preparing.reword_wish": _rewords(WISHES, preparing.reword_wish),
    "preparing.cover": _rewords(WISHES, preparing.cover),
    "preparing.intend": desk(st.builds(preparing.intend, SHORT)),
    "preparing.reword_plan": _rewords(PLAN, preparing.reword_plan),
    "preparing.show": desk(st.builds(preparing.show, SHORT, SHORT)),
    "preparing.entitle": _rewords(EXAMPLES, preparing.entitle),
    "preparing.bring_up": strip(st.builds(preparing.bring_up, SHORT)),
    "preparing.stand": entries(
        st.sampled_from(Standing).map(lambda how: lambda name: preparing.stand(name, how)), GOALS
    ),
    "preparing.take_notes": desk(st.builds(preparing.take_notes, SHORT)),
    "preparing.ask_whom": desk(st.builds(preparing.ask_whom, SHORT)),
    **{f"series.drop {one.field}": _drops(one) for one in (WISHES, PLAN, EXAMPLES)},
    **{f"series.move {one.field}": _moves(one) for one in (WISHES, PLAN, EXAMPLES, GOALS)},
}
"""Each by the module and the name of what makes its step, and to which list."""

NO_ACTS = {
    "steps.both": "two steps as one",
    "steps.anchor": "the clock was set",
    "steps.reopen": "takes an end back itself",
    "answers.seen": "what the desktop saw",
    "answers.delivered": "what the desktop did",
    "arranging.booked": "makes steps",
    "arranging.prepared": "makes steps",
    "series.add": "makes steps",
    "series.alter": "makes steps",
    "telling.marking": "chooses a step",
    "unkept.as_it_is": "does nothing",
    "unkept.before": "steps that the disk refused",
    "undo.reversal": "the way back itself",
    "undo.unwritten": "the way back itself",
    "undo.unarranged": "the way back itself",
    "cues_back.unstarted": "the way back itself",
    "cues_back.shortened": "the way back itself",
    "cues_back.answer_back": "the way back itself",
}
"""What makes or is a step, and nothing that an agent does."""
