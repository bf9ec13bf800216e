"""Undo also reaches what comes before a start, of whichever session it is."""

import pytest

from app.booking.arranging import cancel
from app.refusal import Reason
from app.session.answers import later, said, seen
from app.session.delivery import Reaction
from app.session.ladder import Ladder
from app.session.session import Mark, Phase, Session
from app.session.showing import Answer, CueKind
from app.session.steps import Step, begin, end, mark
from tests.app.fakes import MINUTE, START, Desk, accepted, refused

PREPARE, BEGIN, OPENING = CueKind.PREPARE, CueKind.BEGIN, CueKind.OPENING


@pytest.fixture
def desk() -> Desk:
    """An agent who hears of each planned session ten minutes ahead."""
    desk = Desk()
    desk.ladder = Ladder(prepare=10 * MINUTE)
    return desk


def the_next(desk: Desk) -> Session:
    return accepted(desk.keeper.agenda.value.next)


def ended_before_another(desk: Desk) -> None:
    """A session ended just now; the early cue of the next one is on show."""
    desk.plan(after=30)
    desk.start(minutes=15)
    desk.wait(minutes=20)
    desk.do(end)
    desk.wait(seconds=1)
    assert the_next(desk).showings[-1].kind is PREPARE


def test_that_an_early_cue_waits_again_once_a_start_was_taken_back(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)
    before = desk.session
    desk.do(begin())
    desk.wait(seconds=9)
    assert desk.card() is OPENING

    assert desk.undo() == before
    assert desk.card() is PREPARE


def test_that_a_cue_put_off_comes_again_though_a_start_was_taken_back(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)
    desk.do(later)
    desk.wait(seconds=50)
    desk.do(begin())
    desk.wait(seconds=5)
    desk.undo()

    desk.wait(seconds=5)

    assert desk.shown == [PREPARE, PREPARE]
    assert desk.session.showings[-1].late_by == 0 * MINUTE


def test_that_an_early_cue_seen_after_the_start_is_not_pointed_at_again(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)
    desk.do(begin())
    desk.do(seen(desk.session.showings[0].key, Reaction.ACTIVATED))

    desk.undo()

    assert desk.session.showings[0].seen_by is Reaction.ACTIVATED
    assert desk.session.showings[0].remind_at is None


def test_that_an_early_cue_that_comes_because_a_start_was_taken_back_is_not_late(
    desk: Desk,
) -> None:
    desk.plan(after=30)
    desk.wait(minutes=29, seconds=57)
    desk.do(begin())
    desk.wait(seconds=8)

    desk.undo()

    newest = desk.session.showings[-1]
    assert (newest.kind, newest.late_by, newest.delay) == (BEGIN, 0 * MINUTE, None)


@pytest.mark.parametrize("step", [said, later])
def test_that_an_answer_before_the_start_can_be_taken_back(desk: Desk, step: Step) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)
    desk.do(step)

    desk.undo()

    assert desk.card() is PREPARE


@pytest.mark.parametrize("step", [said, later])
def test_that_an_answer_to_the_next_session_is_taken_back_before_the_end_of_this_one(
    desk: Desk, step: Step
) -> None:
    ended_before_another(desk)
    accepted(desk.keeper.answer(step))

    desk.undo()
    assert the_next(desk).showings[-1].answer is None
    assert desk.session.ended is not None
    desk.undo()

    assert desk.session.ended is None


@pytest.mark.parametrize("is_kept", [True, False])
def test_that_a_session_that_is_gone_is_not_brought_back_by_an_act_on_it(
    desk: Desk, *, is_kept: bool
) -> None:
    ended_before_another(desk)
    accepted(desk.keeper.answer(said))
    gone = the_next(desk).id
    keeper = desk.keeper
    accepted(keeper.arrange(gone, cancel) if is_kept else keeper.delete(gone))

    desk.undo()

    assert desk.session.phase is Phase.DURING
    assert keeper.agenda.value.find(gone) is None


def test_that_no_act_is_taken_back_once_time_brought_another_session_to_hand(desk: Desk) -> None:
    desk.plan(after=5, minutes=15)
    second = desk.plan(after=60)
    desk.do(mark("before.goal", Mark.DONE))

    desk.wait(minutes=20)

    assert desk.session.id == second.id
    assert refused(desk.keeper.undo()) is Reason.NOTHING_TO_UNDO


def test_that_a_cancelled_session_comes_back_with_the_cue_that_is_due_by_then(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=19)
    desk.do(cancel)
    desk.wait(minutes=3)

    desk.undo()

    newest = desk.session.showings[-1]
    assert (newest.kind, newest.due_at, newest.answer) == (PREPARE, START + 22 * MINUTE, None)
    assert newest.late_by == 0 * MINUTE


def test_that_an_early_answer_stands_once_the_next_cue_came(desk: Desk) -> None:
    desk.plan(after=30)
    desk.wait(minutes=20)
    desk.do(said)
    desk.wait(minutes=10)

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE
    assert desk.session.showings[0].answer is Answer.SAID
