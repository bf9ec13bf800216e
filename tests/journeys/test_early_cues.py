"""Ahead of a planned session and at its start one alert comes, and none beside a call."""

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.session.showing import CueKind
from tests.journeys.callside import Callside
from tests.journeys.daemon import Dunst
from tests.journeys.faketime import WallClock
from tests.journeys.waiting import until

pytestmark = pytest.mark.journey

PREPARE, BEGIN, OPENING = "Time for the Before list", "Time to begin", "The session has begun"
AHEAD = timedelta(hours=6)
TEN = timedelta(minutes=10)
SECOND = timedelta(seconds=1)
NAME = "Quintessa Umbrabow"


@pytest.fixture
def wall(callside: Callside, tmp_path: Path) -> WallClock:
    """The clock on the wall of whatever starts from here on."""
    clock = WallClock(tmp_path)
    callside.environment |= clock.environment
    return clock


@pytest.fixture
def start(callside: Callside, wall: WallClock) -> datetime:
    """When a session starts that was planned six hours ahead."""
    del wall
    at = (SystemClock().now().wall + AHEAD).replace(second=0, microsecond=0)
    told = callside("start", NAME, "--at", f"{at:%H:%M}", "--minutes", "45")
    assert told.status == 0, told.err
    return at


def come_to(wall: WallClock, instant: datetime) -> None:
    """Let it be a second after `instant`."""
    wall.set_ahead(instant + SECOND - SystemClock().now().wall)


def last_told(callside: Callside, dunst: Dunst, title: str) -> bool:
    """Whether that is the newest on the screen, once the program has looked at the clock."""
    callside.ask()
    return dunst.told()[-1:] == [title]


def test_that_the_before_list_and_the_start_are_told_of_once(
    callside: Callside, dunst: Dunst, wall: WallClock, start: datetime
) -> None:
    come_to(wall, start - TEN)
    until(partial(last_told, callside, dunst, PREPARE))
    assert dunst.shows() == 1
    callside("said")
    until(lambda: dunst.shows() == 0)

    come_to(wall, start)
    until(partial(last_told, callside, dunst, BEGIN))
    assert dunst.shows() == 1
    assert callside("start").status == 0
    until(partial(last_told, callside, dunst, OPENING))

    assert dunst.shows() == 1
    assert dunst.told() == [PREPARE, BEGIN, OPENING]
    cues = {cue["id"]: cue for cue in callside.status()["cues"]}
    assert cues[CueKind.PREPARE]["answered_at"]
    assert cues[CueKind.BEGIN]["shown_at"]
    history = dunst.clear()
    told = " ".join(f"{one['summary']} {one['body']}" for one in history)
    assert f"Starts {start:%H:%M}" in told
    assert not set(NAME.split()) & set(told.split())


def test_that_a_program_that_was_closed_at_both_tells_of_the_start_alone(
    callside: Callside, dunst: Dunst, wall: WallClock, start: datetime
) -> None:
    callside.kill()
    come_to(wall, start + TEN)

    callside.open()

    until(partial(last_told, callside, dunst, BEGIN))
    assert dunst.told() == [BEGIN]
    outcomes = {row["cue"]: row["outcome"] for row in callside.status()["alerts"]}
    assert outcomes == {"prepare": "missed", "begin": "accepted"}


def test_that_beside_a_call_no_alert_comes_until_it_has_ended(
    callside: Callside, dunst: Dunst, wall: WallClock, start: datetime
) -> None:
    assert callside("start", "Another", "--minutes", "45").status == 0
    until(partial(last_told, callside, dunst, OPENING))
    callside("said")
    until(lambda: dunst.shows() == 0)

    come_to(wall, start - TEN)
    callside.ask()
    assert dunst.told() == [OPENING]
    assert dunst.shows() == 0
    assert callside("end").status == 0

    until(partial(last_told, callside, dunst, PREPARE))
    assert dunst.shows() == 1
