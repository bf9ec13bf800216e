"""Where the calendar turns under a session, its cues come all the same, worded by the new clock."""

import subprocess
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

import pytest

from app.clock import SystemClock
from app.session.showing import CueKind
from tests.app.zones import known_zone
from tests.journeys.callside import Callside
from tests.journeys.daemon import QUIET
from tests.journeys.faketime import WallClock
from tests.journeys.machine_zone import MachineZone
from tests.journeys.recorder import Recorder
from tests.journeys.waiting import until
from tests.journeys.words import headline

pytestmark = pytest.mark.journey

FAST = 300
MINUTES = 20
ELSEWHERE = "Asia/Kolkata"
NOTICE = timedelta(minutes=10, seconds=1)
TURNS = {
    "midnight": (datetime(2026, 6, 10, 21, 52, tzinfo=UTC), "00:12"),
    "an hour that comes twice": (datetime(2026, 10, 25, 0, 52, tzinfo=UTC), "02:12 CET"),
    "an hour that is left out": (datetime(2027, 3, 28, 0, 52, tzinfo=UTC), "03:12"),
}
"""When a session begins in Berlin, eight minutes before the turn, and the end that it has there."""


@pytest.mark.parametrize("begins, ends", TURNS.values(), ids=TURNS)
def test_that_each_cue_comes_once_while_the_calendar_turns(
    callside: Callside, daemon: Recorder, wall: WallClock, begins: datetime, ends: str
) -> None:
    callside.environment["TZ"] = "Europe/Berlin"
    wall.set_ahead(begins - SystemClock().now().wall)
    callside.open()

    callside("rehearse", "--minutes", str(MINUTES), "--speed", str(FAST))
    until(lambda: headline(CueKind.OVER) in daemon.titles())

    words = [word for word, _ in groupby((told.title, told.body) for told in daemon.told)]
    assert words[1:] == [
        (headline(CueKind.NOTICE), f"Ends {ends}"),
        (headline(CueKind.WRAP), f"Ends {ends}"),
        (headline(CueKind.OVER), f"Ended {ends}"),
    ]
    alerts = [row for row in callside.status()["alerts"] if row["channel"] == "window"]
    assert [row["outcome"] for row in alerts] == ["accepted"] * 4
    assert "clock-change" not in {row["reason"] for row in alerts}


def test_that_a_cue_on_the_screen_follows_the_machine_to_another_zone(
    callside: Callside, daemon: Recorder, tmp_path: Path
) -> None:
    if subprocess.run(["unshare", "--mount", "true"], stderr=QUIET, check=False).returncode:
        pytest.skip("no program may have settings of its own here")
    zone = MachineZone(tmp_path / "zone")
    del callside.environment["TZ"]
    callside("start", "--minutes", "12")
    callside("said")
    callside.skip_to(NOTICE, inside=zone.inside)
    until(lambda: daemon.titles() == [headline(CueKind.NOTICE)])
    assert bodies(daemon) == [ending(callside, "UTC")]

    zone.put(ELSEWHERE)

    until(lambda: bodies(daemon) == [ending(callside, ELSEWHERE)])
    assert daemon.titles() == [headline(CueKind.NOTICE)]


def bodies(daemon: Recorder) -> list[str]:
    """What is on the screen below the titles."""
    return [told.body for told in daemon.shown.values()]


def ending(callside: Callside, zone: str) -> str:
    """When the session ends, in the words of a notification."""
    at = datetime.fromisoformat(callside.status()["ends_at"] or "")
    return f"Ends {at.astimezone(known_zone(zone)):%H:%M}"
