"""An extension moves the end, and brings back the cues that lie ahead of it again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.refusal import Reason, Refusal
from app.session.answers import said
from app.session.cue import armed, due_at
from app.session.showing import CueKind
from app.session.steps import LONGEST, end, extend, pause, resume
from tests.app.fakes import MINUTE, SECOND, START, Desk, refused

OPENING, NOTICE, WRAP = CueKind.OPENING, CueKind.NOTICE, CueKind.WRAP
RELATION, OVER = CueKind.RELATION, CueKind.OVER


def extended(after: float, by: float) -> Desk:
    """A desk that extended a session of 45 minutes by `by` minutes, `after` its start."""
    desk = Desk()
    desk.start(minutes=45)
    for _ in range(int(after)):
        desk.wait(minutes=1)
    desk.do(extend(by * MINUTE, desk.ladder))
    return desk


@pytest.mark.parametrize("by", [5, 10, 7])
def test_that_an_extension_adds_time(by: int) -> None:
    assert extended(20, by).left == (25 + by) * MINUTE


@pytest.mark.parametrize("after", [45, 46, 52, 70])
def test_that_over_time_an_extension_counts_from_now(after: int) -> None:
    assert extended(after, 10).left == 10 * MINUTE


def test_that_cues_ahead_stay_as_they_were() -> None:
    desk = extended(20, 10)

    desk.wait(minutes=25)

    assert desk.shown == [OPENING, NOTICE]
    assert desk.session.showings[-1].late_by == timedelta(0)


def test_that_a_cue_on_show_leaves_when_it_is_ahead_again() -> None:
    desk = extended(36, 5)

    assert desk.card() is None


def test_that_cues_ahead_again_come_again() -> None:
    desk = extended(46, 10)

    for _ in range(10):
        desk.wait(minutes=1)

    assert desk.shown == [OPENING, NOTICE, WRAP, OVER, WRAP, OVER]


def test_that_cues_behind_stay_behind() -> None:
    desk = extended(46, 5)

    desk.wait(minutes=4)
    assert desk.shown == [OPENING, NOTICE, WRAP, OVER]
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, NOTICE, WRAP, OVER, OVER]


def test_that_a_missed_cue_behind_stays_behind() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.clock.sleep(minutes=48)
    desk.keeper.look()

    desk.do(extend(5 * MINUTE, desk.ladder))
    desk.wait(minutes=1)

    assert desk.shown == [OPENING, OVER]


def test_that_a_cue_on_show_stays_when_it_is_not_ahead_again() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=37)

    desk.do(extend(MINUTE, desk.ladder))

    assert desk.card() is NOTICE


def test_that_the_relation_line_comes_again_with_its_wrap_up() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=40)
    desk.do(said)

    desk.do(extend(5 * MINUTE, desk.ladder))
    assert desk.card() is None
    desk.wait(minutes=5)
    desk.do(said)

    assert desk.shown == [OPENING, WRAP, RELATION, WRAP, RELATION]


def test_that_cues_behind_keep_their_place_among_the_cues() -> None:
    desk = extended(46, 5)

    times = {
        kind: due_at(desk.session, kind, desk.ladder, desk.clock.now())
        for kind in armed(desk.session, desk.ladder)
    }

    assert times == {
        NOTICE: START + 35 * MINUTE,
        WRAP: START + 40 * MINUTE,
        OVER: START + 51 * MINUTE,
    }


def test_that_a_paused_session_can_be_extended() -> None:
    desk = Desk()
    desk.start(minutes=45)
    desk.wait(minutes=20)

    desk.do(pause)
    desk.wait(minutes=5)
    desk.do(extend(10 * MINUTE, desk.ladder))
    desk.wait(minutes=5)
    desk.do(resume)

    assert desk.left == 35 * MINUTE


@pytest.mark.parametrize("span", [timedelta(0), -MINUTE, LONGEST + SECOND])
def test_that_an_impossible_extension_is_refused(span: timedelta) -> None:
    desk = Desk()
    desk.start()

    assert refused(desk.keeper.do(extend(span, desk.ladder))) is Reason.OUT_OF_BOUNDS


def test_that_the_longest_extension_is_allowed() -> None:
    desk = Desk()
    desk.start(minutes=45)

    desk.do(extend(LONGEST - 45 * MINUTE, desk.ladder))

    assert desk.left == LONGEST


def test_that_only_a_running_session_is_extended() -> None:
    desk = Desk()
    desk.plan(after=10)
    more = extend(10 * MINUTE, desk.ladder)

    assert refused(desk.keeper.do(more)) is Reason.NOT_STARTED
    desk.start()
    desk.do(end)
    assert refused(desk.keeper.do(more)) is Reason.ALREADY_ENDED


@given(
    after=st.integers(0, 55 * 60),
    by=st.integers(1, 60 * 60),
    by_clock=st.booleans(),
    rebooted=st.booleans(),
)
def test_that_extending_arms_what_is_ahead_and_nothing_behind(
    after: int, by: int, *, by_clock: bool, rebooted: bool
) -> None:
    desk = Desk()
    (desk.start_until if by_clock else desk.start)(minutes=45)
    if rebooted:
        desk.clock.reboot(minutes=0)
        desk.restart()
    for _ in range(after // 60):
        desk.wait(minutes=1)
    before, left = desk.shown, desk.left

    desk.do(extend(by * SECOND, desk.ladder))

    assert desk.left == max(left, timedelta(0)) + by * SECOND
    assert desk.shown == before
    behind = {kind for kind, mark in desk.ladder.thresholds.items() if desk.left <= mark}
    assert all(desk.session.latest(kind) is None for kind in {NOTICE, WRAP, OVER} - behind)
    for _ in range(70):
        desk.wait(minutes=1)
    coming = [kind for kind in (NOTICE, WRAP, OVER) if kind not in behind]
    assert desk.shown[len(before) :] == coming if desk.left <= timedelta(0) else True


def test_that_extensions_together_stay_within_the_longest_session() -> None:
    desk = Desk()
    desk.start(minutes=45)
    extend_by_four_hours = extend(timedelta(hours=4), desk.ladder)

    outcomes = [desk.keeper.do(extend_by_four_hours) for _ in range(3)]

    assert outcomes[-1] == Refusal(Reason.OUT_OF_BOUNDS)
    assert desk.left == timedelta(hours=8, minutes=45)
