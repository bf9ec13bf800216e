"""Whatever the daemon does, the next alert has its chance, and the log no secret."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.journeys.recorder import REFUSAL, Recorder, recorder
from tests.ui.notifier.conftest import FIVE, TEN, notifier_at, wait_for_words
from ui.notifier.freedesktop import FreedesktopNotifier


def test_that_a_missing_daemon_is_named_without_the_alert(
    qtbot: QtBot, notifier: FreedesktopNotifier, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    notifier.put(TEN)
    qtbot.waitUntil(lambda: "ServiceUnknown" in caplog.text)

    assert TEN.title not in caplog.text
    assert TEN.body not in caplog.text


def test_that_a_daemon_that_comes_late_gets_the_next_alert(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    address: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    notifier.put(TEN)
    wait_for_words(qtbot, caplog, "ServiceUnknown")

    with recorder(address) as desktop:
        notifier.put(FIVE)

        qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])


def test_that_a_daemon_that_hung_has_nothing_old_to_show(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    desktop: Recorder,
    caplog: pytest.LogCaptureFixture,
) -> None:
    desktop.hold("GetCapabilities")
    for alert in (TEN, FIVE):
        notifier.put(alert)
        wait_for_words(qtbot, caplog, "no sign of life within 2 s")
    desktop.release()
    notifier.put(FIVE)
    qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])

    assert [told.title for told in desktop.told] == [FIVE.title]


def test_that_an_alert_is_taken_back_when_the_next_cannot_take_its_place(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])

    desktop.hold("GetCapabilities")
    notifier.put(FIVE)

    qtbot.waitUntil(lambda: desktop.titles() == [])


def test_that_an_alert_stays_when_saying_it_again_fails(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    desktop: Recorder,
    caplog: pytest.LogCaptureFixture,
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])

    desktop.refuse("Notify")
    notifier.put(TEN)
    wait_for_words(qtbot, caplog, REFUSAL)

    assert desktop.titles() == [TEN.title]


def test_that_an_alert_shown_late_can_still_be_withdrawn(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    desktop: Recorder,
    caplog: pytest.LogCaptureFixture,
) -> None:
    desktop.hold("Notify")
    notifier.put(TEN)
    wait_for_words(qtbot, caplog, "no receipt within 2 s")
    desktop.release()

    notifier.withdraw()

    qtbot.waitUntil(lambda: desktop.titles() == [])


@pytest.mark.parametrize("newest_first", [False, True])
def test_that_a_late_alert_yields_to_the_one_that_is_wanted(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    desktop: Recorder,
    caplog: pytest.LogCaptureFixture,
    *,
    newest_first: bool,
) -> None:
    desktop.hold("Notify")
    notifier.put(TEN)
    wait_for_words(qtbot, caplog, "no receipt within 2 s")
    notifier.put(FIVE)
    qtbot.waitUntil(lambda: len(desktop.told) == 2)

    desktop.release(newest_first=newest_first)

    qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])


def test_that_the_number_of_a_daemon_that_went_is_forgotten(
    qtbot: QtBot, notifier: FreedesktopNotifier, address: str
) -> None:
    with recorder(address) as before:
        notifier.put(TEN)
        qtbot.waitUntil(lambda: before.titles() == [TEN.title])

    with recorder(address) as after:
        stranger = notifier_at(address)
        stranger.put(replace(TEN, title="Of another program"))
        qtbot.waitUntil(lambda: list(after.shown) == list(before.shown))
        notifier.put(FIVE)
        qtbot.waitUntil(lambda: after.titles() == ["Of another program", FIVE.title])
        stranger.close()
