"""An alert beside the tray's icon is shown where there is one, and refused where there is none."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from shiboken6 import isValid

from app.alert import Alert, News, Receipt, Touch, Touched
from app.badge import Badge, Shape
from app.proof import YES, Arrives, Prospect, Reach
from app.session.delivery import Arrival, Fault
from tests.ui.stage import flush
from ui.notifier.balloon import BalloonNotifier, icon_in_tray
from ui.tray.face import badge_icon

ALERT = Alert("wrap-1", "Agree the next step", "Ends 15:15")


@pytest.fixture
def icon(qapp: QApplication) -> Iterator[QSystemTrayIcon]:
    icon = QSystemTrayIcon(badge_icon(Badge(Shape.IDLE)), qapp)
    yield icon
    if isValid(icon):
        icon.deleteLater()
    flush()


@pytest.fixture
def news() -> list[News]:
    return []


@pytest.fixture
def balloon(icon: QSystemTrayIcon, news: list[News]) -> BalloonNotifier:
    balloon = BalloonNotifier(lambda: icon)
    balloon.listen(news.append)
    return balloon


def test_that_an_alert_is_accepted_and_a_click_on_it_is_told(
    balloon: BalloonNotifier, icon: QSystemTrayIcon, news: list[News]
) -> None:
    balloon.put(ALERT)
    icon.messageClicked.emit()

    assert news == [
        Receipt(ALERT.key, Arrival.ACCEPTED),
        Touched(ALERT.key, Touch.OPENED),
    ]


def test_that_it_is_told_that_an_alert_would_come(
    balloon: BalloonNotifier, news: list[News]
) -> None:
    balloon.ask()

    assert news == [Reach(YES, YES)]


def test_that_a_click_on_what_was_taken_back_is_nothing(
    balloon: BalloonNotifier, icon: QSystemTrayIcon, news: list[News]
) -> None:
    balloon.put(ALERT)
    balloon.close()
    icon.messageClicked.emit()

    assert news == [Receipt(ALERT.key, Arrival.ACCEPTED)]


def test_that_an_icon_that_went_meanwhile_harms_nobody(
    balloon: BalloonNotifier, icon: QSystemTrayIcon
) -> None:
    balloon.put(ALERT)
    icon.deleteLater()
    flush()

    balloon.withdraw()


def test_that_an_icon_that_no_tray_shows_is_none(icon: QSystemTrayIcon, news: list[News]) -> None:
    assert not icon.geometry().isValid()
    assert icon_in_tray() is None

    balloon = BalloonNotifier()
    balloon.listen(news.append)
    balloon.put(ALERT)

    balloon.amend(ALERT)
    balloon.ask()

    missing = Prospect(Arrives.NO, Fault.NO_SERVICE)
    refusal = Receipt(ALERT.key, Arrival.REFUSED, Fault.NO_SERVICE)
    assert news == [refusal, Reach(missing, missing)]
    icon.deleteLater()
    flush()
