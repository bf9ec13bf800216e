"""The rounded ground that parts of a window lie on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.painting import painter_on, rounded

RADIUS = 10


class Ground(QWidget):
    """Raised like paper, or of another colour."""

    def __init__(self, theme: Theme, fill: str = "") -> None:
        """Paint it in `fill`."""
        super().__init__()
        self._theme = theme
        self._fill = fill or theme.tokens.surface

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its hairline."""
        del event
        edge = (self._theme.tokens.hairline, 1.0)
        rounded(painter_on(self), QRectF(self.rect()), RADIUS, self._fill, edge)
