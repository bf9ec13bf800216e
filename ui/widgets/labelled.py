"""How a field stands below its name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui.theme import SECONDARY, Theme
from ui.widgets.text import Text


def labelled(theme: Theme, words: str, field: QWidget) -> QVBoxLayout:
    """A field below its name."""
    label = Text(theme, SECONDARY, QFont.Weight.Medium, theme.tokens.text_2)
    label.setText(words)
    label.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    column.addWidget(field)
    if isinstance(field, QAbstractButton):
        column.setAlignment(field, Qt.AlignmentFlag.AlignLeading)
    return column
