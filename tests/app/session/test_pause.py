"""Pause and resume, and the end with its ten seconds."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.refusal import Reason
from app.session.countdown import is_reopenable
from app.session.session import Mark, Phase
from app.session.steps import Step, end, mark, pause, reopen, resume
from tests.app.fakes import MINUTE, SECOND, Desk, refused


def test_that_a_running_session_pauses_once() -> None:
    desk = Desk()
    desk.start()

    desk.do(pause)

    assert refused(desk.keeper.do(pause)) is Reason.PAUSED


def test_that_only_a_paused_session_resumes() -> None:
    desk = Desk()
    desk.start()

    assert refused(desk.keeper.do(resume)) is Reason.NOT_PAUSED


@pytest.mark.parametrize("step", [pause, end])
def test_that_only_a_running_session_pauses_or_ends(step: Step) -> None:
    desk = Desk()
    desk.plan(after=10)

    assert refused(desk.keeper.do(step)) is Reason.NOT_STARTED
    desk.start()
    desk.do(end)
    assert refused(desk.keeper.do(step)) is Reason.ALREADY_ENDED


def test_that_a_paused_session_can_end() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=10)
    desk.do(pause)
    desk.wait(minutes=10)

    desk.do(end)

    assert desk.session.phase is Phase.AFTER
    assert desk.session.paused is None
    assert desk.left == 35 * MINUTE


def test_that_a_step_of_the_wall_clock_leaves_an_ended_session_as_it_was() -> None:
    desk = Desk()
    desk.start()
    desk.wait(minutes=20)
    ended = desk.do(end)

    desk.clock.set_wall(minutes=60)
    desk.keeper.look()

    assert desk.session == ended


def test_that_an_end_is_taken_back_at_once_for_ten_seconds() -> None:
    desk = Desk()
    desk.start()
    desk.do(end)

    desk.wait(seconds=9.999)
    assert is_reopenable(desk.session, desk.clock.now())
    desk.undo()

    assert desk.session.phase is Phase.DURING


def test_that_an_end_of_a_while_ago_is_taken_back_when_it_is_asked_for_twice() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=10)
    desk.do(end)

    desk.wait(minutes=20)

    assert not is_reopenable(desk.session, desk.clock.now())
    assert refused(desk.keeper.undo()) is Reason.END_GOES
    desk.wait(seconds=1)
    assert desk.undo().phase is Phase.DURING
    assert desk.left == 15 * MINUTE - SECOND


def test_that_an_act_since_is_taken_back_before_the_end() -> None:
    desk = Desk()
    desk.start()
    desk.do(end)
    desk.do(mark("after.message", Mark.DONE))

    assert desk.undo().phase is Phase.AFTER
    assert desk.undo().phase is Phase.DURING


def test_that_the_ten_seconds_are_true_seconds() -> None:
    desk = Desk()
    desk.start()
    desk.do(end)

    desk.clock.set_wall(minutes=-60)
    desk.wait(seconds=10)

    assert refused(desk.keeper.undo()) is Reason.END_GOES


def test_that_an_end_stands_after_a_restart_of_the_machine() -> None:
    desk = Desk()
    desk.start()
    desk.do(end)

    desk.clock.reboot(minutes=0)
    desk.clock.set_wall(minutes=-60)
    desk.restart()

    assert refused(desk.keeper.undo()) is Reason.UNDO_TOO_LATE


def test_that_an_end_taken_back_cost_its_seconds() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=10)

    desk.do(end)
    desk.wait(seconds=5)
    desk.undo()

    assert desk.left == 35 * MINUTE - 5 * SECOND


def test_that_an_end_in_a_pause_is_taken_back_to_the_pause() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=10)
    paused = desk.do(pause)

    desk.wait(minutes=3)
    desk.do(end)
    desk.wait(seconds=5)

    assert desk.undo() == paused
    assert desk.left == 35 * MINUTE


def test_that_an_end_can_be_taken_back_by_a_program_just_started() -> None:
    desk = Desk()
    desk.start()
    desk.do(end)

    desk.restart()
    desk.undo()

    assert desk.session.phase is Phase.DURING


def test_that_a_running_session_has_no_end_to_take_back() -> None:
    desk = Desk()
    desk.start()

    assert refused(desk.keeper.do(reopen)) is Reason.NOTHING_TO_UNDO


@given(
    spans=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 3000)), max_size=5),
    by_clock=st.booleans(),
    step=st.integers(-120, 120),
)
def test_that_pauses_cost_nothing_however_many(
    spans: list[tuple[int, int]], *, by_clock: bool, step: int
) -> None:
    desk = Desk()
    (desk.start_until if by_clock else desk.start)(minutes=60)

    for running, paused in spans:
        desk.wait(seconds=running)
        desk.do(pause)
        desk.wait(seconds=paused)
        desk.do(resume)
    desk.clock.set_wall(minutes=step)
    desk.keeper.look()

    ran = timedelta(seconds=sum(running for running, _ in spans))
    assert desk.left == 60 * MINUTE - ran - (step * MINUTE if by_clock else timedelta(0))
