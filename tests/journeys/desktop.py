"""A virtual screen with a window manager: keys go in, titles and colours come out."""

import os
import struct
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.journeys.daemon import QUIET, Actor
from tests.journeys.waiting import IN_TIME, until

HEADER = struct.Struct(">25I")
BYTES_PER_COLOUR = 12
BYTES_PER_PIXEL = 4
WINDOWS = "--onlyvisible", "--class", "callside"


@dataclass(frozen=True, slots=True)
class Box:
    """Where a window is on the screen, without its frame."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Desktop:
    """What a person in front of the screen can do and see."""

    display: str
    screen: Path

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to know to appear here."""
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "DISPLAY": self.display}

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, in whichever window has the keyboard."""
        self._tell("key", *keys)

    def write(self, text: str) -> None:
        """Type `text` in whichever window has the keyboard."""
        self._tell("type", text)

    def windows(self) -> list[str]:
        """The windows of Callside that can be seen, dialogs included."""
        return self._tell("search", *WINDOWS).split()

    def window(self) -> str:
        """The only window of Callside, as soon as there is one."""
        (window,) = until(self.windows)
        return window

    def titled(self, title: str) -> str:
        """The window with that title, as soon as there is one."""
        return until(lambda: self._tell("search", "--onlyvisible", "--name", f"^{title}$").strip())

    def choose(self, window: str) -> None:
        """Give the keyboard to a window."""
        self._tell("windowactivate", "--sync", window)

    def close(self, window: str) -> None:
        """Click the cross in the window's frame."""
        self._tell("windowclose" if False else "windowquit", window)

    def in_use(self) -> str:
        """The window that has the keyboard."""
        return self._tell("getactivewindow").strip()

    def title(self, window: str) -> str:
        """What the frame of a window says."""
        return self._tell("getwindowname", window).strip()

    def box(self, window: str) -> Box:
        """Where a window is."""
        lines = self._tell("getwindowgeometry", "--shell", window).split()
        told = dict(line.split("=") for line in lines)
        return Box(*(int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))

    def colours(self, window: str) -> Counter[str]:
        """How many pixels of each colour are where the window is, covered or not."""
        box, image = self.box(window), self.screen.read_bytes()
        header = HEADER.unpack_from(image)
        start, pitch = header[0] + header[19] * BYTES_PER_COLOUR, header[12]
        pixels: Counter[int] = Counter()
        for row in range(box.y, box.y + box.height):
            left = start + row * pitch + box.x * BYTES_PER_PIXEL
            line = image[left : left + box.width * BYTES_PER_PIXEL]
            pixels.update(memoryview(line).cast("I"))
        return Counter({f"#{pixel & 0xFFFFFF:06X}": count for pixel, count in pixels.items()})

    def _tell(self, *words: str) -> str:
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
    with TemporaryDirectory(prefix="callside-screen-") as folder:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-fbdir", folder]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=QUIET)
        assert server.stdout is not None
        with server.stdout as news:
            display = f":{int(news.readline())}"
        desktop = Desktop(display, Path(folder, "Xvfb_screen0"))
        places = desktop.environment | {"HOME": folder}
        manager = Actor(
            lambda: subprocess.Popen(["openbox", "--sm-disable"], env=places, stderr=QUIET)
        )
        try:
            until(lambda: desktop.in_order())
            yield desktop
        finally:
            manager.kill()
            server.kill()
            server.wait()
