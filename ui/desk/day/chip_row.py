"""One of a few words, chosen on purpose: the arrow keys choose nothing in passing."""

from collections.abc import Container, Mapping
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.latch import put
from ui.widgets.wrap import Wrap

K = TypeVar("K")


class ChipRow(QWidget, Generic[K]):
    """Chips of which one is always in."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, stem: str, name: str, words: Mapping[K, str]) -> None:
        """A chip for each key of `words`; the row is called `name`."""
        super().__init__()
        self.setAccessibleName(name)
        self._chips = {key: Chip(theme, text) for key, text in words.items()}
        for key, chip in self._chips.items():
            chip.setObjectName(f"{stem}.{key}")
            chip.setAccessibleName(f"{name} {chip.text()}")
            chip.toggled.connect(partial(self._on_toggled, key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Wrap(*self._chips.values(), space=6))

    def draw(self, chosen: K) -> None:
        """Put in the chip of `chosen`."""
        for key, chip in self._chips.items():
            put(chip, is_in=key == chosen)

    def keep_to(self, keys: Container[K]) -> None:
        """Offer these alone."""
        for key, chip in self._chips.items():
            chip.setVisible(key in keys)

    def chip(self, key: K) -> Chip:
        """The chip of `key`."""
        return self._chips[key]

    def _on_toggled(self, key: K, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        if is_in:
            self.chosen.emit(key)
        else:
            put(self._chips[key], is_in=True)
