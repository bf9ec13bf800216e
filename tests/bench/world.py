"""A small world of its own: a screen with a window manager, a bus, and an agent's empty folders."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.journeys.daemon import QUIET, private_bus, private_screen

TOP = Path(__file__).parents[2]
SCRATCH = TOP / ".cache" / "bench"
"""On the same disk as the program: writing must cost here what it costs there."""
OURS = {"PATH", "LANG", "LC_ALL", "TZ"}

World = Mapping[str, str]
"""The environment of every program in it."""


@contextmanager
def world() -> Iterator[World]:
    """A world where nothing runs but what is measured."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(dir=SCRATCH))
        display = stack.enter_context(private_screen())
        address, _ = stack.enter_context(private_bus())
        environment = {name: value for name, value in os.environ.items() if name in OURS} | {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "DISPLAY": display,
            "HOME": folder,
            "PYTHONPATH": str(TOP),
            "XDG_RUNTIME_DIR": folder,
        }
        stack.enter_context(_window_manager(environment, Path(folder, "managed")))
        yield environment


@contextmanager
def _window_manager(environment: World, managed: Path) -> Iterator[None]:
    """Ready when it has run its start-up command, which opens a pipe that we read."""
    os.mkfifo(managed)
    command = ["openbox", "--startup", f"sh -c 'echo > {managed}'"]
    with subprocess.Popen(command, env=environment, stdout=QUIET, stderr=QUIET) as process:
        managed.read_text(encoding="ascii")
        try:
            yield
        finally:
            process.terminate()
