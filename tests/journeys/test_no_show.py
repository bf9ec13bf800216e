"""A customer does not come: nudged, missed, taken back and rebooked with all that was prepared."""

import json
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from typing import cast

import pytest
from msgspec.structs import replace

from app.booking.listing import DayStatus
from app.clock import SystemClock
from app.session.preparation import Clarity, Preparation, Verdict
from app.storage.database import Database, connect
from app.storage.sessions import SessionRows
from tests.journeys.callside import Callside
from tests.journeys.desktop import Desktop
from tests.journeys.faketime import WallClock
from tests.journeys.reader import TEXT, Reader
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey

AHEAD = timedelta(hours=6)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
NAME = "Quintessa Umbrabow"
READY = Preparation(clarity=Clarity.CLEAR, verdict=Verdict.YES, notes="Bring the invoices")
CLIPBOARD = "from PySide6.QtGui import QGuiApplication as A; a = A([]); print(a.clipboard().text())"


@pytest.fixture
def start(callside: Callside, wall: WallClock) -> datetime:
    """When a session starts that was planned and prepared."""
    del wall
    at = (SystemClock().now().wall + AHEAD).replace(second=0, microsecond=0)
    told = callside("plan", NAME, "--at", f"{at:%Y-%m-%d %H:%M}", "--city", "Abidjan")
    assert told.status == 0, told.err
    with closing(Database(connect(callside.home.database))) as database:
        (session,) = SessionRows(database).unclosed()
        assert session.booking is not None
        booking = replace(session.booking, preparation=READY)
        SessionRows(database).save(replace(session, booking=booking))
    return at


def come_to(wall: WallClock, instant: datetime) -> None:
    """Let it be a second after `instant`."""
    wall.set_ahead(instant + SECOND - SystemClock().now().wall)


def day(callside: Callside) -> dict[str, DayStatus]:
    told = callside("day", "--all", "--json")
    assert told.status == 0, told.err
    rows = cast("list[DayStatus]", json.loads(told.out))
    return {row["state"]: row for row in rows}


def copied(desktop: Desktop) -> str:
    """What is on the clipboard of the desktop."""
    done = subprocess.run(
        [sys.executable, "-c", CLIPBOARD],
        env=desktop.environment | {"QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def is_read(callside: Callside, reader: Reader, words: str) -> bool:
    """Whether the window says that, once the program has looked at the clock."""
    callside.ask()
    return any(name.startswith(words) for name in reader.names())


def prepared(callside: Callside) -> tuple[str, ...]:
    """The notes of all sessions that wait."""
    with closing(Database(connect(callside.home.database))) as database:
        waiting = SessionRows(database).unclosed()
        return tuple(one.booking.preparation.notes for one in waiting if one.booking)


def test_that_a_customer_who_does_not_come_is_treated_kindly_and_nothing_is_lost(
    callside: Callside, desktop: Desktop, reader: Reader, wall: WallClock, start: datetime
) -> None:
    callside.open()
    strip = desktop.window()
    desktop.choose(strip)
    come_to(wall, start + 6 * MINUTE)
    until(partial(is_read, callside, reader, "Waiting for 6 min"))
    desktop.press("c")
    until(lambda: "We are in the call" in copied(desktop))

    come_to(wall, start + 11 * MINUTE)
    until(partial(is_read, callside, reader, "They did not come"))
    idle(A_MOMENT)
    reader.press("They did not come")
    until(lambda: "no-show" in day(callside))
    assert callside("undo").status == 0
    assert callside.status()["phase"] == "before"

    told = callside("outcome", "no-show", "--reason", "the wrong hour")
    assert told.status == 0
    assert told.out.startswith("Noted for the session of ")
    gone = day(callside)["no-show"]
    assert (gone["outcome"], gone["reason"]) == ("no-show", "the wrong hour")
    assert prepared(callside) == ()

    desktop.press("ctrl+d")
    until(lambda: len(desktop.windows()) == 2)
    until(lambda: desktop.in_use() not in {strip, ""})
    desktop.press("Return")
    until(partial(is_read, callside, reader, "Did they come?"))
    reader.press("Rebook")
    until(partial(is_read, callside, reader, "When"))
    reader.go_to("When", TEXT)
    desktop.write(f"{start + timedelta(days=3):%Y-%m-%d} 14:00")
    until(lambda: any("on your clock" in name for name in reader.names()))
    desktop.press("ctrl+Return")

    until(lambda: prepared(callside) == (READY.notes,))
    assert {row["name"] for row in day(callside).values()} == {NAME}
