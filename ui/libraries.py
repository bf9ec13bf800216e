"""Says what Qt would lack on this machine, before Qt aborts over it."""

import os
from collections.abc import Mapping
from pathlib import Path

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

NO_SCREEN = (
    "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set."
    " Start Callside from a terminal on your desktop."
)


def obstacle(environment: Mapping[str, str], cache: Path = CACHE) -> str | None:
    """Why no window can open here and what to do, in one sentence; nothing if one can."""
    packages = missing_packages(environment, cache)
    if packages:
        sudo = "sudo " if os.getuid() else ""
        install = f"{sudo}apt install {' '.join(packages)}"
        return f"Qt needs libraries that are missing. On Debian or Ubuntu: {install}"
    screens = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    return None if any(environment.get(name) for name in screens) else NO_SCREEN


def missing_packages(environment: Mapping[str, str], cache: Path = CACHE) -> list[str]:
    """The packages that Qt lacks for the screen that it will use."""
    listed = cache.read_bytes() if cache.exists() else b""
    lacking = [_lacking({**ALWAYS, **screen}, listed) for screen in _screens(environment)]
    return min(lacking, key=bool)


def _screens(environment: Mapping[str, str]) -> list[Mapping[str, str]]:
    """What each way to the screen needs; Qt tries them in this order."""
    chosen = environment.get("QT_QPA_PLATFORM")
    if chosen:
        return [WAYLAND if "wayland" in chosen else X11 if "xcb" in chosen else {}]
    if not environment.get("WAYLAND_DISPLAY"):
        return [X11]
    return [WAYLAND, X11] if environment.get("DISPLAY") else [WAYLAND]


def _lacking(libraries: Mapping[str, str], listed: bytes) -> list[str]:
    return [
        package
        for library, package in libraries.items()
        if b"/%b\0" % library.encode() not in listed and not _loads(library)
    ]


def _loads(library: str) -> bool:
    import ctypes  # noqa: PLC0415 - 5 ms that are spent only where something seems to be missing

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
