"""The border of a line that nobody was seen to see: it swells once, and stays a little stronger."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QWidget

from app.card import Card

ONCE_MS = 600
STRONGER = 1.0
HIGHEST = 4.0
"""In pixels, on top of the border's own width."""


class Swell(QVariantAnimation):
    """Remembers which card it saw unnoticed, so that each swells once at most."""

    def __init__(self, part: QWidget, *, moves: bool) -> None:
        """Have `part` painted anew while the border swells."""
        super().__init__(part)
        self._moves = moves
        self._drawn: tuple[str, bool] | None = None
        self.setDuration(ONCE_MS)
        self.setKeyValueAt(0.0, 0.0)
        self.setKeyValueAt(0.5, HIGHEST)
        self.setKeyValueAt(1.0, 0.0)
        self.setEasingCurve(QEasingCurve.Type.InOutSine)
        self.valueChanged.connect(part.update)

    def draw(self, card: Card | None) -> None:
        """Take in the card that is shown now."""
        before, self._drawn = self._drawn, None if card is None else (card.key, card.overlooked)
        if card is not None and card.overlooked and before == (card.key, False) and self._moves:
            self.start()

    @property
    def width(self) -> float:
        """How many pixels wider the border is at this instant."""
        if self._drawn is None or not self._drawn[1]:
            return 0.0
        running = self.state() is QVariantAnimation.State.Running
        return STRONGER + (float(self.currentValue()) if running else 0.0)
