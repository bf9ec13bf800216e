"""The time stands in the tray whenever there is one, of either kind, and its menu works there."""

import subprocess
from collections.abc import Iterator
from contextlib import closing

import pytest

from app.badge import Shape
from app.session.delivery import Arrival, Channel
from app.storage.database import Database, connect
from app.storage.sessions import SessionRows
from tests.journeys.callside import Callside
from tests.journeys.daemon import QUIET, Actor, Dunst
from tests.journeys.desktop import Desktop
from tests.journeys.trayhost import tray_host
from tests.journeys.waiting import A_MOMENT, idle, until
from ui.tray.face import COLOURS

pytestmark = pytest.mark.journey

CALM, _INK = COLOURS[Shape.CALM]
TRAY = ("trayer", "--edge", "top", "--align", "left", "--width", "20", "--height", "24")
WITH_ICON, WITH_BALLOON = 2, 3
"""How many windows of the program can be seen; the icon is one."""
FEW = 100
"""Pixels; less than a third of an icon's."""
ICON = (11, 11)
"""Where the first icon of that tray is."""


@pytest.fixture
def tray(desktop: Desktop) -> Iterator[Actor]:
    """A real tray, as panels of X11 have it."""
    places = desktop.environment
    actor = Actor(lambda: subprocess.Popen(TRAY, env=places, stdout=QUIET, stderr=QUIET))
    yield actor
    actor.kill()


def test_that_a_tray_that_comes_late_or_goes_is_followed(
    callside: Callside, desktop: Desktop, tray: Actor
) -> None:
    tray.kill()
    callside("start", "--minutes", "45")
    assert not desktop.shows(CALM, FEW)

    tray.restart()
    until(lambda: desktop.shows(CALM, FEW))
    tray.kill()
    until(lambda: not desktop.shows(CALM, FEW))
    assert callside.answers()
    tray.restart()
    until(lambda: desktop.shows(CALM, FEW))


def test_that_a_line_is_answered_from_the_tray(
    callside: Callside, desktop: Desktop, tray: Actor, dunst: Dunst
) -> None:
    del tray, dunst
    callside("start", "--minutes", "45")
    until(lambda: desktop.shows(CALM, FEW))
    assert callside.status()["line"]
    until(lambda: len(desktop.windows()) == WITH_ICON)
    idle(A_MOMENT)

    desktop.click(*ICON, button=3)
    until(lambda: len(desktop.windows()) > WITH_ICON)
    desktop.press("Down", "Down", "Return")

    until(lambda: callside.status()["line"] is None)


def test_that_a_cue_is_told_beside_the_icon_where_no_service_is(
    callside: Callside, desktop: Desktop, tray: Actor, call: str
) -> None:
    del tray
    callside.open()
    until(lambda: len(desktop.windows()) == WITH_ICON)
    desktop.choose(call)

    callside("start", "Quintessa", "--minutes", "45")
    until(lambda: len(desktop.windows()) == WITH_BALLOON)
    assert desktop.in_use() == call
    assert accepted(callside) == [Channel.NOTIFICATION]
    callside("said")
    until(lambda: len(desktop.windows()) == WITH_ICON)


def test_that_the_proof_follows_the_tray_where_no_service_is(
    callside: Callside, tray: Actor
) -> None:
    tray.kill()
    callside.open()
    until(lambda: expected(callside) == "no-service")

    tray.restart()
    until(lambda: expected(callside) == "")
    tray.kill()
    until(lambda: expected(callside) == "no-service")


def expected(callside: Callside) -> str:
    """What is to keep the next notification from the agent."""
    return callside.status()["proof"]["notification"]["reason"]


def accepted(callside: Callside) -> list[Channel]:
    """By which channels the newest cue was taken beyond the window."""
    with closing(Database(connect(callside.home.database))) as database:
        (session,) = SessionRows(database).unclosed()
    deliveries = session.showings[-1].deliveries
    return [
        one.channel
        for one in deliveries
        if one.arrival is Arrival.ACCEPTED and one.channel is not Channel.WINDOW
    ]


def test_that_a_tray_on_the_bus_is_followed(callside: Callside, address: str) -> None:
    callside("start", "Quintessa", "--minutes", "45")
    for left in ("45 minutes left", "55 minutes left"):
        with tray_host(address) as host:
            until(lambda: host.tip() == left)  # noqa: B023 - called at once
        callside("extend", "10")
    assert callside.answers()
