"""Opens addresses in whatever program the desktop has for them."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.session.preparation import Example


def open_link(address: str) -> bool:
    """Open `address`; whether the desktop took it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(address))


def open_example(example: "Example") -> bool:
    """Whether the desktop took it; only links of the web and whole paths of files are handed on."""
    from app.booking.example import file_of, is_link

    if is_link(example.address):
        return open_link(example.address)
    path = file_of(example.address, Path.home())
    return path is not None and open_link(path.as_uri())
