"""Whatever becomes of time, each cue comes once, in its order, and says why it is late.

A question about the status makes the program look at its clocks. So each cue is awaited on the
desktop, and only then is the program asked what became of it.
"""

import os
import signal
import subprocess
from collections.abc import Callable
from datetime import timedelta

import pytest

from app.alert_status import AlertStatus
from app.session.countdown import LONGEST_REST
from app.session.showing import CueKind
from tests.journeys.callside import Callside
from tests.journeys.daemon import QUIET
from tests.journeys.faketime import SetClock, WallClock
from tests.journeys.logind import Logind
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import IN_TIME, idle, until
from tests.journeys.words import headline

pytestmark = pytest.mark.journey

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
SOON = timedelta(seconds=6)
FAST = 60
TOLD = 5.0
"""Seconds that suffice for one who was told; who looks by himself may take thirty."""
NOTICE, WRAP, OVER = CueKind.NOTICE, CueKind.WRAP, CueKind.OVER

Tells = Callable[[CueKind], bool]


@pytest.fixture
def tells(daemon: Recorder) -> Tells:
    """Whether the desktop shows that cue."""
    return lambda kind: headline(kind) in daemon.titles()


def alerts(callside: Callside) -> dict[str, AlertStatus]:
    """What the window did with each cue, by its name; each came once, or never."""
    rows = [row for row in callside.status()["alerts"] if row["channel"] == "window"]
    by_cue = {row["cue"]: row for row in rows}
    assert len(by_cue) == len(rows)
    return by_cue


def test_that_a_program_held_over_two_cues_shows_the_urgent_one_and_owns_up(
    callside: Callside, tells: Tells
) -> None:
    callside("rehearse", "--minutes", "12", "--speed", str(FAST))
    callside("said")
    process = callside.process()
    assert process is not None

    os.kill(process, signal.SIGSTOP)
    idle(8)
    os.kill(process, signal.SIGCONT)

    until(lambda: tells(WRAP))
    wrap = alerts(callside)[WRAP]
    assert wrap["late_seconds"] is not None
    assert wrap["late_seconds"] > 1
    assert wrap["reason"] == "program-stopped"
    notice = alerts(callside)[NOTICE]
    assert (notice["outcome"], notice["fired_at"]) == ("missed", None)


def test_that_a_length_agreed_on_does_not_care_for_the_wall_clock(
    callside: Callside, set_clock: SetClock
) -> None:
    callside.open()
    callside("start", "--minutes", "30")
    before = callside.status()["remaining_seconds"]

    for ahead in (-7 * MINUTE, 7 * MINUTE, -HOUR, HOUR, -26 * HOUR, 26 * HOUR):
        set_clock(ahead)

    after = callside.status()["remaining_seconds"]
    assert before is not None
    assert after is not None
    assert 0 <= before - after < 10
    assert set(alerts(callside)) == {"opening"}


def test_that_the_boot_clock_is_trusted_where_the_wall_clock_says_otherwise(
    callside: Callside, tells: Tells
) -> None:
    if subprocess.run(["unshare", "--time", "true"], stderr=QUIET, check=False).returncode:
        pytest.skip("no program may have a time of its own here")
    callside("start", "--minutes", "30")
    callside("said")
    callside.kill()

    callside.begin(inside=booted_earlier(22 * MINUTE))

    until(lambda: tells(NOTICE))
    assert alerts(callside)[NOTICE]["reason"] == "program-stopped"
    left = callside.status()["remaining_seconds"]
    assert left is not None
    assert 7 * 60 < left < 8 * 60 + 1
    assert set(alerts(callside)) == {"opening", NOTICE}


def booted_earlier(by: timedelta) -> tuple[str, ...]:
    """Words before a program's that make its boot clock say more; the wall clock stays."""
    ahead = str(round(by.total_seconds()))
    return ("unshare", "--time", "--boottime", ahead, "--fork", "--kill-child", "--")


def test_that_an_end_by_the_clock_follows_a_clock_set_forward(
    callside: Callside, set_clock: SetClock, tells: Tells
) -> None:
    callside.begin_until(minutes=30)
    callside("said")

    set_clock(22 * MINUTE)

    until(lambda: tells(NOTICE), within=TOLD)
    assert alerts(callside)[NOTICE]["reason"] == "clock-change"
    assert set(alerts(callside)) == {"opening", NOTICE}


def test_that_a_clock_set_a_day_forward_brings_the_last_cue_alone(
    callside: Callside, set_clock: SetClock, tells: Tells
) -> None:
    callside.begin_until(minutes=30)
    callside("said")

    set_clock(26 * HOUR)

    until(lambda: tells(OVER), within=TOLD)
    assert alerts(callside)[OVER]["reason"] == "clock-change"
    outcomes = {cue: row["outcome"] for cue, row in alerts(callside).items()}
    assert outcomes == {
        "opening": "accepted",
        "notice": "missed",
        "wrap": "missed",
        "over": "accepted",
    }


def test_that_a_clock_set_back_behind_a_cue_makes_it_come_again(
    callside: Callside, set_clock: SetClock, tells: Tells
) -> None:
    callside.begin_until(minutes=30)
    callside("said")
    set_clock(22 * MINUTE)
    until(lambda: tells(NOTICE), within=TOLD)

    set_clock(timedelta(0))
    until(lambda: not tells(NOTICE), within=TOLD)
    assert callside.status()["line"] is None
    set_clock(22 * MINUTE)

    until(lambda: tells(NOTICE), within=TOLD)
    assert callside.status()["line"]
    rows = [row for row in callside.status()["alerts"] if row["channel"] == "window"]
    assert [row["cue"] for row in rows].count(NOTICE) == 2


def test_that_a_clock_set_while_nobody_tells_is_found_at_the_next_look(
    callside: Callside, wall: WallClock, tells: Tells
) -> None:
    callside.begin_until(minutes=30)
    callside("said")
    callside.skip_to(20 * MINUTE + SOON)
    until(lambda: callside.status()["proof"]["notification"]["reason"] == "unknown-desktop")

    wall.set_ahead(12 * MINUTE)

    until(lambda: tells(NOTICE), within=IN_TIME + LONGEST_REST.total_seconds())


def test_that_a_machine_that_woke_shows_at_once_what_came_due_meanwhile(
    callside: Callside, logind: Logind, wall: WallClock, tells: Tells
) -> None:
    callside.begin_until(minutes=30)
    callside("said")
    until(logind.is_heard)

    logind.fall_asleep()
    wall.set_ahead(27 * MINUTE)
    logind.wake()

    until(lambda: tells(WRAP), within=TOLD)
    assert alerts(callside)[NOTICE]["outcome"] == "missed"


def test_that_a_session_killed_in_its_last_minute_still_says_that_it_is_over(
    callside: Callside, tells: Tells
) -> None:
    callside("start", "--minutes", "12")
    callside.skip_to(timedelta(seconds=4))
    until(lambda: tells(WRAP))
    callside.kill()

    callside.begin()

    until(lambda: tells(OVER))
    over = alerts(callside)[OVER]
    assert over["late_seconds"] is not None
    assert over["late_seconds"] < 30
    assert set(alerts(callside)) == {"opening", "notice", "wrap", "over"}
