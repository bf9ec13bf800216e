"""Finds the programs and libraries that the tests need, and installs those that are missing."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

NEEDS = {
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "dbus": "dbus-daemon",
    "desktop-file-utils": "desktop-file-validate",
    "dunst": "dunst",
    "faketime": "faketime",
    "mutter": "mutter",
    "openbox": "openbox",
    "trayer": "trayer",
    "weston": "weston",
    "x11-utils": "xprop",
    "x11-xserver-utils": "xrandr",
    "xdotool": "xdotool",
    "xvfb": "Xvfb",
    "xwayland": "Xwayland",
    "libdbus-1-3": "libdbus-1.so.3",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libgl1": "libGL.so.1",
    "libglib2.0-bin": "gio",
    "libglib2.0-0": "libgthread-2.0.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
"""Each Debian package, and the program, file or library whose presence proves it."""

INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")


def missing(is_there: Callable[[str], bool]) -> list[str]:
    """The packages whose proof is not there."""
    return [package for package, proof in NEEDS.items() if not is_there(proof)]


def is_there(proof: str) -> bool:
    """Whether this machine has the program, file or library."""
    if ".so." in proof:
        return _loads(proof)
    return Path(proof).exists() or shutil.which(proof) is not None


def asking(packages: list[str]) -> str:
    """The one line that a person without root's rights can act on."""
    return "The tests need packages of the system: sudo " + " ".join((*INSTALL, *packages))


def install(packages: list[str]) -> None:
    """Fetch and install; only root may."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet"], check=True, env=quiet)
    subprocess.run([*INSTALL, "--quiet", *packages], check=True, env=quiet)


def main() -> int:
    """Leave the machine ready for the tests, or say what it lacks."""
    lacking = missing(is_there)
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        install(lacking)
        lacking = missing(is_there)
    if lacking:
        print(asking(lacking), file=sys.stderr)
    return 1 if lacking else 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
