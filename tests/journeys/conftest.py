"""A desktop with a bus of its own, and the built program on it."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys import bystander
from tests.journeys.callside import Callside
from tests.journeys.clockdoor import knock
from tests.journeys.daemon import Actor, private_bus
from tests.journeys.desktop import Desktop, private_desktop
from tests.journeys.faketime import SetClock, WallClock
from tests.journeys.logind import Logind, private_logind
from tests.journeys.reader import Reader, private_reader
from tests.journeys.recorder import Recorder, recorder
from tests.journeys.waiting import until


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    with private_desktop() as desktop:
        yield desktop


@pytest.fixture
def display(desktop: Desktop) -> str:
    return desktop.display


@pytest.fixture
def daemon(address: str) -> Iterator[Recorder]:
    with recorder(address) as daemon:
        yield daemon


@pytest.fixture
def callside(address: str, desktop: Desktop, tmp_path: Path) -> Iterator[Callside]:
    environment = desktop.environment | {"DBUS_SESSION_BUS_ADDRESS": address}
    callside = Callside(tmp_path / "home", environment)
    yield callside
    callside.close()


@pytest.fixture
def wall(callside: Callside, tmp_path: Path) -> WallClock:
    """The clock on the wall of whatever starts from here on."""
    clock = WallClock(tmp_path)
    callside.environment |= clock.environment
    return clock


@pytest.fixture
def set_clock(callside: Callside, wall: WallClock) -> SetClock:
    def set_clock(ahead: timedelta) -> None:
        process = callside.process()
        assert process is not None
        wall.set_ahead(ahead)
        knock(process)

    return set_clock


@pytest.fixture
def logind(callside: Callside) -> Iterator[Logind]:
    """On a system bus of whatever starts from here on."""
    with private_bus() as (address, _), private_logind(address) as logind:
        callside.environment["DBUS_SYSTEM_BUS_ADDRESS"] = address
        yield logind


@pytest.fixture
def reader(callside: Callside, address: str) -> Iterator[Reader]:
    """One that reads the program from its start."""
    callside.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    with private_reader(address, callside.environment) as reader:
        yield reader


@pytest.fixture
def call(desktop: Desktop) -> Iterator[str]:
    """The window of another program, which the agent is using."""
    command = [sys.executable, bystander.__file__]
    program = Actor(lambda: subprocess.Popen(command, env=desktop.environment))
    yield until(lambda: desktop.titled(bystander.TITLE))
    program.kill()
