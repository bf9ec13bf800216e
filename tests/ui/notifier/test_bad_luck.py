"""Whatever the daemon and the bus do, the next alert has its chance, and the log no secret."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.daemon import IN_TIME, Actor
from tests.journeys.recorder import REFUSAL, Recorder, recorder
from tests.ui.notifier.conftest import FIVE, TEN, notifier_at
from ui.notifier.freedesktop import FreedesktopNotifier


@pytest.fixture
def mute_bus() -> Iterator[socket.socket]:
    """Lets everybody knock, and opens to nobody."""
    with (
        TemporaryDirectory(prefix="callside-bus-") as folder,
        closing(socket.socket(socket.AF_UNIX)) as bus,
    ):
        bus.bind(str(Path(folder, "bus")))
        bus.listen()
        bus.settimeout(IN_TIME)
        yield bus


def wait_for_words(qtbot: QtBot, caplog: pytest.LogCaptureFixture, words: str) -> None:
    qtbot.waitUntil(lambda: words in caplog.text)
    caplog.clear()


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


def test_that_a_late_alert_yields_to_the_one_that_is_wanted(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    desktop: Recorder,
    caplog: pytest.LogCaptureFixture,
) -> None:
    desktop.hold("Notify")
    notifier.put(TEN)
    wait_for_words(qtbot, caplog, "no receipt within 2 s")
    notifier.put(FIVE)
    qtbot.waitUntil(lambda: len(desktop.told) == 2)

    desktop.release()

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


def test_that_a_bus_that_comes_back_is_used_again(
    qtbot: QtBot, notifier: FreedesktopNotifier, bus: tuple[str, Actor]
) -> None:
    address, daemon = bus
    with recorder(address) as before:
        notifier.put(TEN)
        qtbot.waitUntil(lambda: before.titles() == [TEN.title])
        daemon.restart()

    with recorder(address) as after:
        notifier.put(FIVE)

        qtbot.waitUntil(lambda: after.titles() == [FIVE.title])


def test_that_a_bus_that_hung_is_asked_again(
    qtbot: QtBot,
    notifier: FreedesktopNotifier,
    bus: tuple[str, Actor],
    desktop: Recorder,
    caplog: pytest.LogCaptureFixture,
) -> None:
    _address, daemon = bus
    daemon.freeze()
    notifier.put(TEN)
    wait_for_words(qtbot, caplog, "no bus within 2 s")
    daemon.thaw()

    notifier.put(FIVE)

    qtbot.waitUntil(lambda: desktop.titles() == [FIVE.title])


def test_that_a_bus_too_busy_to_open_is_left_alone(
    qtbot: QtBot, mute_bus: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    with ExitStack() as crowd:
        path = mute_bus.getsockname()
        mute_bus.listen(0)
        with suppress(BlockingIOError):
            while True:
                visitor = crowd.enter_context(socket.socket(socket.AF_UNIX))
                visitor.settimeout(0)
                visitor.connect(path)
        notifier_at(f"unix:path={path}").put(TEN)

        wait_for_words(qtbot, caplog, "no session bus")


@pytest.mark.parametrize(
    "address", ["", "nonsense", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1"]
)
@pytest.mark.usefixtures("qtbot")
def test_that_no_bus_at_all_is_noticed_at_once(
    caplog: pytest.LogCaptureFixture, address: str
) -> None:
    notifier = notifier_at(address)

    notifier.put(TEN)
    notifier.put(FIVE)

    assert caplog.text.count("no session bus") == 2


def test_that_a_mute_bus_is_left_alone_until_the_next_alert(
    qtbot: QtBot, mute_bus: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    notifier = notifier_at(f"unix:path={mute_bus.getsockname()}")
    for alert in (TEN, FIVE):
        notifier.put(alert)
        wait_for_words(qtbot, caplog, "no bus within 2 s")

    for _ in (TEN, FIVE):
        visitor, _address = mute_bus.accept()
        with visitor:
            visitor.settimeout(IN_TIME)
            assert visitor.recv(100).startswith(b"\0AUTH EXTERNAL")
            assert visitor.recv(100) == b""


@pytest.mark.parametrize("answer", [b"REJECTED\r\n", b"OK 0123\r\nand more", b"x" * 10_000])
def test_that_a_bus_that_will_not_have_us_is_left(
    qtbot: QtBot, mute_bus: socket.socket, caplog: pytest.LogCaptureFixture, answer: bytes
) -> None:
    notifier = notifier_at(f"unix:path={mute_bus.getsockname()}")
    notifier.put(TEN)
    visitor, _address = mute_bus.accept()

    with visitor:
        visitor.sendall(answer)

        wait_for_words(qtbot, caplog, "no session bus")
