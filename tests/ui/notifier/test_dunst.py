"""A real daemon on a real screen shows what is wanted, and hanging it holds up nobody."""

from datetime import timedelta
from time import perf_counter

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.journeys.daemon import Dunst
from tests.ui.notifier.conftest import FIVE, OVER, TEN
from ui.alarm import Alarm
from ui.notifier.freedesktop import FreedesktopNotifier

pytestmark = pytest.mark.journey

BREATH = timedelta(milliseconds=2)
UNNOTICED = 0.050


class Pulse:
    """Beats through the Qt loop, and keeps the longest time between two beats in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = perf_counter()
        self._alarm = Alarm()
        self._alarm.rang.connect(self._beat)
        self._alarm.aim(BREATH)

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        self._alarm.aim(BREATH)


def test_that_alerts_take_one_place_on_the_screen(
    qtbot: QtBot, notifier: FreedesktopNotifier, dunst: Dunst
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: dunst.told() == [TEN.title])
    notifier.put(replace(FIVE, body="Q&A <soon>"))
    qtbot.waitUntil(lambda: dunst.told() == [TEN.title, FIVE.title])

    assert dunst.shows() == 1
    (shown,) = dunst.clear()
    assert (shown["summary"], shown["appname"]) == (FIVE.title, "Callside")
    assert shown["message"] == "<b>5 minutes left</b>\nQ&amp;A &lt;soon&gt;"


def test_that_a_withdrawn_alert_leaves_the_screen(
    qtbot: QtBot, notifier: FreedesktopNotifier, dunst: Dunst
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: dunst.shows() == 1)

    notifier.withdraw()

    qtbot.waitUntil(lambda: dunst.shows() == 0)


def test_that_an_alert_held_back_is_withdrawn_before_the_pause_ends(
    qtbot: QtBot, notifier: FreedesktopNotifier, dunst: Dunst
) -> None:
    dunst.pause()
    notifier.put(TEN)
    qtbot.waitUntil(lambda: dunst.holds_back() == 1)

    notifier.withdraw()

    qtbot.waitUntil(lambda: dunst.holds_back() == 0)


def test_that_the_screen_is_cleared_when_the_program_ends(
    qtbot: QtBot, notifier: FreedesktopNotifier, dunst: Dunst
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: dunst.shows() == 1)
    notifier.put(FIVE)
    qtbot.waitUntil(lambda: dunst.told() == [TEN.title, FIVE.title])

    notifier.close()

    qtbot.waitUntil(lambda: dunst.shows() == 0)


def test_that_a_daemon_that_hung_shows_only_what_comes_after(
    qtbot: QtBot, notifier: FreedesktopNotifier, dunst: Dunst, caplog: pytest.LogCaptureFixture
) -> None:
    dunst.freeze()
    notifier.put(TEN)
    qtbot.waitUntil(lambda: "no sign of life" in caplog.text)
    dunst.thaw()

    notifier.put(FIVE)

    qtbot.waitUntil(lambda: bool(dunst.told()))
    assert dunst.told() == [FIVE.title]


def test_that_a_daemon_that_died_is_replaced_by_the_next(
    qtbot: QtBot, notifier: FreedesktopNotifier, dunst: Dunst, caplog: pytest.LogCaptureFixture
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: dunst.shows() == 1)
    dunst.kill()
    notifier.put(FIVE)
    qtbot.waitUntil(lambda: "ServiceUnknown" in caplog.text)

    dunst.restart()
    notifier.put(OVER)

    qtbot.waitUntil(lambda: dunst.told() == [TEN.title, OVER.title])
    assert dunst.shows() == 1


def test_that_a_hung_daemon_stalls_nobody(
    qtbot: QtBot, notifier: FreedesktopNotifier, dunst: Dunst, caplog: pytest.LogCaptureFixture
) -> None:
    """A machine under load stalls everybody now and then, a call that waits does so every time."""
    notifier.put(TEN)
    qtbot.waitUntil(lambda: dunst.shows() == 1)
    dunst.freeze()
    stalls = []
    for alert in (FIVE, OVER, TEN):
        caplog.clear()
        pulse = Pulse()
        notifier.put(alert)
        qtbot.waitUntil(lambda: "no sign of life" in caplog.text)
        stalls.append(pulse.longest)

    assert min(stalls) < UNNOTICED
