"""One single-shot timer is enough: the time to the next visible change is known."""

from datetime import timedelta

import pytest
from hypothesis import given
from msgspec.structs import replace

from app.session.answers import later
from app.session.countdown import LONGEST_REST, until_change
from app.session.cue import due, turned_back
from app.session.draft import Draft
from app.session.ladder import Ladder
from app.session.steps import close, end, pause
from tests.app.fakes import MILLISECOND, MINUTE, SECOND, START, WAITING, Desk, accepted
from tests.app.session.playing import desks


def rest(desk: Desk) -> timedelta:
    """How long nothing will change."""
    return until_change(desk.session, desk.ladder, desk.clock.now())


def after(minutes: float) -> Desk:
    """A desk some minutes after the start of a session of 45."""
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=minutes)
    return desk


@pytest.mark.parametrize(
    "minutes, expected",
    [
        (0, LONGEST_REST),
        (0.25, LONGEST_REST),
        (0.75, 15 * SECOND),
        (34.5, 30 * SECOND),
        (34.9, 6 * SECOND),
        (35, SECOND),
        (40, SECOND),
        (45, SECOND),
        (46 + 0.3 / 60, 0.7 * SECOND),
    ],
)
def test_that_calm_changes_with_the_minute_and_the_rest_with_the_second(
    minutes: float, expected: timedelta
) -> None:
    assert rest(after(minutes)) == expected


def test_that_a_cue_between_two_minutes_is_not_missed() -> None:
    desk = after(30)
    desk.ladder = Ladder(14 * MINUTE + 45 * SECOND, 5 * MINUTE)

    assert rest(desk) == 15 * SECOND


def test_that_a_cue_put_off_is_not_missed() -> None:
    desk = after(0.4)
    desk.do(later)

    desk.wait(seconds=50)

    assert rest(desk) == 10 * SECOND


def test_that_a_pause_changes_only_the_end() -> None:
    desk = after(36)
    desk.do(pause)

    desk.wait(seconds=50)

    assert rest(desk) == 10 * SECOND


def test_that_a_waiting_session_changes_with_its_minutes() -> None:
    desk = Desk()
    desk.plan(after=12)

    desk.wait(seconds=48)

    assert rest(desk) == 12 * SECOND


def test_that_the_question_of_a_late_start_comes_in_time() -> None:
    desk = Desk()
    desk.plan(after=0)

    desk.wait(seconds=45)

    assert rest(desk) == 15 * SECOND


def test_that_a_late_start_changes_with_the_minutes_of_both_ends() -> None:
    desk = Desk()
    draft = Draft(until=START + 45 * MINUTE + 10 * SECOND, at=START + 5 * SECOND)
    accepted(desk.keeper.plan(draft, MINUTE))

    desk.wait(minutes=2)
    rests = []
    for _ in range(4):
        rests.append(rest(desk).total_seconds())
        desk.clock.advance(rest(desk))

    assert rests == [5, 5, 30, 15]


def test_that_an_end_that_passed_changes_no_more() -> None:
    desk = Desk()
    draft = Draft(until=START + 2 * MINUTE + 10 * SECOND, at=START)
    accepted(desk.keeper.plan(draft, MINUTE))

    desk.wait(minutes=3, seconds=5)

    assert rest(desk) == LONGEST_REST


def test_that_an_unplanned_session_changes_with_the_minute() -> None:
    desk = Desk()
    desk.clock.advance(seconds=50)

    assert until_change(WAITING, Ladder(), desk.clock.now()) == 10 * SECOND


@pytest.mark.parametrize(
    "seconds, expected", [(0, 10), (4, 6), (9.999, 0.001), (10, 30), (200, 30)]
)
def test_that_an_end_changes_once_more_when_it_can_no_longer_be_taken_back(
    seconds: float, expected: float
) -> None:
    desk = after(20)
    desk.do(end)

    desk.wait(seconds=seconds)

    assert rest(desk).total_seconds() == expected


def test_that_a_closed_session_changes_no_more() -> None:
    desk = after(20)
    desk.do(end)
    ended = desk.session
    desk.do(close([]))

    closed = replace(ended, closed_at=START)

    assert until_change(closed, desk.ladder, desk.clock.now()) == LONGEST_REST


@given(desks())
def test_that_a_look_is_due_after_a_while_and_soon(desk: Desk) -> None:
    if desk.keeper.agenda.value.at_hand is not None:
        assert timedelta(0) < rest(desk) <= LONGEST_REST


@given(desks())
def test_that_no_cue_is_due_before_the_next_look(desk: Desk) -> None:
    session = desk.keeper.agenda.value.at_hand
    if session is None:
        return

    just_before = desk.clock.now().after(rest(desk) - MILLISECOND)

    assert due(session, desk.ladder, just_before) is None
    assert turned_back(session, desk.ladder, just_before) == session


def test_that_looking_only_when_told_to_is_as_good_as_looking_all_the_time() -> None:
    rarely, always = after(0), after(0)

    for _ in range(200):
        span = rest(rarely)
        rarely.wait(seconds=span.total_seconds())
        for _ in range(10):
            always.wait(seconds=span.total_seconds() / 10)

    assert [one.due_at for one in rarely.session.showings] == [
        one.shown.wall for one in rarely.session.showings
    ]
    assert rarely.session.showings == always.session.showings
