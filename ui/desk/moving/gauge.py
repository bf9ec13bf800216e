"""How far something is, as a bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar

from ui.theme import Theme
from ui.widgets.painting import painter_on, rounded
from ui.widgets.sides import mirrored

HIGH = 8
WIDE = 160


class Gauge(QProgressBar):
    """Full at its maximum."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Empty, and called `name`."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setTextVisible(False)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(self._theme.px(WIDE), self._theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Not shorter."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and what is done of it."""
        del event
        painter, tokens, box = painter_on(self), self._theme.tokens, QRectF(self.rect())
        radius = box.height() / 2
        rounded(painter, box, radius, tokens.sunken, (tokens.border, 1.0))
        part = self.value() / max(self.maximum(), 1)
        done = QRectF(0, 0, max(box.width() * part, box.height()), box.height())
        rounded(painter, mirrored(self, done), radius, tokens.accent)
