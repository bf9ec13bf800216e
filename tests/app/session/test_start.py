"""A session starts on time, early, or late after one question."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.refusal import Reason
from app.session.countdown import ends_at, remaining
from app.session.draft import Draft
from app.session.session import Phase
from app.session.steps import LONGEST, begin, keep_end
from tests.app.fakes import MINUTE, SECOND, START, USUAL, WAITING, Desk, accepted, refused


def test_that_a_session_starts_at_once() -> None:
    desk = Desk()

    session = desk.start(minutes=30)

    assert session.phase is Phase.DURING
    assert session.started == desk.clock.now()
    assert remaining(session, desk.clock.now()) == 30 * MINUTE


def test_that_a_start_arms_only_the_cues_ahead() -> None:
    begun = accepted(begin(length=8 * MINUTE)(WAITING, Desk().clock.now()))

    assert begun.armed_below == 8 * MINUTE


def test_that_a_planned_session_starts_when_it_is_told_to() -> None:
    desk = Desk()
    desk.plan(after=10, minutes=45)

    desk.wait(minutes=10)
    waited = desk.session
    begun = desk.do(begin())

    assert (waited.phase, begun.phase) == (Phase.BEFORE, Phase.DURING)
    assert ends_at(desk.session, desk.clock.now()) == START + 55 * MINUTE


def test_that_an_early_start_keeps_the_length() -> None:
    desk = Desk()
    desk.plan(after=10, minutes=45)

    desk.do(begin())

    assert ends_at(desk.session, desk.clock.now()) == START + USUAL


def test_that_a_planned_end_by_the_clock_is_kept_as_a_fact() -> None:
    desk = Desk()
    until = START + 55 * MINUTE
    accepted(desk.keeper.plan(Draft(until=until, at=START + 10 * MINUTE), USUAL))

    session = desk.do(begin())
    desk.clock.set_wall(minutes=20)

    assert session.until == until
    assert session.length == 55 * MINUTE
    assert remaining(desk.session, desk.clock.now()) == 35 * MINUTE


def test_that_up_to_a_minute_after_its_hour_is_on_time() -> None:
    desk = Desk()
    desk.plan(after=10)

    desk.wait(minutes=10, seconds=59)

    assert desk.do(begin()).phase is Phase.DURING


def test_that_a_late_start_needs_a_decision() -> None:
    desk = Desk()
    desk.plan(after=10)

    desk.wait(minutes=11)

    assert refused(desk.keeper.do(begin())) is Reason.LATE_START
    assert desk.session.phase is Phase.BEFORE


def test_that_a_late_start_can_keep_the_end() -> None:
    desk = Desk()
    desk.plan(after=0, minutes=45)

    desk.wait(minutes=7)
    desk.do(keep_end)

    assert ends_at(desk.session, desk.clock.now()) == START + USUAL
    assert remaining(desk.session, desk.clock.now()) == 38 * MINUTE


def test_that_a_late_start_can_take_the_full_length() -> None:
    desk = Desk()
    desk.plan(after=0, minutes=45)

    desk.wait(minutes=7)
    desk.do(begin(length=desk.session.length))

    assert ends_at(desk.session, desk.clock.now()) == START + 52 * MINUTE


def test_that_the_full_length_gives_up_an_end_by_the_clock() -> None:
    desk = Desk()
    accepted(desk.keeper.plan(Draft(until=START + USUAL, at=START), USUAL))

    desk.wait(minutes=7)
    session = desk.do(begin(length=desk.session.length))

    assert session.until is None
    assert remaining(session, desk.clock.now()) == USUAL


def test_that_an_end_that_has_passed_cannot_be_kept() -> None:
    desk = Desk()
    desk.plan(after=0, minutes=45)

    desk.wait(minutes=45)

    assert refused(desk.keeper.do(keep_end)) is Reason.OUT_OF_BOUNDS


@pytest.mark.parametrize("length", [timedelta(0), -MINUTE, LONGEST + SECOND])
def test_that_a_start_with_an_impossible_length_is_refused(length: timedelta) -> None:
    assert refused(begin(length=length)(WAITING, Desk().clock.now())) is Reason.OUT_OF_BOUNDS


def test_that_a_session_starts_only_once() -> None:
    desk = Desk()
    desk.start()

    assert refused(desk.keeper.do(begin())) is Reason.ALREADY_STARTED


@given(
    minutes=st.integers(1, 720),
    late=st.integers(0, 180),
    by_clock=st.booleans(),
    step=st.sampled_from([-600, 0, 600]),
)
def test_that_every_start_leaves_its_agreed_time(
    minutes: int, late: int, *, by_clock: bool, step: int
) -> None:
    desk = Desk()
    until = START + minutes * MINUTE if by_clock else None
    session = replace(WAITING, length=minutes * MINUTE, planned_at=START, until=until)

    desk.clock.advance(minutes=late)
    kept = keep_end(session, desk.clock.now())
    full = accepted(begin(length=session.length)(session, desk.clock.now()))
    now = desk.clock.now()
    desk.clock.set_wall(minutes=step)

    assert remaining(full, desk.clock.now()) == session.length
    if late < minutes:
        assert remaining(accepted(kept), now) == (minutes - late) * MINUTE
    else:
        assert refused(kept) is Reason.OUT_OF_BOUNDS
