"""A scroll bar so thin that it always has its place, seen only when there is more; what has it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar

from ui.theme import Theme
from ui.widgets.painting import painter_on, rounded

WIDTH = 8


class ThinBar(QScrollBar):
    """Draws only its handle."""

    def __init__(self, theme: Theme) -> None:
        """Vertical."""
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self.setFixedWidth(WIDTH)

    def sizeHint(self) -> QSize:
        """Thin, whatever the style would say."""
        return QSize(WIDTH, 2 * WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The handle, when there is somewhere to go."""
        del event
        if self.maximum() <= self.minimum():
            return
        handle = self._handle()
        painter = painter_on(self)
        box = QRectF(1, handle.y(), WIDTH - 3, handle.height())
        rounded(painter, box, box.width() / 2, self._theme.tokens.border)

    def _handle(self) -> QRect:
        """Where the style has it; `QStyle` takes 8 ms to load, and most windows never scroll."""
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        bar, handle = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        return self.style().subControlRect(bar, option, handle, self)


class Scrolling(QScrollArea):
    """Goes up and down alone, and takes no keyboard; its bar always has its place."""

    def __init__(self, theme: Theme) -> None:
        """Without a frame, and with nothing in it."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(ThinBar(theme))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
