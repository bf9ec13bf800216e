"""Says which screen does not answer, before Qt aborts over it."""

import re
import socket
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

Address = str | tuple[str, int]
Answers = Callable[[Address], bool]

PATIENCE = 2.0
"""Seconds for a screen on another machine."""
PLATFORMS = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
"""What Qt calls the ways to a screen, in the order in which it tries them, and who names it."""
X11_DISPLAY = re.compile(r"([\w.-]*):(\d{1,4})(?:\.\d+)?", re.ASCII)
NUMBERED = re.compile(r":\d{1,4}(?:\.\d+)?\Z", re.ASCII)
"""How every name of an X11 screen ends that is not the path of its socket."""
X11_PLACE = "/tmp/.X11-unix/X{}"  # noqa: S108 - where every X server has its socket
X11_PORT = 6000
NO_SCREEN = (
    "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set."
    " Start Callside from a terminal on your desktop."
)
NO_ANSWER = "No screen answers at {}. Start Callside from a terminal on your desktop."


def answers(address: Address) -> bool:
    """Whether a screen can be reached at a socket's path, or at a host and a port.

    One that is only slow is left to Qt.
    """
    try:
        _reach(address)
    except (BlockingIOError, TimeoutError):
        return True
    except (OSError, UnicodeError):
        return False
    return True


def screen_obstacle(environment: Mapping[str, str], answers: Answers = answers) -> str | None:
    """Why no window can be seen, in one sentence; nothing if one can, or if only Qt can tell."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    names = [name for platform, name in PLATFORMS.items() if not chosen or platform in chosen]
    screens = {name: environment[name] for name in names if environment.get(name)}
    if not screens:
        return NO_SCREEN if not chosen or names == ["DISPLAY"] else None
    if any(_can_be_there(_addresses(name, environment), answers) for name in screens):
        return None
    return NO_ANSWER.format(" or ".join(f"{name}={value}" for name, value in screens.items()))


def _can_be_there(addresses: Sequence[Address], answers: Answers) -> bool:
    return not addresses or any(map(answers, addresses))


def _addresses(name: str, environment: Mapping[str, str]) -> list[Address]:
    """Where the screen that a variable names would listen; empty where that is for Qt to find."""
    if name == "DISPLAY":
        return _of_x11(environment[name])
    if "WAYLAND_SOCKET" in environment:
        return []
    return [str(Path(environment.get("XDG_RUNTIME_DIR", ""), environment[name]))]


def _of_x11(display: str) -> list[Address]:
    parts = X11_DISPLAY.fullmatch(display)
    if parts is None:
        return [] if NUMBERED.search(display) else [display]
    host, number = parts[1], int(parts[2])
    if host not in {"", "unix"}:
        return [(host, X11_PORT + number)]
    place = X11_PLACE.format(number)
    return [f"\0{place}", place, *([] if host else [("localhost", X11_PORT + number)])]


def _reach(address: Address) -> None:
    if isinstance(address, tuple):
        socket.create_connection(address, PATIENCE).close()
        return
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(PATIENCE)
        connection.connect(address)
