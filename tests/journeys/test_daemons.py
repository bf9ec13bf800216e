"""Whatever the notification daemon does between two cues, the next one is tried anew, and once."""

from datetime import timedelta
from functools import partial
from time import perf_counter

import pytest

from app.session.delivery import Channel
from app.session.showing import CueKind
from tests.journeys.callside import Callside
from tests.journeys.daemon import Actor, Dunst
from tests.journeys.faketime import SetClock
from tests.journeys.recorder import Recorder, recorder
from tests.journeys.waiting import until
from tests.journeys.words import headline

pytestmark = pytest.mark.journey

MINUTE = timedelta(minutes=1)
MINUTES = 30
NOTICE, WRAP, OVER = (headline(kind) for kind in (CueKind.NOTICE, CueKind.WRAP, CueKind.OVER))
TO_NOTICE, TO_WRAP, TO_OVER = (MINUTE * minutes for minutes in (22, 27, 31))
"""From the start of such a session, into the time of each cue."""
ANSWERS = ("GetCapabilities", "GetServerInformation", "Get", "Notify")
SIGN_OF_LIFE = ANSWERS[0]
GIVEN_UP = "no sign of life within 2 s"
PATIENCE = 2.0
TIMES = 20


def test_that_a_daemon_that_was_restarted_or_replaced_gets_the_next_cue(
    callside: Callside, dunst: Dunst, address: str, set_clock: SetClock
) -> None:
    callside.begin_until(minutes=MINUTES)
    set_clock(TO_NOTICE)
    until(lambda: dunst.told()[-1:] == [NOTICE])

    dunst.restart()
    set_clock(TO_WRAP)
    until(lambda: dunst.told()[-1:] == [WRAP])
    assert dunst.shows() == 1

    dunst.kill()
    with recorder(address) as other:
        set_clock(TO_OVER)
        until(lambda: other.titles() == [OVER])
    assert [dunst.told().count(title) for title in (NOTICE, WRAP)] == [1, 1]


def test_that_a_session_bus_that_was_restarted_carries_the_next_cue(
    callside: Callside, bus: tuple[str, Actor], set_clock: SetClock
) -> None:
    address, actor = bus
    with recorder(address) as before:
        callside.begin_until(minutes=MINUTES)
        set_clock(TO_NOTICE)
        until(lambda: before.titles() == [NOTICE])

        actor.restart()

    with recorder(address) as after:
        set_clock(TO_WRAP)
        until(lambda: after.titles() == [WRAP])


def test_that_a_daemon_too_slow_is_given_up_and_tried_again_at_the_next_cue(
    callside: Callside, daemon: Recorder, set_clock: SetClock
) -> None:
    """Answers after thirty seconds come to one who has given up, as all after two do."""
    for method in ANSWERS:
        daemon.hold(method)
    callside.begin_until(minutes=MINUTES)
    until(partial(was_asked, daemon, times=1))
    asked = perf_counter()
    until(partial(has_given_up, callside, times=1))
    assert PATIENCE / 2 < perf_counter() - asked < PATIENCE * 2

    set_clock(TO_NOTICE)
    until(partial(was_asked, daemon, times=2))
    until(partial(has_given_up, callside, times=2))
    daemon.release()
    set_clock(TO_WRAP)

    until(lambda: daemon.titles() == [WRAP])
    assert [told.title for told in daemon.told] == [WRAP]
    assert fate(callside, CueKind.NOTICE) == ("refused", "no-answer")
    until(lambda: fate(callside, CueKind.WRAP) == ("accepted", "clock-change"))


def was_asked(daemon: Recorder, times: int) -> bool:
    return daemon.calls.count(SIGN_OF_LIFE) == times


def has_given_up(callside: Callside, times: int) -> bool:
    return callside.log().count(GIVEN_UP) == times


def fate(callside: Callside, kind: CueKind) -> tuple[str, str | None] | None:
    """How far a cue came on the desktop, and why no further or late; none before that is known."""
    rows = callside.status()["alerts"]
    told = (row for row in rows if (row["cue"], row["channel"]) == (kind, Channel.NOTIFICATION))
    return next(((row["outcome"], row["reason"]) for row in told), None)


def test_that_a_cue_put_off_twenty_times_is_one_notification(
    callside: Callside, address: str, set_clock: SetClock
) -> None:
    with recorder(address, "actions") as daemon:
        callside.begin_until(minutes=45)
        for minute in range(1, TIMES + 1):
            until(daemon.titles)
            assert len(daemon.shown) == 1
            daemon.press("later")
            until(lambda: not daemon.shown)
            set_clock(minute * (MINUTE + timedelta(seconds=2)))

        until(daemon.titles)
        assert len(daemon.shown) == 1
        assert len(daemon.told) == 1 + TIMES
