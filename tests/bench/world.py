"""A small world of its own: a screen with a window manager, a bus, and scratch folders."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.journeys.daemon import private_bus, private_screen

TOP = Path(__file__).parents[2]
SCRATCH = TOP / ".cache" / "bench"
"""On the same disk as the program: writing must cost here what it costs there."""
OWN = {"PATH", "LANG", "LC_ALL"}
QUIET = subprocess.DEVNULL


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=SCRATCH) as folder:
        yield Path(folder)


@contextmanager
def world() -> Iterator[Mapping[str, str]]:
    """What the environment of a program says in a world where nothing else runs."""
    with ExitStack() as stack:
        folder = stack.enter_context(scratch())
        screen = stack.enter_context(private_screen())
        address, _ = stack.enter_context(private_bus())
        environment = {name: value for name, value in os.environ.items() if name in OWN} | {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "DISPLAY": screen,
            "HOME": str(folder),
            "PYTHONPATH": str(TOP),
            "XDG_RUNTIME_DIR": str(folder),
        }
        stack.enter_context(_window_manager(environment, folder / "managed"))
        yield environment


@contextmanager
def _window_manager(environment: Mapping[str, str], managed: Path) -> Iterator[None]:
    """Ready when it has run its start-up command, which opens a pipe that we read."""
    os.mkfifo(managed)
    command = ["openbox", "--startup", f"sh -c 'echo > {managed}'"]
    with subprocess.Popen(command, env=environment, stdout=QUIET, stderr=QUIET) as process:
        managed.read_text(encoding="ascii")
        yield
        process.terminate()
