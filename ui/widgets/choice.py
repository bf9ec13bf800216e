"""One of a few words of which one is always in."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton

from ui.theme import BODY, Theme

K = TypeVar("K")


class Choice(QAbstractButton):
    """The arrow keys choose among those beside it."""

    def __init__(self, theme: Theme, words: str = "") -> None:
        """Out, and called `words`."""
        super().__init__()
        self._theme = theme
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.font(BODY, QFont.Weight.DemiBold))

    def advance(self, words: str) -> float:
        """The room that `words` take."""
        return QFontMetricsF(self.font()).horizontalAdvance(words)


def tell(choices: Mapping[K, QAbstractButton], told: Callable[[K], object]) -> None:
    """Call `told` with what stands for a choice whenever it goes in."""
    for key, choice in choices.items():
        choice.toggled.connect(partial(_on_toggled, told, key))


def _on_toggled(told: Callable[[K], object], key: K, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
    if is_in:
        told(key)
