"""Words of an agent's own that are like no other, and where a window could keep them."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)

from tests.ui.stage import CHECKLISTS
from ui.strip.plate import PlateView
from ui.widgets.row import RowBox

OWN = "Zyx"
NAME = f"{OWN} Duarte"
WORDED = re.compile(r'^(title|state|reason|text|headline) = "', re.MULTILINE)
HEARD = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)


def write_own_words(folder: Path) -> None:
    """Make every list and every line the agent's own."""
    folder.mkdir()
    for path in CHECKLISTS.glob("*.toml"):
        words = WORDED.sub(rf'\1 = "{OWN} ', path.read_text(encoding="utf-8"))
        (folder / path.name).write_text(words, encoding="utf-8")


def leaks(window: QWidget) -> list[str]:
    """Every text of the agent's own that `window` holds, seen or not."""
    return [text for text in _texts(window) if OWN in text]


def _texts(window: QWidget) -> Iterator[str]:
    yield from (window.windowTitle(), window.windowIconText())
    yield from (QApplication.applicationDisplayName(), QToolTip.text())
    for part in (window, *window.findChildren(QWidget)):
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        yield from (part.whatsThis(), part.statusTip(), part.windowTitle())
        yield from _shown(part)
        interface = QAccessible.queryAccessibleInterface(part)
        yield from (interface.text(kind) for kind in HEARD)


def _shown(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel | QAbstractButton | QAbstractSpinBox):
        yield part.text()
    if isinstance(part, QPlainTextEdit):
        yield part.toPlainText()
    if isinstance(part, QLineEdit):
        yield from (part.displayText(), part.placeholderText())
    if isinstance(part, PlateView | RowBox):
        yield from (text for text, _, _ in part.text_regions())
