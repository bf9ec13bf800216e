"""The time stands in the tray whenever there is one, of either kind, and its menu works there."""

import subprocess
from collections.abc import Iterator

import pytest

from app.badge import Shape
from tests.journeys.callside import Callside
from tests.journeys.daemon import QUIET, Actor
from tests.journeys.desktop import Desktop
from tests.journeys.trayhost import tray_host
from tests.journeys.waiting import until
from ui.tray.face import COLOURS

pytestmark = pytest.mark.journey

CALM, _INK = COLOURS[Shape.CALM]
TRAY = ("trayer", "--edge", "top", "--align", "left", "--width", "20", "--height", "24")
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
    callside: Callside, desktop: Desktop, tray: Actor
) -> None:
    del tray
    callside("start", "--minutes", "45")
    until(lambda: desktop.shows(CALM, FEW))
    assert callside.status()["line"]

    desktop.click(*ICON, button=3)
    until(lambda: len(desktop.windows()) > 1)
    desktop.press("Down", "Down", "Return")

    until(lambda: callside.status()["line"] is None)


def test_that_a_tray_on_the_bus_is_followed(callside: Callside, address: str) -> None:
    callside("start", "Quintessa", "--minutes", "45")
    for left in ("45 minutes left", "55 minutes left"):
        with tray_host(address) as host:
            until(lambda: host.tip() == left)  # noqa: B023 - called at once
        callside("extend", "10")
    assert callside.answers()
