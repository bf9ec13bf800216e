"""Stands in for the programs that a desktop opens links and files with."""

from PySide6.QtCore import QObject, QUrl, Slot

SCHEMES = ("http", "https", "file")


class Desktop(QObject):
    """Stands in for the programs of a desktop."""

    def __init__(self) -> None:
        """Nothing opened."""
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Note what was to be opened."""
        self.opened.append(url.toString())
