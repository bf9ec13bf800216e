"""A square button that is all icon."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import focus_ring, painter_on, rounded

SIDE = 32
LARGEST_SIDE = 48
ICON = 18
RADIUS = 7


class IconButton(QAbstractButton):
    """Named for readers and by its tool tip, since it has no word; lit while checked."""

    def __init__(self, theme: Theme, icon: str, ink: str | None = None) -> None:
        """Show `icon` in `ink`, or in the colour of quiet text."""
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._ink = ink or theme.tokens.text_2
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def call(self, name: str, key: str = "") -> None:
        """Give it its name, and name its key in the tool tip."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)

    def wear(self, icon: str, ink: str) -> None:
        """Change icon and ink."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square that a finger can hit."""
        side = min(self._theme.px(SIDE), LARGEST_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground when checked or under the pointer, then the icon."""
        del event
        painter = painter_on(self)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        if self.isChecked():
            rounded(painter, box, RADIUS, tokens.accent_soft)
        elif self.underMouse():
            shade = tokens.sunken
            painter.setOpacity(0.35 if self._ink != tokens.text_2 else 1.0)
            rounded(painter, box, RADIUS, shade)
            painter.setOpacity(1.0)
        size = min(self._theme.px(ICON), self.width() * ICON / SIDE)
        ink = tokens.accent if self.isChecked() else self._ink
        corner = ((self.width() - size) / 2, (self.height() - size) / 2)
        paint_icon(painter, self._icon, ink, QRectF(*corner, size, size))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, ink if self._ink != tokens.text_2 else tokens.accent)
