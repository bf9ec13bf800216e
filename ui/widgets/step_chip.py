"""A chip among others from which the arrow keys lead on to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.chip import Chip

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
ASIDE = {Qt.Key.Key_Right, Qt.Key.Key_Left}


class StepChip(Chip):
    """Goes on in reading order, also where the chips stand in two rows."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow leads to the next one."""
        key = Qt.Key(event.key())
        if key in STEPS:
            is_mirrored = self.isRightToLeft() and key in ASIDE
            self.stepped.emit(-STEPS[key] if is_mirrored else STEPS[key])
        else:
            super().keyPressEvent(event)
