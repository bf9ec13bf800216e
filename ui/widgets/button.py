"""A push button with an icon, a word and the key that does the same."""

from enum import Enum, auto
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import BODY, Theme
from ui.widgets.lines import lines_of
from ui.widgets.painting import (
    focus_ring,
    full_box,
    key_cap,
    key_cap_width,
    painter_on,
    rounded,
)
from ui.widgets.press import is_press
from ui.widgets.sides import mirrored

HEIGHT = 36
ICON = 18
SPACE = 8
AIR, LEAST_AIR = 28, 12
RADIUS = 7


class Weight(Enum):
    """How much a button asks for attention."""

    FILLED = auto()
    OUTLINED = auto()
    QUIET = auto()


class Face(Struct, frozen=True):
    """What a button shows."""

    text: str
    icon: str = ""
    key: str = ""
    weight: Weight = Weight.OUTLINED


class Button(QPushButton):
    """Draws its face itself; the accessible name is the text."""

    def __init__(self, theme: Theme, face: Face, parent: QWidget | None = None) -> None:
        """Show `face`."""
        super().__init__(parent)
        self._theme = theme
        self._face = face
        self.setFont(theme.font(BODY, QFont.Weight.DemiBold))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.wear(face)

    def wear(self, face: Face) -> None:
        """Change the face."""
        self._face = face
        self.setText(face.text)
        self.setAccessibleName(face.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its content and some air."""
        width = self._beside() + self._advance(self._face.text) + AIR
        return QSize(ceil(width), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows break the words, never a letter."""
        longest = max(map(self._advance, self._face.text.split()), default=0)
        width = ceil(self._beside() + longest) + LEAST_AIR
        return QSize(width, self._theme.px(HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        line = QFontMetricsF(self.font()).height()
        needed = ceil(len(self._lines(width)) * line) + self._theme.px(LEAST_AIR)
        return max(self._theme.px(HEIGHT), needed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses, too."""
        if is_press(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, icon, word, key."""
        del event
        painter = painter_on(self)
        self._paint_box(painter)
        self._paint_content(painter)

    @property
    def _ink(self) -> str:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.text_3
        return tokens.on_accent if self._face.weight is Weight.FILLED else tokens.text

    def _paint_box(self, painter: QPainter) -> None:
        tokens, box, weight = self._theme.tokens, QRectF(self.rect()), self._face.weight
        if weight is Weight.FILLED and self.isEnabled():
            full_box(painter, box, RADIUS, tokens, focused=self.hasFocus())
            return
        pressed = self.isDown() or self.underMouse()
        if weight is Weight.QUIET:
            rounded(painter, box, RADIUS, tokens.sunken if pressed else None)
        else:
            fill = tokens.sunken if pressed else tokens.surface
            rounded(painter, box, RADIUS, fill, (tokens.border, 1.0))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _paint_content(self, painter: QPainter) -> None:
        lines, middle = self._lines(self.width()), self.height() / 2
        width = max(map(self._advance, lines), default=0)
        x = (self.width() - self._beside() - width) / 2
        if self._face.icon:
            size = self._theme.px(ICON)
            place = QRectF(x, middle - size / 2, size, size)
            paint_icon(painter, self._face.icon, self._ink, mirrored(self, place))
            x += size + SPACE
        painter.setPen(QColor(self._ink))
        painter.setFont(self.font())
        place = mirrored(self, QRectF(x, 0, width + 1, self.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))
        if self._face.key:
            cap = key_cap_width(self._theme, self._face.key)
            box = mirrored(self, QRectF(x + width + SPACE, 0, cap, self.height()))
            key_cap(painter, self._theme, QPointF(box.x(), middle), self._face.key, self._ink)

    def _lines(self, width: int) -> list[str]:
        room = width - self._beside() - LEAST_AIR + 1
        return lines_of(self._face.text, self.font(), room)

    def _advance(self, words: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(words)

    def _beside(self) -> float:
        """The room that icon and key take beside the words."""
        icon = self._theme.px(ICON) + SPACE if self._face.icon else 0
        key = key_cap_width(self._theme, self._face.key) + SPACE if self._face.key else 0
        return icon + key
