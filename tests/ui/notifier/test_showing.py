"""One alert at most is on the desktop, and it is the one that is wanted."""

import subprocess
import sys

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.alert import SilentNotifier
from tests.journeys.recorder import Recorder, recorder
from tests.ui.notifier.conftest import FIVE, OVER, TEN
from ui.notifier.freedesktop import FreedesktopNotifier

LOADS_NOTHING_EARLY = """
import sys
from msgspec.structs import replace
from ui.clockwatch import ClockWatch
from ui.notifier.freedesktop import FreedesktopNotifier
FreedesktopNotifier(), ClockWatch()
sys.exit(bool({"jeepney", "ctypes"} & set(sys.modules)))
"""


def test_that_an_alert_is_shown_as_it_is_worded(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.put(FIVE)

    qtbot.waitUntil(lambda: bool(desktop.told))
    (told,) = desktop.told
    assert (told.application, told.title, told.body) == ("Callside", FIVE.title, FIVE.body)
    assert (told.replaced, told.actions, told.expires) == (0, [], -1)
    assert told.hints == {
        "urgency": ("y", 2),
        "desktop-entry": ("s", "callside"),
        "suppress-sound": ("b", True),
    }


@pytest.mark.parametrize(
    "abilities, body", [([], "<b> & Co"), (["body-markup"], "&lt;b&gt; &amp; Co")]
)
def test_that_words_are_never_taken_for_markup(
    qtbot: QtBot, notifier: FreedesktopNotifier, address: str, abilities: list[str], body: str
) -> None:
    with recorder(address, *abilities) as desktop:
        notifier.put(replace(TEN, body="<b> & Co"))

        qtbot.waitUntil(lambda: bool(desktop.told))
        assert desktop.told[0].body == body


def test_that_the_next_alert_takes_the_place_of_the_last(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])
    (first,) = desktop.shown

    notifier.put(FIVE)
    qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])

    assert list(desktop.shown) == [first]


def test_that_a_flood_leaves_the_last_alert_alone(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    for alert in (TEN, FIVE) * 10:
        notifier.put(alert)
    notifier.put(OVER)

    qtbot.waitUntil(lambda: desktop.titles() == [OVER.title])


def test_that_a_withdrawn_alert_leaves_the_screen(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])

    notifier.withdraw()

    qtbot.waitUntil(lambda: desktop.titles() == [])


def test_that_an_alert_withdrawn_on_its_way_is_taken_back(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    desktop.hold("Notify")
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])

    notifier.withdraw()
    desktop.release()

    qtbot.waitUntil(lambda: desktop.titles() == [])


def test_that_an_alert_withdrawn_at_once_is_never_shown(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.put(TEN)
    notifier.withdraw()
    qtbot.waitUntil(lambda: desktop.calls == ["GetCapabilities"])

    notifier.put(FIVE)
    qtbot.waitUntil(lambda: bool(desktop.told))

    assert [told.title for told in desktop.told] == [FIVE.title]


def test_that_an_alert_put_before_the_receipt_replaces(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    desktop.hold("Notify")
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])

    notifier.put(FIVE)
    desktop.release()

    qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])


def test_that_closing_withdraws_and_may_be_done_twice(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.close()
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])

    notifier.close()
    notifier.close()

    qtbot.waitUntil(lambda: desktop.titles() == [])


def test_that_the_silent_one_says_nothing() -> None:
    silent = SilentNotifier()

    silent.put(TEN)
    silent.withdraw()
    silent.close()


def test_that_nothing_is_loaded_before_it_is_needed() -> None:
    assert subprocess.run([sys.executable, "-c", LOADS_NOTHING_EARLY], check=False).returncode == 0
