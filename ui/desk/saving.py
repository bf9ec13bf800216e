"""Asks where to save a file, in the desktop's own window."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    parent: QWidget,
    title: str,
    name: str,
    endings: Mapping[str, str],
    chosen: Callable[[str, str], object],
) -> None:
    """Offer `name`; `chosen` hears the path, and which of the `endings` says the form of the file.

    `endings` tell what each means, the usual one first. One that is typed wins over the one chosen.
    """
    dialog = QFileDialog(parent.window(), title)
    filters = {f"{words} (*.{ending})": ending for ending, words in endings.items()}
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))
    usual = next(iter(endings))
    dialog.setDefaultSuffix(usual)
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(filters.get(words, usual)))
    dialog.setDirectory(str(folder()))
    dialog.selectFile(name)

    def hand_on(path: str) -> None:
        typed = Path(path).suffix.removeprefix(".").lower()
        meant = filters.get(dialog.selectedNameFilter(), usual)
        chosen(path, typed if typed in endings else meant)

    dialog.fileSelected.connect(hand_on)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def folder() -> Path:
    """Where agents look for what they are to pass on; home, if that is not there."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return Path(downloads) if Path(downloads).is_dir() else Path.home()
