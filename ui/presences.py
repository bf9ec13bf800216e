"""The two places in the desktop that the agent may give the program."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from app.home import APPLICATION_ID, autostart_folder, share_folder
from app.presence import Presence
from ui.icons import ICONS, png

AUTOSTART, MENU = "autostart", "menu"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""In pixels, as the icon theme specification has them."""

Presences = Mapping[str, Presence]


def presences(words: Sequence[str]) -> Presences:
    """Both, for the program that `words` start."""
    share, file = share_folder(), f"{APPLICATION_ID}.desktop"
    icons = partial(icon_files, share / "icons" / "hicolor")
    return {
        AUTOSTART: Presence(autostart_folder() / file, words),
        MENU: Presence(share / "applications" / file, words, icons),
    }


def icon_files(theme: Path) -> dict[Path, bytes]:
    """The icon in every size, below the folder of the theme that all others fall back to."""
    drawing = (ICONS / f"{APPLICATION_ID}.svg").read_bytes()
    pictures = {
        theme / f"{size}x{size}" / "apps" / f"{APPLICATION_ID}.png": png(APPLICATION_ID, size)
        for size in SIZES
    }
    return {**pictures, theme / "scalable" / "apps" / f"{APPLICATION_ID}.svg": drawing}
