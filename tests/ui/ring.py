"""How much of a control changes, visibly, when it gets the keyboard."""

from math import pi

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from tests.ui.colour import contrast
from tests.ui.stage import flush

THICK = 2 * 0.9
"""Two px, less what smooth edges blur."""
VISIBLE = 3
RIM, GAP, FILL = 1, 3, 7
"""How far from the edge the three layers of a full control are looked at."""


def least_ring(part: QWidget) -> float:
    """The pixels of a ring all round `part`, were its ends as round as can be."""
    short, long = sorted((part.width(), part.height()))
    return THICK * (2 * (long - short) + pi * short)


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


def has_gap(part: QWidget) -> bool:
    """Whether the ring of `part`, which is full of the ring's colour, is set apart by a gap."""
    part.setFocus(Qt.FocusReason.TabFocusReason)
    flush()
    image = part.grab().toImage()
    rim, gap, fill = (image.pixel(x, image.height() // 2) for x in (RIM, GAP, FILL))
    return _stands_out(rim, gap) and _stands_out(gap, fill)


def _stands_out(lit: int, plain: int) -> bool:
    return contrast(QColor(lit).name(), QColor(plain).name()) >= VISIBLE
