"""Whatever the bus does, nobody waits for it, and the next alert has its chance."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.daemon import IN_TIME, Actor
from tests.journeys.recorder import Recorder, recorder
from tests.ui.notifier.conftest import FIVE, TEN, desktop_at, notifier_at, wait_for_words
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


def test_that_a_mute_bus_has_all_the_time_it_takes(
    qtbot: QtBot, mute_bus: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(notifier_at(f"unix:path={mute_bus.getsockname()}")) as notifier:
        for alert in (TEN, FIVE):
            notifier.put(alert)
            wait_for_words(qtbot, caplog, "no bus within 2 s")

    assert knocks(mute_bus) == 1


def test_that_an_alert_and_a_question_knock_once(qtbot: QtBot, mute_bus: socket.socket) -> None:
    del qtbot
    desktop = desktop_at(f"unix:path={mute_bus.getsockname()}")

    desktop.put(TEN)
    desktop.ask()
    desktop.close()

    assert knocks(mute_bus) == 1


def knocks(bus: socket.socket) -> int:
    """How many came to the door, each with a greeting."""
    bus.settimeout(0)
    guests = 0
    with suppress(BlockingIOError):
        while True:
            visitor, _address = bus.accept()
            guests += 1
            with visitor:
                visitor.settimeout(IN_TIME)
                assert visitor.recv(100).startswith(b"\0AUTH EXTERNAL")
    return guests


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
