"""A signal that ends a program is heard by Qt's loop, and by nobody once the door is closed."""

import signal
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.application import ENDING, SignalDoor


def open_files() -> list[str]:
    """What this process holds, by number."""
    return sorted(path.name for path in Path("/proc/self/fd").iterdir())


@pytest.mark.parametrize("number", ENDING)
def test_that_a_signal_stops_the_program_in_order(qtbot: QtBot, number: signal.Signals) -> None:
    stops: list[str] = []

    with closing(SignalDoor(lambda: stops.append("stop"))):
        signal.raise_signal(number)
        assert stops == []
        qtbot.waitUntil(lambda: stops == ["stop"])


def test_that_a_closed_door_leaves_nothing_behind(qtbot: QtBot) -> None:
    del qtbot
    before = [signal.getsignal(number) for number in ENDING], open_files()

    SignalDoor(lambda: None).close()

    assert ([signal.getsignal(number) for number in ENDING], open_files()) == before
    assert signal.set_wakeup_fd(-1) == -1
