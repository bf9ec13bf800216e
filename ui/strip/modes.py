"""The three modes as chips: how the customer sees or hears the agent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.session.session import Mode
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.latch import put
from ui.widgets.wrap import Wrap
from ui.wording import mode_words, translate

ICONS = {Mode.CAMERA: "video", Mode.SCREEN: "screen-share", Mode.AUDIO: "mic"}


class Modes(QWidget):
    """Says which modes are wanted; at least one stays."""

    changed = Signal(frozenset)

    def __init__(self, theme: Theme) -> None:
        """All chips out."""
        super().__init__()
        self.setAccessibleName(translate("Modes", "How the customer sees or hears you"))
        self._chips = {mode: Chip(theme, mode_words(mode), ICONS[mode]) for mode in Mode}
        for chip in self._chips.values():
            chip.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Wrap(*self._chips.values(), space=6))

    @property
    def chosen(self) -> frozenset[Mode]:
        """The modes whose chips are in."""
        return frozenset(mode for mode, chip in self._chips.items() if chip.isChecked())

    def draw(self, modes: frozenset[Mode]) -> None:
        """Put in the chips of `modes`."""
        for mode, chip in self._chips.items():
            put(chip, is_in=mode in modes)

    def _on_toggled(self) -> None:
        chip = self.sender()
        if not self.chosen and isinstance(chip, Chip):
            put(chip, is_in=True)
        self.changed.emit(self.chosen)
