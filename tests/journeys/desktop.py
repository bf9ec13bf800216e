"""A virtual screen with a window manager: keys go in, windows and colours come out."""

import os
import re
import struct
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.journeys.daemon import QUIET, Actor, Process
from tests.journeys.waiting import IN_TIME, until

PIXEL = struct.Struct("<I")
OPAQUE = 0xFF000000
OURS = ("search", "--onlyvisible", "--class", "^callside$")
MANAGER = ["sh", "-c", "until openbox; do :; done"]
"""Openbox may crash when screens change, and comes back as under a session manager."""
CLOSE_WINDOW = "alt+F4"
STRIP, PILL = range(320, 421), range(150, 320)
"""Widths in pixels; the pill's without a line to say."""
PLATE = 5_000
"""Pixels; less than half of the smallest plate."""


WORDS = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")


class Box(NamedTuple):
    """What a window takes of the screen; the last two are just outside."""

    left: int
    top: int
    right: int
    bottom: int

    def is_in(self, other: "Box") -> bool:
        """Whether all of it is in `other`."""
        fits_across = other.left <= self.left and self.right <= other.right
        return fits_across and other.top <= self.top and self.bottom <= other.bottom


@dataclass(frozen=True, slots=True)
class Desktop:
    """What a person in front of the screen can do and see."""

    display: str
    picture: Path
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear here, and nothing of the person who runs the tests."""
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "HOME": str(self.picture.parent),
            "DISPLAY": self.display,
            **self.more,
        }

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, in whichever window has the keyboard."""
        self._do("key", *keys)

    def click(self, x: int, y: int, *, button: int = 1) -> None:
        """Point at a place on the screen, and click."""
        self._do("mousemove", str(x), str(y), "click", str(button))

    def write(self, text: str) -> None:
        """Type `text` in whichever window has the keyboard."""
        self._do("type", text)

    def begin_to_write(self, text: str) -> Process:
        """Start to type `text`, without waiting for its end."""
        return subprocess.Popen(["xdotool", "type", text], env=self.environment)

    def windows(self) -> list[str]:
        """The windows of Callside that can be seen, dialogs included."""
        return self._do(*OURS).split()

    def window(self) -> str:
        """The one window of Callside, once there is one."""
        (window,) = until(self.windows)
        return window

    def titled(self, title: str) -> str:
        """The window that has that title, if there is one."""
        return self._do("search", "--onlyvisible", "--name", f"^{title}$").strip()

    def choose(self, window: str) -> None:
        """Give the keyboard to a window."""
        self._do("windowactivate", "--sync", window)

    def cut_off(self, window: str) -> None:
        """Leave the program of a window without a screen, as the end of the X server does."""
        self._do("windowkill", window)

    def in_use(self) -> str:
        """The window that has the keyboard."""
        return self._do("getwindowfocus").strip()

    def title(self, window: str) -> str:
        """What stands on a window's frame."""
        return self._do("getwindowname", window).strip()

    def shows_only(self, widths: range) -> bool:
        """Whether one window of Callside is seen, the strip or the pill by its width."""
        return [self._width(window) in widths for window in self.windows()] == [True]

    def shows_plate(self, colour: str) -> bool:
        """Whether a plate of that colour, like "#FFD45C", is on the screen."""
        return self.shows(colour, PLATE)

    def shows(self, colour: str, pixels: int) -> bool:
        """Whether more than so many pixels of the screen have that colour."""
        pixel = PIXEL.pack(OPAQUE | int(colour[1:], 16))
        return self.picture.read_bytes().count(pixel) > pixels

    def states(self, window: str) -> list[str]:
        """What the window manager made of a window, like `_NET_WM_STATE_ABOVE`."""
        return re.findall(r"_NET_WM_STATE_\w+", self._run("xprop", "-id", window, "_NET_WM_STATE"))

    def box(self, window: str) -> Box:
        """Where a window stands with its frame."""
        told = self._run("xwininfo", "-id", window)
        extents = self._run("xprop", "-id", window, "-notype", "_NET_FRAME_EXTENTS")
        left, right, top, bottom = map(int, (re.findall(r"\d+", extents) or ["0"] * 4)[-4:])
        x, y, width, height = (int(re.findall(rf"{word}: +(-?\d+)", told)[0]) for word in WORDS)
        return Box(x - left, y - top, x + width + right, y + height + bottom)

    def is_cut(self, window: str) -> bool:
        """Whether a window is less than its box."""
        return "No window shape defined" not in self._run("xwininfo", "-id", window, "-shape")

    def put(self, window: str, x: int, y: int) -> None:
        """Drag a window somewhere."""
        self._do("windowmove", "--sync", window, str(x), str(y))

    def mark(self, window: str, name: str, numbers: str) -> None:
        """Write a property of a window."""
        self._run("xprop", "-id", window, "-format", name, "32c", "-set", name, numbers)

    def lower(self, window: str) -> None:
        """Let the window manager say no more that a window stands above the others."""
        self._run("xprop", "-id", window, "-remove", "_NET_WM_STATE")

    def lift(self, window: str) -> None:
        """Let the window manager say again that a window stands above the others."""
        state = "_NET_WM_STATE"
        self._run("xprop", "-id", window, "-format", state, "32a", "-set", state, f"{state}_ABOVE")

    def send_away(self, window: str) -> None:
        """Put a window onto another desktop of the same screen."""
        self._do("set_num_desktops", "2")
        self._do("set_desktop_for_window", window, "1")

    def minimize(self, window: str) -> None:
        """Put a window out of sight."""
        self._do("windowminimize", window)

    def set_screens(self, *words: str) -> None:
        """Plug screens in and out, by `xrandr`."""
        self._run("xrandr", *words)

    def has_manager(self) -> bool:
        """Whether somebody looks after the windows."""
        return bool(self._do("get_desktop"))

    def _width(self, window: str) -> int:
        told = self._do("getwindowgeometry", "--shell", window)
        widths = (line[6:] for line in told.splitlines() if line.startswith("WIDTH="))
        return int(next(widths, "0"))  # a window may just have gone

    def _do(self, *words: str) -> str:
        return self._run("xdotool", *words)

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            words,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=IN_TIME,
            check=False,
        )
        return done.stdout


@contextmanager
def private_desktop(size: str = "1280x1024") -> Iterator[Desktop]:
    """A desktop of its own, its window manager at work."""
    with TemporaryDirectory(prefix="callside-desktop-") as folder:
        command = [
            "Xvfb",
            "-noreset",
            "-displayfd",
            "1",
            "-screen",
            "0",
            f"{size}x24",
            "-fbdir",
            folder,
        ]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=QUIET)
        assert server.stdout is not None
        with server.stdout as news:
            desktop = Desktop(f":{int(news.readline())}", Path(folder, "Xvfb_screen0"))
        screen = Actor(lambda: server)
        places = desktop.environment
        manager = Actor(lambda: subprocess.Popen(MANAGER, env=places, stdout=QUIET, stderr=QUIET))
        try:
            until(desktop.has_manager)
            yield desktop
        finally:
            manager.kill()
            screen.kill()
