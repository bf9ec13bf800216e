"""A bus of our own, a stand-in daemon on it, and a notifier that soon loses patience."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.alert import Alert
from app.urgency import Urgency
from tests.journeys.daemon import Actor, private_bus
from tests.journeys.recorder import Recorder, recorder
from ui.alarm import Alarm
from ui.notifier.freedesktop import FreedesktopNotifier
from ui.notifier.service import NotificationService

TEN = Alert("notice", "10 minutes left", "Ends 15:15", Urgency.NORMAL)
FIVE = Alert("wrap", "5 minutes left", "Ends 15:15", Urgency.CRITICAL)
OVER = Alert("over", "Time is up", "Ended 15:15", Urgency.CRITICAL)


class ShortPatience(Alarm):
    """Rings ten times too early."""

    def aim(self, delay: timedelta) -> None:
        super().aim(delay / 10)


def notifier_at(address: str) -> FreedesktopNotifier:
    """One that talks over the bus at `address`."""
    return FreedesktopNotifier(lambda: NotificationService(address), ShortPatience())


@pytest.fixture
def bus() -> Iterator[tuple[str, Actor]]:
    with private_bus() as bus:
        yield bus


@pytest.fixture
def address(bus: tuple[str, Actor]) -> str:
    return bus[0]


@pytest.fixture
def desktop(address: str) -> Iterator[Recorder]:
    with recorder(address) as desktop:
        yield desktop


@pytest.fixture
def notifier(address: str) -> Iterator[FreedesktopNotifier]:
    notifier = notifier_at(address)
    yield notifier
    notifier.close()


def wait_for_words(qtbot: QtBot, caplog: pytest.LogCaptureFixture, words: str) -> None:
    """Until the log says so; then forget it."""
    qtbot.waitUntil(lambda: words in caplog.text)
    caplog.clear()
