"""Before a call it is known what will arrive, and what cannot be known is called unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.clock import Moment
from app.proof import (
    HELD,
    IN_TIME,
    OFF,
    UNTOLD,
    YES,
    Prospect,
    Reach,
    alike,
    coming,
    occasion,
    proof_of,
)
from app.session.answers import later
from app.session.countdown import remaining, until_change
from app.session.delivery import Channel
from app.session.ladder import Ladder
from app.session.session import Phase, Session
from app.session.showing import CueKind
from app.session.steps import close, end, extend, pause
from app.settings import CUE_MINUTES, WRAP_MINUTES, Settings
from tests.app.fakes import MINUTE, WAITING, Desk, ManualClock
from tests.app.strategies import moments, sessions

ALL_BUT_CRITICAL = Reach(HELD, YES)
PASSING = Settings(passes_dnd=True)


@pytest.fixture
def desk() -> Desk:
    """A session of 45 minutes that has just begun."""
    desk = Desk()
    desk.start(minutes=45)
    return desk


def reason_to_ask(desk: Desk) -> object:
    return occasion(desk.keeper.agenda.value.at_hand, desk.ladder, desk.clock.now())


def next_kind(desk: Desk) -> CueKind | None:
    cue = coming(desk.keeper.agenda.value.at_hand, desk.ladder, desk.clock.now())
    return None if cue is None else cue[0]


@pytest.mark.parametrize(
    "kind, settings, expected",
    [
        (None, PASSING, HELD),
        (CueKind.NOTICE, PASSING, HELD),
        (CueKind.RELATION, PASSING, HELD),
        (CueKind.WRAP, PASSING, YES),
        (CueKind.OVER, PASSING, YES),
        (CueKind.OVER, Settings(), HELD),
        (CueKind.OVER, Settings(passes_dnd=True, notifications=False), OFF),
    ],
)
def test_that_only_what_cannot_wait_passes_do_not_disturb(
    kind: CueKind | None, settings: Settings, expected: Prospect
) -> None:
    assert proof_of(settings, kind, YES, ALL_BUT_CRITICAL).notification == expected


def test_that_each_channel_has_its_own_prospect() -> None:
    proof = proof_of(Settings(), CueKind.NOTICE, YES, alike(UNTOLD))

    assert proof.channels == {
        Channel.WINDOW: YES,
        Channel.NOTIFICATION: UNTOLD,
        Channel.SOUND: OFF,
    }


def test_that_the_state_of_the_sound_is_told_as_it_is_handed_in() -> None:
    assert proof_of(Settings(), None, YES, alike(YES), UNTOLD).sound == UNTOLD


def test_that_the_first_cue_of_a_session_that_waits_is_the_next() -> None:
    now = ManualClock().now()

    assert coming(WAITING, Ladder(), now) == (CueKind.NOTICE, 10 * MINUTE)
    assert coming(replace(WAITING, length=8 * MINUTE), Ladder(), now) == (CueKind.WRAP, 5 * MINUTE)
    assert coming(None, Ladder(), now) is None


def test_that_cues_follow_one_another(desk: Desk) -> None:
    kinds = [next_kind(desk)]
    for minutes in (35, 5, 5):
        desk.wait(minutes=minutes)
        kinds.append(next_kind(desk))

    assert kinds == [CueKind.NOTICE, CueKind.WRAP, CueKind.OVER, None]


def test_that_a_cue_put_off_is_the_next_again(desk: Desk) -> None:
    desk.wait(minutes=35)
    desk.do(later)

    assert next_kind(desk) is CueKind.NOTICE


def test_that_after_the_call_no_cue_comes(desk: Desk) -> None:
    desk.do(end)
    assert reason_to_ask(desk) is next_kind(desk) is None

    desk.do(close([]))
    assert reason_to_ask(desk) is next_kind(desk) is None


def test_that_a_session_in_preparation_is_asked_about_once_and_a_minute_before_each_early_cue() -> (
    None
):
    desk = Desk()
    desk.ladder = Ladder(prepare=10 * MINUTE)
    desk.plan(after=30)
    reasons = []

    for _ in range(40):
        reasons.append(reason_to_ask(desk))
        desk.wait(minutes=1)

    assert None not in reasons
    changes = [minute for minute in range(1, 40) if reasons[minute] != reasons[minute - 1]]
    assert changes == [19, 29]


def test_that_the_next_cue_of_a_session_that_waits_is_an_early_one() -> None:
    desk = Desk()
    desk.ladder = Ladder(prepare=10 * MINUTE)
    desk.plan(after=30)

    assert next_kind(desk) is CueKind.PREPARE
    desk.wait(minutes=20)
    assert next_kind(desk) is CueKind.BEGIN
    desk.do(later)
    assert next_kind(desk) is CueKind.PREPARE
    desk.wait(minutes=11)
    assert next_kind(desk) is CueKind.NOTICE


@pytest.mark.parametrize("left", [10, 5, 0])
def test_that_the_desktop_is_asked_a_minute_before_each_cue(desk: Desk, left: int) -> None:
    desk.wait(minutes=45 - left - 1, seconds=-1)
    assert reason_to_ask(desk) is None

    desk.wait(seconds=1)
    first = reason_to_ask(desk)
    desk.wait(seconds=59)
    assert reason_to_ask(desk) == first is not None

    desk.wait(seconds=1)
    assert reason_to_ask(desk) is None


def test_that_a_pause_asks_nothing_new(desk: Desk) -> None:
    desk.wait(minutes=34)
    first = reason_to_ask(desk)

    desk.do(pause)
    desk.wait(minutes=20)

    assert reason_to_ask(desk) == first


def test_that_a_cue_armed_again_is_asked_about_again(desk: Desk) -> None:
    desk.wait(minutes=34)
    first = reason_to_ask(desk)
    desk.wait(minutes=2)
    desk.do(later)

    desk.do(extend(10 * MINUTE, desk.ladder))
    assert reason_to_ask(desk) is None

    desk.wait(minutes=8)
    assert reason_to_ask(desk) == first


@given(
    session=sessions(Phase.DURING),
    now=moments(),
    notice=st.integers(2, CUE_MINUTES[-1]),
    wrap=st.integers(1, WRAP_MINUTES[-1]),
)
def test_that_the_alarm_rings_in_time_to_ask_without_a_look_of_its_own(
    session: Session, now: Moment, notice: int, wrap: int
) -> None:
    ladder = Ladder(max(notice, wrap + 1) * MINUTE, wrap * MINUTE)
    if session.paused is not None:
        return
    left = remaining(session, now)
    asked_at = [mark + IN_TIME for mark in ladder.thresholds.values() if mark + IN_TIME < left]

    rest = until_change(session, ladder, now)

    assert all(rest <= left - mark for mark in asked_at)
