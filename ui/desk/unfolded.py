"""What unfolds below a row: one column, as far in as the words of the row."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.roll_delegate import EDGE
from ui.desk.rows import SIDE
from ui.theme import Theme
from ui.widgets.heading import text_left
from ui.widgets.sides import sides

BETWEEN = 10


class Unfolded(QWidget):
    """Whoever makes one says what can be done about that line."""

    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        left = EDGE + (SIDE if theme.is_large else text_left(theme))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(sides(left, 4, EDGE + SIDE, 14))
        self.column.setSpacing(BETWEEN)

    @property
    def is_in_use(self) -> bool:
        """Whether something is being changed there, so that the keyboard stays."""
        return False
