"""Wayland desktops without a screen: their windows can be seen, and X11 ones beside them."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from tests.journeys.daemon import Actor
from tests.journeys.desktop import OPAQUE, PIXEL, PLATE, Desktop
from tests.journeys.waiting import until

SIZE = (1366, 768)
WESTON = (
    "weston",
    "--backend=headless-backend.so",
    "--use-pixman",
    "--debug",
    "--xwayland",
    "--no-config",
    "--socket=wayland-7",
    f"--width={SIZE[0]}",
    f"--height={SIZE[1]}",
)
MUTTER = (
    "mutter",
    "--wayland",
    "--headless",
    f"--virtual-monitor={SIZE[0]}x{SIZE[1]}",
    "--wayland-display=wayland-7",
)
X11_PLACE = re.compile(r"(?:on display|public X11 display) (:\d+)")


@dataclass(frozen=True, slots=True)
class Wayland(Desktop):
    """A Wayland desktop; keys and questions go to its X11 windows alone."""

    def shows_plate(self, colour: str) -> bool:
        """Whether a plate of that colour, like "#FFD45C", is on the screen."""
        for old in self.picture.parent.glob("*.png"):
            old.unlink()
        camera, place = ["weston-screenshooter"], self.picture.parent
        subprocess.run(camera, env=self.environment, cwd=place, check=True)
        image = QImage(str(next(place.glob("*.png")))).convertToFormat(QImage.Format.Format_RGB32)
        pixel = PIXEL.pack(OPAQUE | int(colour[1:], 16))
        return bytes(image.constBits()).count(pixel) > PLATE


@contextmanager
def private_wayland(command: tuple[str, ...], address: str) -> Iterator[Wayland]:
    """A compositor of our own, with XWayland, on the session bus at `address`."""
    with TemporaryDirectory(prefix="callside-wayland-") as folder:
        room, log = Path(folder), Path(folder, "log")
        room.chmod(0o700)
        more = {
            "XDG_RUNTIME_DIR": folder,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "GSETTINGS_BACKEND": "memory",
        }
        start = Wayland("", room / "picture", more).environment
        del start["DISPLAY"]
        with log.open("wb") as news:
            actor = Actor(
                lambda: subprocess.Popen(command, env=start, stdout=news, stderr=subprocess.STDOUT)
            )
        try:
            (display,) = until(lambda: X11_PLACE.findall(log.read_text(errors="replace"))[:1])
            until((room / "wayland-7").exists)
            keys = list(map(str, room.glob(".mutter-Xwaylandauth.*")))
            more |= {"XAUTHORITY": keys[0]} if keys else {}
            yield Wayland(display, room / "picture", more | {"WAYLAND_DISPLAY": "wayland-7"})
        finally:
            actor.process.terminate()
            actor.process.wait()
