"""A few words of which one may be chosen by its digit, in one stop of the keyboard."""

from collections.abc import Mapping
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.latch import put, stop_at
from ui.widgets.step_chip import StepChip
from ui.widgets.wrap import Wrap

K = TypeVar("K")


class DigitChips(QWidget, Generic[K]):
    """Each chip shows its digit, which chooses wherever the keyboard is in the row."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, stem: str, name: str, words: Mapping[K, str]) -> None:
        """A chip for each key of `words`, all out; the row is called `name`."""
        super().__init__()
        self.setAccessibleName(name)
        self._chips = {
            key: StepChip(theme, text, key=str(number))
            for number, (key, text) in enumerate(words.items(), start=1)
        }
        for place, (key, chip) in enumerate(self._chips.items()):
            chip.setObjectName(f"{stem}.{key}")
            chip.setAccessibleName(f"{name}: {chip.text()}")
            chip.setAccessibleDescription(str(place + 1))
            chip.toggled.connect(partial(self._on_toggled, key))
            chip.stepped.connect(partial(self._step, place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Wrap(*self._chips.values(), space=6))
        self.draw(None)

    def draw(self, chosen: K | None) -> None:
        """Put in the chip of `chosen`, or none."""
        for key, chip in self._chips.items():
            put(chip, is_in=key == chosen)
        if not any(chip.hasFocus() for chip in self._chips.values()):
            self._stop_at(self._chips.get(chosen) if chosen is not None else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses."""
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or place not in range(
            len(self._chips)
        ):
            super().keyPressEvent(event)
            return
        chip = tuple(self._chips.values())[place]
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        chip.setChecked(True)

    def _stop_at(self, stop: StepChip | None) -> None:
        """The keyboard stops there, or at the first."""
        chips = tuple(self._chips.values())
        for chip in chips:
            stop_at(chip, is_stop=chip is (stop or chips[0]))

    def _step(self, place: int, by: int) -> None:
        chips = tuple(self._chips.values())
        chip = chips[(place + by) % len(chips)]
        self._stop_at(chip)
        chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_toggled(self, key: K, is_in: bool) -> None:  # noqa: FBT001 - as the signal calls it
        if is_in:
            self._stop_at(self._chips[key])
            self.chosen.emit(key)
        else:
            put(self._chips[key], is_in=True)
