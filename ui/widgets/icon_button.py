"""A square button that is all icon."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import focus_ring, painter_on, rounded
from ui.widgets.press import is_press

SIDE = 32
LARGEST_SIDE = 48
ICON = 18
RADIUS = 7
SHADE, GLEAM = 0.16, 0.35
"""How strongly, on a coloured plate, the ground of a button shows that is in, or pointed at."""


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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses, too."""
        if is_press(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground when checked or under the pointer, then the icon."""
        del event
        painter = painter_on(self)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        on_plate = self._ink != tokens.text_2
        if self.isChecked():
            painter.setOpacity(SHADE if on_plate else 1.0)
            rounded(painter, box, RADIUS, self._ink if on_plate else tokens.accent_soft)
        elif self.underMouse():
            painter.setOpacity(GLEAM if on_plate else 1.0)
            rounded(painter, box, RADIUS, tokens.sunken)
        painter.setOpacity(1.0)
        size = min(self._theme.px(ICON), self.width() * ICON / SIDE)
        ink = tokens.accent if self.isChecked() and not on_plate else self._ink
        corner = ((self.width() - size) / 2, (self.height() - size) / 2)
        paint_icon(painter, self._icon, ink, QRectF(*corner, size, size))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, ink if on_plate else tokens.accent)
