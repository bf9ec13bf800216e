"""A card of heads that lead to another page, one below the other; the arrows go through them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.desk.heading import Heading, Summary
from ui.theme import Theme
from ui.widgets.ground import Ground

EDGE = 4


class Leads(Ground):
    """Heads are made once and used again, so that a list that changes with each key is quick."""

    chosen = Signal(int)
    left = Signal()
    """The arrow went above the first one."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Nothing to lead to; each head is called `name` and its number."""
        super().__init__(theme)
        self._name = name
        self._heads: list[Heading] = []
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._column.setSpacing(0)

    def draw(self, faces: Sequence[Summary]) -> None:
        """Show `faces`."""
        for number in range(len(self._heads), len(faces)):
            self._add(number)
        for number, head in enumerate(self._heads):
            head.setVisible(number < len(faces))
            if number < len(faces):
                head.draw(faces[number])
        self._shown = len(faces)
        self.setVisible(bool(faces))

    def take_keyboard(self) -> None:
        """Begin at the first."""
        if self._shown:
            self._heads[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, number: int) -> None:
        head = Heading(self._theme)
        head.setObjectName(f"{self._name}.{number}")
        head.clicked.connect(partial(self.chosen.emit, number))
        head.stepped.connect(partial(self._step, number))
        self._heads.append(head)
        self._column.addWidget(head)

    def _step(self, number: int, by: int) -> None:
        to = number + by
        if to < 0:
            self.left.emit()
        elif to < self._shown:
            self._heads[to].setFocus(Qt.FocusReason.TabFocusReason)
