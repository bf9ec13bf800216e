"""One alert at most is on the desktop, and it is the one that is wanted."""

import subprocess
import sys

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.alert import News, Receipt, Touch, Touched
from app.session.delivery import Arrival, Fault
from tests.journeys.recorder import Recorder, recorder
from tests.ui.notifier.conftest import FIVE, OVER, TEN, notifier_at
from tests.ui.notifier.hearing import accepted
from ui.notifier.freedesktop import FreedesktopNotifier
from ui.notifier.service import BY_HAND

EXPIRED = 1
LOADS_NOTHING_EARLY = """
import sys
from msgspec.structs import replace
from ui.clockwatch import ClockWatch
from ui.notifier.desktop import DesktopNotifier
DesktopNotifier(), ClockWatch()
sys.exit(bool({"jeepney", "ctypes"} & set(sys.modules)))
"""


@pytest.fixture
def shown(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder, news: list[News]
) -> list[News]:
    """What is told once an alert is on the screen."""
    notifier.put(TEN)
    qtbot.waitUntil(lambda: news == [accepted(TEN)])
    assert desktop.titles() == [TEN.title]
    return news


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


def test_that_a_shown_alert_is_amended_in_its_place(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.put(TEN)
    qtbot.waitUntil(lambda: desktop.titles() == [TEN.title])

    notifier.amend(FIVE)

    qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])
    assert [told.replaced for told in desktop.told] == [0, desktop.told[0].number]


def test_that_an_alert_on_its_way_is_amended(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder
) -> None:
    notifier.put(TEN)

    notifier.amend(FIVE)

    qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])
    assert len(desktop.shown) == 1


def test_that_what_has_gone_is_not_brought_back_by_amending(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder, shown: list[News]
) -> None:
    desktop.take_down(BY_HAND)
    qtbot.waitUntil(lambda: Touched(TEN.key, Touch.DISMISSED) in shown)

    notifier.amend(FIVE)
    notifier.withdraw()
    notifier.amend(FIVE)
    notifier.put(OVER)

    qtbot.waitUntil(lambda: desktop.titles() == [OVER.title])
    assert [told.title for told in desktop.told] == [TEN.title, OVER.title]


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


def test_that_nothing_is_loaded_before_it_is_needed() -> None:
    assert subprocess.run([sys.executable, "-c", LOADS_NOTHING_EARLY], check=False).returncode == 0


def test_that_what_became_of_an_alert_is_told(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder, shown: list[News]
) -> None:
    desktop.refuse("Notify")
    notifier.put(FIVE)

    refused = Receipt(FIVE.key, Arrival.REFUSED, Fault.DECLINED)
    qtbot.waitUntil(lambda: shown == [accepted(TEN), refused])


def test_that_a_desktop_without_a_service_is_named(
    qtbot: QtBot, notifier: FreedesktopNotifier, news: list[News]
) -> None:
    notifier.put(TEN)

    qtbot.waitUntil(lambda: news == [Receipt(TEN.key, Arrival.REFUSED, Fault.NO_SERVICE)])


@pytest.mark.parametrize("abilities, offered", [([], []), (["actions"], ["said", "Said it"])])
def test_that_buttons_go_only_to_a_server_that_has_them(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    address: str,
    abilities: list[str],
    offered: list[str],
) -> None:
    with recorder(address, *abilities) as desktop:
        notifier.put(replace(TEN, buttons=((Touch.SAID, "Said it"),)))

        qtbot.waitUntil(lambda: bool(desktop.told))
        assert desktop.told[0].actions == offered


def test_that_a_button_pressed_on_the_screen_is_told(
    qtbot: QtBot, desktop: Recorder, shown: list[News]
) -> None:
    desktop.press("later")

    qtbot.waitUntil(lambda: shown == [accepted(TEN), Touched(TEN.key, Touch.LATER)])


@pytest.mark.parametrize("why", [EXPIRED, BY_HAND])
def test_that_only_an_alert_closed_by_hand_counts_as_dismissed(
    qtbot: QtBot, notifier: FreedesktopNotifier, desktop: Recorder, shown: list[News], why: int
) -> None:
    desktop.take_down(why)
    notifier.put(FIVE)
    qtbot.waitUntil(lambda: accepted(FIVE) in shown)

    assert (Touched(TEN.key, Touch.DISMISSED) in shown) is (why == BY_HAND)


def test_that_a_press_on_the_alert_of_another_program_is_not_ours(
    qtbot: QtBot, desktop: Recorder, shown: list[News], address: str
) -> None:
    stranger = notifier_at(address)
    stranger.put(FIVE)
    qtbot.waitUntil(lambda: len(desktop.shown) == 2)

    desktop.press("said")
    stranger.close()
    qtbot.waitUntil(lambda: len(desktop.shown) == 1)

    assert shown == [accepted(TEN)]
