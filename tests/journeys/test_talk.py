"""A talk is begun by keyboard, and a kill in the middle of it loses neither it nor the list."""

from contextlib import closing

import pytest

from app.storage.database import Database, connect
from tests.journeys.callside import Callside
from tests.journeys.day import Day
from tests.journeys.desktop import Desktop
from tests.journeys.faketime import WallClock
from tests.journeys.reader import Reader
from tests.journeys.waiting import A_MOMENT, idle, until

pytestmark = pytest.mark.journey


def test_that_a_talk_and_what_was_put_aside_come_back_after_a_kill(
    callside: Callside, desktop: Desktop, reader: Reader, wall: WallClock
) -> None:
    day = Day(callside, desktop, reader, wall)
    callside.open()
    strip = desktop.window()
    until(lambda: desktop.in_use() == strip)
    desktop.press("ctrl+j")
    until(lambda: callside.status()["talk"])
    desktop.write("Ada")
    desktop.press("Tab")
    desktop.write("Product")
    desktop.press("Tab")
    desktop.write("The billing bug")
    until(lambda: aside(callside) == ["The billing bug"])
    desktop.press("ctrl+Return")
    until(lambda: callside.status()["phase"] == "during")

    callside.kill()
    callside.open()

    status = callside.status()
    assert (status["talk"], status["phase"], status["name"]) == (True, "during", "Ada")
    assert status["cues"] == []
    assert aside(callside) == ["The billing bug"]
    idle(A_MOMENT)
    assert not any("The billing bug" in name for name in reader.names())
    assert callside("end").status == 0
    day.reads("The billing bug")
    assert callside("close").status == 0


def aside(callside: Callside) -> list[str]:
    """What lies on disk of that list."""
    with closing(Database(connect(callside.home.database))) as database:
        rows = database.rows("SELECT value FROM put_aside, json_each(lines)")
    return [row["value"] for row in rows]
