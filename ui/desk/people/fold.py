"""A card that says in one line what is in it, and unfolds."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.ground import Ground
from ui.widgets.heading import Heading, Summary

EDGE = 4


class Fold(Ground):
    """What is in it is made when it is first unfolded, for it is seldom wanted."""

    shaped = Signal()
    """Controls came or went."""

    def __init__(self, theme: Theme, face: Summary, make: Callable[[], QWidget]) -> None:
        """Folded, with the `face` of its head."""
        super().__init__(theme)
        self._face = face
        self._make = make
        self._part: QWidget | None = None
        self.head = Heading(theme)
        self.head.clicked.connect(self._turn)
        self.head.draw(face)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    @property
    def is_open(self) -> bool:
        """Whether what is in it is seen."""
        return self._part is not None and not self._part.isHidden()

    def unfold(self, *, is_open: bool) -> None:
        """Show what is in it, or only the head."""
        if is_open and self._part is None:
            self._part = self._make()
            self._column.addWidget(self._part)
        if self._part is not None:
            self._part.setVisible(is_open)
        self.head.draw(
            Summary(self._face.sign, self._face.title, self._face.state, is_open=is_open)
        )

    def _turn(self) -> None:
        self.unfold(is_open=not self.is_open)
        self.shaped.emit()
