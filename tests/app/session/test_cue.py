"""Each cue comes when it is due, waits for its answer, and comes once."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from app.session.answers import said
from app.session.countdown import State, state_of
from app.session.cue import armed, due_at, shown
from app.session.ladder import Ladder
from app.session.look import Look
from app.session.session import Phase
from app.session.showing import Answer, CueKind
from app.session.steps import begin, end, pause, resume
from tests.app.fakes import MINUTE, SECOND, START, USUAL, WAITING, Desk, accepted

OPENING, NOTICE, WRAP = CueKind.OPENING, CueKind.NOTICE, CueKind.WRAP
RELATION, OVER = CueKind.RELATION, CueKind.OVER


def test_that_the_opening_comes_with_the_start() -> None:
    desk = Desk()

    desk.start()

    assert desk.card() is OPENING
    assert desk.session.showings[0].late_by == timedelta(0)


def test_that_nothing_is_shown_before_the_start() -> None:
    desk = Desk()
    desk.plan(after=1)

    desk.wait(minutes=200)

    assert desk.shown == []


@pytest.mark.parametrize("kind, minutes", [(NOTICE, 35), (WRAP, 40), (OVER, 45)])
def test_that_a_cue_comes_when_it_is_due_and_not_before(kind: CueKind, minutes: int) -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.wait(minutes=minutes - 1, seconds=59.999)
    assert kind not in desk.shown
    desk.wait(seconds=0.001)

    assert desk.card() is kind
    assert desk.session.showings[-1].due_at == START + minutes * MINUTE
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_each_cue_comes_once() -> None:
    desk = Desk()
    desk.start(minutes=45)

    for _ in range(3600):
        desk.wait(seconds=1)

    assert desk.shown == [OPENING, NOTICE, WRAP, OVER]


def test_that_a_cue_that_would_lie_before_the_start_is_left_out() -> None:
    desk = Desk()
    desk.start(minutes=8)

    for _ in range(9):
        desk.wait(minutes=1)

    assert desk.shown == [OPENING, WRAP, OVER]


def test_that_a_cue_at_the_very_start_is_left_out() -> None:
    desk = Desk()

    desk.start(minutes=10)

    assert desk.shown == [OPENING]
    assert list(armed(desk.session, desk.ladder)) == [WRAP, OVER]


def test_that_the_cues_of_a_planned_session_are_known_before_it_starts() -> None:
    session = replace(WAITING, planned_at=START + 30 * MINUTE)
    now = Desk().clock.now()

    times = {kind: due_at(session, kind, Ladder(), now) for kind in armed(session, Ladder())}

    assert times == {
        NOTICE: START + 65 * MINUTE,
        WRAP: START + 70 * MINUTE,
        OVER: START + 75 * MINUTE,
    }
    assert due_at(session, OPENING, Ladder(), now) == START + 30 * MINUTE


def test_that_an_unplanned_session_would_open_now() -> None:
    desk = Desk()

    assert due_at(WAITING, OPENING, desk.ladder, desk.clock.now()) == START
    assert due_at(WAITING, OVER, desk.ladder, desk.clock.now()) == START + USUAL


def test_that_the_cues_ahead_follow_a_pause_and_those_behind_stay() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=36)
    desk.do(pause)
    desk.wait(minutes=20)

    now = desk.clock.now()
    times = [due_at(desk.session, kind, desk.ladder, now) for kind in (OPENING, NOTICE, WRAP)]

    assert times == [START, START + 35 * MINUTE, START + 60 * MINUTE]


def test_that_the_times_of_cues_stand_still_after_the_end() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=20)
    desk.do(end)
    desk.wait(minutes=20)

    assert due_at(desk.session, WRAP, desk.ladder, desk.clock.now()) == START + 40 * MINUTE


def test_that_an_opening_shown_after_its_start_is_late() -> None:
    desk = Desk()
    begun = accepted(begin()(WAITING, desk.clock.now()))

    desk.clock.advance(seconds=2)
    opened = shown(begun, OPENING, desk.ladder, Look(desk.clock.now(), desk.clock.slept()))

    assert due_at(begun, OPENING, desk.ladder, desk.clock.now()) == START
    assert opened.showings[0].due_at == START
    assert opened.showings[0].late_by == 2 * SECOND


def test_that_there_can_be_one_cue_before_the_end() -> None:
    desk = Desk()
    desk.ladder = Ladder(None, 7 * MINUTE)
    desk.start(minutes=45)

    desk.wait(minutes=37, seconds=59)
    assert state_of(desk.left, desk.ladder) is State.CALM
    desk.wait(seconds=1)

    assert desk.shown == [OPENING, WRAP]


def test_that_the_minutes_are_the_agents_to_set_while_a_session_runs() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=30)

    desk.ladder = Ladder(14 * MINUTE, 4 * MINUTE)
    desk.wait(minutes=1)

    assert desk.card() is NOTICE
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_no_cue_comes_in_a_pause() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=34)

    desk.do(pause)
    desk.wait(minutes=30)
    assert desk.shown == [OPENING]
    desk.do(resume)
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, NOTICE]
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_no_cue_comes_after_the_end() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=34)

    desk.do(end)
    desk.wait(minutes=30)

    assert desk.session.phase is Phase.AFTER
    assert desk.shown == [OPENING]
    assert desk.card() is None


def test_that_the_relation_line_comes_next_after_the_wrap_up_was_said() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=40, seconds=10)

    desk.do(said)

    assert desk.shown == [OPENING, WRAP, RELATION]
    assert desk.card() is RELATION
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_the_relation_line_comes_only_once() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=40)

    desk.do(said)
    desk.do(said)
    desk.wait(minutes=1)

    assert desk.card() is None
    assert desk.shown == [OPENING, WRAP, RELATION]


def test_that_a_notice_has_no_line_that_follows_it() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=35)

    desk.do(said)

    assert desk.card() is None


def test_that_an_answer_keeps_its_instant() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(seconds=12)

    desk.do(said)

    (showing,) = desk.session.showings
    assert showing.answer is Answer.SAID
    assert showing.answered_at == START + 12 * SECOND
