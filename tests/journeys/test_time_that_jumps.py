"""Whatever becomes of time, each cue comes once, in its order, and says why it is late."""

import os
import signal
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from app.alert_status import AlertStatus
from app.clock import SystemClock
from app.session.showing import CueKind
from tests.journeys.callside import Callside
from tests.journeys.daemon import QUIET
from tests.journeys.faketime import WallClock
from tests.journeys.waiting import idle, until

pytestmark = pytest.mark.journey

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
FAST = 60
NOTICE, WRAP, OVER = CueKind.NOTICE, CueKind.WRAP, CueKind.OVER


@pytest.fixture
def wall(callside: Callside, tmp_path: Path) -> WallClock:
    """The clock on the wall of whatever starts from here on."""
    clock = WallClock(tmp_path)
    callside.environment |= clock.environment
    return clock


def alerts(callside: Callside) -> dict[str, AlertStatus]:
    """What the window did with each cue, by its name; each came once, or never."""
    rows = [row for row in callside.status()["alerts"] if row["channel"] == "window"]
    by_cue = {row["cue"]: row for row in rows}
    assert len(by_cue) == len(rows)
    return by_cue


def came(callside: Callside, kind: CueKind) -> AlertStatus | None:
    """What became of a cue, once it was shown."""
    row = alerts(callside).get(kind)
    return row if row is not None and row["fired_at"] else None


def begin_until(callside: Callside, *, minutes: int) -> None:
    """A session with an end by the clock, up to a minute shorter; its opening is said."""
    end = SystemClock().now().wall + minutes * MINUTE
    told = callside("start", "--until", f"{end:%H:%M}")
    assert told.status == 0, told.err
    callside("said")


def test_that_a_program_held_over_two_cues_shows_the_urgent_one_and_owns_up(
    callside: Callside,
) -> None:
    callside("rehearse", "--minutes", "12", "--speed", str(FAST))
    callside("said")
    process = callside.process()
    assert process is not None

    os.kill(process, signal.SIGSTOP)
    idle(8)
    os.kill(process, signal.SIGCONT)

    wrap = until(lambda: came(callside, WRAP))
    assert wrap["late_seconds"] is not None
    assert wrap["late_seconds"] > 1
    assert wrap["reason"] == "program-stopped"
    notice = alerts(callside)[NOTICE]
    assert (notice["outcome"], notice["fired_at"]) == ("missed", None)


@pytest.mark.parametrize("ahead", [-26 * HOUR, -HOUR, -7 * MINUTE, 7 * MINUTE, HOUR, 26 * HOUR])
def test_that_a_length_agreed_on_does_not_care_for_the_wall_clock(
    callside: Callside, wall: WallClock, ahead: timedelta
) -> None:
    callside("start", "--minutes", "30")
    before = callside.status()

    wall.set_ahead(ahead)
    after = callside.status()

    assert before["remaining_seconds"] is not None
    assert after["remaining_seconds"] is not None
    assert abs(after["remaining_seconds"] - before["remaining_seconds"]) < 10
    assert set(alerts(callside)) == {"opening"}


def test_that_the_boot_clock_is_trusted_where_the_wall_clock_says_otherwise(
    callside: Callside,
) -> None:
    if subprocess.run(["unshare", "--time", "true"], stderr=QUIET, check=False).returncode:
        pytest.skip("no program may have a time of its own here")
    callside("start", "--minutes", "30")
    callside("said")
    callside.kill()

    callside.open(inside=booted_earlier(22 * MINUTE))

    notice = until(lambda: came(callside, NOTICE))
    assert notice["reason"] == "program-stopped"
    left = callside.status()["remaining_seconds"]
    assert left is not None
    assert 7 * 60 < left < 8 * 60 + 1
    assert set(alerts(callside)) == {"opening", NOTICE}


def booted_earlier(by: timedelta) -> tuple[str, ...]:
    """Words before a program's that make its boot clock say more; the wall clock stays."""
    ahead = str(round(by.total_seconds()))
    return ("unshare", "--time", "--boottime", ahead, "--fork", "--kill-child", "--")


def test_that_an_end_by_the_clock_follows_a_clock_set_forward(
    callside: Callside, wall: WallClock
) -> None:
    begin_until(callside, minutes=30)

    wall.set_ahead(22 * MINUTE)

    notice = until(lambda: came(callside, NOTICE))
    assert notice["reason"] == "clock-change"
    assert set(alerts(callside)) == {"opening", NOTICE}


def test_that_a_clock_set_a_day_forward_brings_the_last_cue_alone(
    callside: Callside, wall: WallClock
) -> None:
    begin_until(callside, minutes=30)

    wall.set_ahead(26 * HOUR)

    over = until(lambda: came(callside, OVER))
    assert over["reason"] == "clock-change"
    outcomes = {cue: row["outcome"] for cue, row in alerts(callside).items()}
    assert outcomes == {
        "opening": "accepted",
        "notice": "missed",
        "wrap": "missed",
        "over": "accepted",
    }


def test_that_a_clock_set_back_behind_a_cue_makes_it_come_again(
    callside: Callside, wall: WallClock
) -> None:
    begin_until(callside, minutes=30)
    wall.set_ahead(22 * MINUTE)
    until(lambda: came(callside, NOTICE))

    wall.set_ahead(timedelta(0))
    until(lambda: callside.status()["state"] == "calm")
    assert callside.status()["line"] is None
    wall.set_ahead(22 * MINUTE)

    until(lambda: callside.status()["line"])
    rows = [row for row in callside.status()["alerts"] if row["channel"] == "window"]
    assert [row["cue"] for row in rows].count(NOTICE) == 2


def test_that_a_session_killed_in_its_last_minute_still_says_that_it_is_over(
    callside: Callside,
) -> None:
    callside("start", "--minutes", "12")
    callside.skip_to(timedelta(seconds=4))
    until(lambda: came(callside, WRAP))
    callside.kill()

    callside.open()

    over = until(lambda: came(callside, OVER))
    assert over["late_seconds"] is not None
    assert over["late_seconds"] < 30
    assert set(alerts(callside)) == {"opening", "notice", "wrap", "over"}
