"""When the desktop's session ends, the program leaves within a second and has kept everything."""

import signal
from collections.abc import Callable
from contextlib import closing
from time import perf_counter

import pytest

from app.settings import Settings
from app.storage.database import Database, connect
from app.storage.settings import SettingsRows
from tests.journeys.callside import Callside
from tests.journeys.daemon import Actor, Dunst
from tests.journeys.desktop import Desktop
from tests.journeys.test_reading_aloud import open_settings
from tests.journeys.trayhost import tray_host
from tests.journeys.waiting import IN_TIME, until

pytestmark = pytest.mark.journey

PROMPTLY = 1.0
SETTINGS = "Callside – Settings"
HANGING: dict[str, Callable[[Dunst, Actor], object]] = {
    "nothing": lambda _dunst, _bus: None,
    "the notification daemon": lambda dunst, _: dunst.freeze(),
    "the session bus": lambda _, bus: bus.freeze(),
}


def kept(callside: Callside) -> Settings:
    """The settings on disk."""
    with closing(Database(connect(callside.home.database))) as database:
        return SettingsRows(database).load()


@pytest.mark.parametrize("hang", HANGING.values(), ids=HANGING)
def test_that_a_session_in_a_cue_and_a_half_typed_field_are_kept(
    callside: Callside,
    desktop: Desktop,
    dunst: Dunst,
    bus: tuple[str, Actor],
    hang: Callable[[Dunst, Actor], object],
) -> None:
    program = callside.open()
    open_settings(desktop)
    until(lambda: desktop.in_use() == desktop.titled(SETTINGS) != "")
    with tray_host(bus[0]) as host:
        until(host.tip)
        hang(dunst, bus[1])
        callside("start", "Quintessa", "--minutes", "45")
        assert callside.status()["line"]
        desktop.choose(desktop.titled(SETTINGS))
        desktop.press("ctrl+a")
        desktop.write("17")
        begun = perf_counter()

        program.send_signal(signal.SIGTERM)

        assert program.wait(IN_TIME) == 0
        assert perf_counter() - begun < PROMPTLY
        bus[1].thaw()
    assert kept(callside).notice_minutes == 17
    assert callside.status()["name"] == "Quintessa"
    assert callside.status()["line"]


def test_that_a_screen_that_goes_takes_no_session_along(
    callside: Callside, desktop: Desktop
) -> None:
    program = callside.open()
    callside("start", "Quintessa", "--minutes", "45")
    begun = perf_counter()

    desktop.cut_off(desktop.window())

    program.wait(IN_TIME)
    assert perf_counter() - begun < PROMPTLY
    assert callside.status()["name"] == "Quintessa"
    callside.open()
    assert callside.status()["line"]
