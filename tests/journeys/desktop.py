"""A virtual screen with a window manager: keys go in, windows and colours come out."""

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.journeys.daemon import QUIET, Actor
from tests.journeys.waiting import IN_TIME, until

PIXEL = struct.Struct("<I")
OPAQUE = 0xFF000000
OURS = ("search", "--onlyvisible", "--class", "^callside$")
CLOSE_WINDOW = "alt+F4"
STRIP, PILL = range(320, 421), range(150, 320)
"""Widths in pixels; the pill's without a line to say."""
PLATE = 5_000
"""Pixels; less than half of the smallest plate."""


@dataclass(frozen=True, slots=True)
class Desktop:
    """What a person in front of the screen can do and see."""

    display: str
    picture: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear here, and nothing of the person who runs the tests."""
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.picture.parent),
            "DISPLAY": self.display,
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

    def has_manager(self) -> bool:
        """Whether somebody looks after the windows."""
        return bool(self._do("get_desktop"))

    def _width(self, window: str) -> int:
        told = self._do("getwindowgeometry", "--shell", window)
        widths = (line[6:] for line in told.splitlines() if line.startswith("WIDTH="))
        return int(next(widths, "0"))  # a window may just have gone

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=IN_TIME,
            check=False,
        )
        return done.stdout


@contextmanager
def private_desktop() -> Iterator[Desktop]:
    """A desktop of its own, its window manager at work."""
    with TemporaryDirectory(prefix="callside-desktop-") as folder:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-fbdir", folder]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=QUIET)
        assert server.stdout is not None
        with server.stdout as news:
            desktop = Desktop(f":{int(news.readline())}", Path(folder, "Xvfb_screen0"))
        screen = Actor(lambda: server)
        places = desktop.environment
        manager = Actor(
            lambda: subprocess.Popen(["openbox"], env=places, stdout=QUIET, stderr=QUIET)
        )
        try:
            until(desktop.has_manager)
            yield desktop
        finally:
            manager.kill()
            screen.kill()
