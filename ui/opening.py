"""Opens addresses in whatever program the desktop has for them."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.booking.example import file_of, is_link
from app.session.preparation import Example


def open_link(address: str) -> bool:
    """Open `address`; whether the desktop took it."""
    return QDesktopServices.openUrl(QUrl(address))


def open_example(example: Example) -> bool:
    """Whether the desktop took it; only links of the web and whole paths of files are handed on."""
    if is_link(example.address):
        return open_link(example.address)
    path = file_of(example.address, Path.home())
    return path is not None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
