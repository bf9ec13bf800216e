"""A desktop with a bus of its own, and the built program on it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys import bystander
from tests.journeys.callside import Callside
from tests.journeys.daemon import Actor
from tests.journeys.desktop import Desktop, private_desktop
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
