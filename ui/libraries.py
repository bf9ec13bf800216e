"""Says what Qt would lack on this machine, before Qt aborts over it."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from ui.screens import Answers, answers, screen_obstacle

Loads = Callable[[str], bool]

CACHE = Path("/etc/ld.so.cache")
"""Where the system lists most libraries that it can load."""

ALWAYS = {
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libGL.so.1": "libgl1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0"}
"""Libraries, each with the Debian package that brings it and all that it stands on."""

LIBRARIES_MISSING = "Qt needs libraries that are missing. On Debian or Ubuntu: {}apt install {}"


def loads(library: str) -> bool:
    """Whether this process can load a library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def obstacle(
    environment: Mapping[str, str],
    cache: Path = CACHE,
    loads: Loads = loads,
    answers: Answers = answers,
) -> str | None:
    """Why no window can open here and what to do, in one sentence; nothing if one can."""
    packages = _missing_packages(environment, _listed_in(cache), loads)
    if packages:
        return LIBRARIES_MISSING.format("sudo " if os.getuid() else "", " ".join(packages))
    return screen_obstacle(environment, answers)


def _listed_in(cache: Path) -> bytes:
    return cache.read_bytes() if cache.exists() else b""


def _missing_packages(environment: Mapping[str, str], listed: bytes, loads: Loads) -> list[str]:
    """What is missing for the first screen, unless another has all that it needs."""
    lacking = [_lacking({**ALWAYS, **own}, listed, loads) for own in _screens(environment)]
    return lacking[0] if all(lacking) else []


def _screens(environment: Mapping[str, str]) -> list[Mapping[str, str]]:
    """What each way to the screen needs for itself, in the order in which Qt tries them."""
    chosen = environment.get("QT_QPA_PLATFORM")
    if chosen:
        return [WAYLAND if "wayland" in chosen else X11 if "xcb" in chosen else {}]
    if not environment.get("WAYLAND_DISPLAY"):
        return [X11]
    return [WAYLAND, X11] if environment.get("DISPLAY") else [WAYLAND]


def _lacking(libraries: Mapping[str, str], listed: bytes, loads: Loads) -> list[str]:
    """Packages of libraries that are not listed, and that cannot be loaded all the same."""
    return [
        package
        for library, package in libraries.items()
        if f"/{library}\0".encode() not in listed and not loads(library)
    ]
