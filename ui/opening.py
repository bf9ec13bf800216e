"""Opens addresses in whatever program the desktop has for them."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_link(address: str) -> bool:
    """Open `address`; whether the desktop took it."""
    return QDesktopServices.openUrl(QUrl(address))
