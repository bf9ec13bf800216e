"""A bus of our own, a stand-in daemon on it, and a notifier that soon loses patience."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.alert import Alert, News
from app.urgency import Urgency
from tests.journeys.daemon import private_screen
from tests.journeys.recorder import Recorder, recorder
from tests.ui.notifier.hearing import PROGRAM, Hearing, Install
from ui.alarm import Alarm
from ui.notifier.desktop import DesktopNotifier
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


def desktop_at(address: str) -> DesktopNotifier:
    """The whole of it, over the bus at `address`."""
    return DesktopNotifier(lambda: NotificationService(address), ShortPatience)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with private_screen() as display:
        yield display


@pytest.fixture
def desktop(address: str) -> Iterator[Recorder]:
    with recorder(address) as desktop:
        yield desktop


@pytest.fixture
def notifier(address: str) -> Iterator[FreedesktopNotifier]:
    notifier = notifier_at(address)
    yield notifier
    notifier.close()


@pytest.fixture
def news(notifier: FreedesktopNotifier) -> list[News]:
    """What the notifier tells, the newest last."""
    news: list[News] = []
    notifier.listen(news.append)
    return news


def wait_for_words(qtbot: QtBot, caplog: pytest.LogCaptureFixture, words: str) -> None:
    """Until the log says so; then forget it."""
    qtbot.waitUntil(lambda: words in caplog.text)
    caplog.clear()


@pytest.fixture
def hearing(qtbot: QtBot, address: str) -> Iterator[Hearing]:
    with closing(desktop_at(address)) as desktop:
        hearing = Hearing(qtbot, desktop)
        desktop.listen(hearing.news.append)
        yield hearing


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Lay out programs of a desktop where no others are found."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def install(name: str, does: str) -> None:
        program = tmp_path / name
        program.write_text(PROGRAM.format(does=does), encoding="ascii")
        program.chmod(0o700)

    return install
