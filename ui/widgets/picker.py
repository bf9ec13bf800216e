"""One of several words, chosen from a menu."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton

from ui.icons import paint_icon
from ui.theme import SECONDARY, Theme
from ui.widgets.painting import focus_ring, painter_on, rounded
from ui.widgets.sides import mirrored

HEIGHT = 28
LEAST_TARGET = 24
ICON = 15
SPACE = 6
SIDE = 11


class Picker(QPushButton):
    """Shows the word that holds; Space or a click offers all of them."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, words: Mapping[str, str], icon: str) -> None:
        """Offer `words`, each by its key, under the name of what they are."""
        super().__init__()
        self._theme = theme
        self._name = name
        self._words = words
        self._icon = icon
        self._held = ""
        self.setFont(theme.font(SECONDARY, QFont.Weight.DemiBold))
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._offer)

    def draw(self, held: str) -> None:
        """Show the word of the key `held`."""
        self._held = held
        self.setText(self._words[held])
        self.setAccessibleName(f"{self._name}: {self._words[held]}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The longest word, so that a choice moves nothing; an icon on either side."""
        metrics = QFontMetricsF(self.font())
        width = max(map(metrics.horizontalAdvance, self._words.values()))
        beside = 2 * (self._theme.px(ICON) + SPACE + self._theme.px(SIDE))
        return QSize(round(width + beside), max(self._theme.px(HEIGHT), LEAST_TARGET))

    def minimumSizeHint(self) -> QSize:
        """Never so small that a letter is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, what it is about, the word, and that there are others."""
        del event
        painter, tokens, box = painter_on(self), self._theme.tokens, QRectF(self.rect())
        radius, size, side = box.height() / 2, self._theme.px(ICON), self._theme.px(SIDE)
        fill = tokens.sunken if self.underMouse() else tokens.surface
        rounded(painter, box, radius, fill, (tokens.border, 1.0))
        top = (box.height() - size) / 2
        sign = mirrored(self, QRectF(side, top, size, size))
        more = mirrored(self, QRectF(box.width() - side - size, top, size, size))
        paint_icon(painter, self._icon, tokens.text_2, sign)
        paint_icon(painter, "chevron-down", tokens.text_2, more)
        painter.setPen(QColor(tokens.text))
        painter.setFont(self.font())
        room = box.adjusted(side + size + SPACE, 0, -side - size - SPACE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, box, radius, tokens.accent)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self._words.items():
            action = menu.addAction(words, partial(self.chosen.emit, key))
            action.setCheckable(True)
            action.setChecked(key == self._held)
            if key == self._held:
                menu.setActiveAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
