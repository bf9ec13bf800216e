"""How much of a control changes, visibly, when it gets the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from tests.ui.colour import contrast
from tests.ui.stage import flush

RING = 2 * 1.15
"""For each px of width and height: a ring of 2 px all round, less what round ends take."""
VISIBLE = 3


def ring(part: QWidget, around: QWidget | None = None) -> int:
    """How many pixels stand out from what they were; `around` is what paints the ring."""
    seen = around or part
    part.setFocus(Qt.FocusReason.TabFocusReason)
    flush()
    lit = seen.grab().toImage()
    part.clearFocus()
    flush()
    plain = seen.grab().toImage()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    flush()
    places = ((x, y) for y in range(lit.height()) for x in range(lit.width()))
    pairs = [(lit.pixel(*spot), plain.pixel(*spot)) for spot in places]
    standing_out = {pair for pair in set(pairs) if _stands_out(*pair)}
    return sum(pair in standing_out for pair in pairs)


def _stands_out(lit: int, plain: int) -> bool:
    return contrast(QColor(lit).name(), QColor(plain).name()) >= VISIBLE
