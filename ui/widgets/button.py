"""A push button with an icon, a word and the key that does the same."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import BODY, Theme
from ui.widgets.painting import FOCUS_WIDTH, focus_ring, key_cap, key_cap_width, rounded

HEIGHT = 36
ICON = 18
SPACE = 8
RADIUS = 7


class Weight(Enum):
    """How much a button asks for attention."""

    FILLED = auto()
    OUTLINED = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class Face:
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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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
        return QSize(round(self._content_width()) + self._theme.px(28), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never so small that a letter is cut."""
        return QSize(round(self._content_width()) + self._theme.px(12), self._theme.px(HEIGHT))

    def text_regions(self) -> list[tuple[str, QFont, QRectF]]:
        """The word, its font and the room it has, for tests of clipping and contrast."""
        room = QRectF(self.rect()).adjusted(self._text_left(), 0, 0, 0)
        return [(self._face.text, self.font(), room)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, icon, word, key."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        self._paint_content(painter)

    @property
    def _ink(self) -> str:
        tokens = self._theme.tokens
        if not self.isEnabled():
            return tokens.text_3
        return tokens.on_accent if self._face.weight is Weight.FILLED else tokens.text

    def _paint_box(self, painter: QPainter) -> None:
        tokens, box = self._theme.tokens, QRectF(self.rect())
        filled = self._face.weight is Weight.FILLED and self.isEnabled()
        pressed = self.isDown() or self.underMouse()
        fill = tokens.accent if filled else tokens.sunken if pressed else tokens.surface
        if self._face.weight is Weight.QUIET:
            rounded(painter, box, RADIUS, tokens.sunken if pressed else None)
        else:
            rounded(painter, box, RADIUS, fill, (tokens.accent if filled else tokens.border, 1.0))
        if self.hasFocus():
            inset = FOCUS_WIDTH + 1 if filled else 0.0
            colour = tokens.on_accent if filled else tokens.accent
            focus_ring(painter, box.adjusted(inset, inset, -inset, -inset), RADIUS - 1, colour)

    def _paint_content(self, painter: QPainter) -> None:
        x, middle = self._text_left(), self.height() / 2
        if self._face.icon:
            size = self._theme.px(ICON)
            place = QRectF(self._start(), middle - size / 2, size, size)
            paint_icon(painter, self._face.icon, self._ink, self._mirrored(place))
        width = self._text_width()
        painter.setPen(QColor(self._ink))
        painter.setFont(self.font())
        place = self._mirrored(QRectF(x, 0, width + 1, self.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._face.text)
        if self._face.key:
            cap = key_cap_width(self._theme, self._face.key)
            box = self._mirrored(QRectF(x + width + SPACE, 0, cap, self.height()))
            key_cap(painter, self._theme, QPointF(box.x(), middle), self._face.key, self._ink)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.y(), box.width(), box.height())

    def _text_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self._face.text)

    def _content_width(self) -> float:
        icon = self._theme.px(ICON) + SPACE if self._face.icon else 0
        key = key_cap_width(self._theme, self._face.key) + SPACE if self._face.key else 0
        return icon + self._text_width() + key

    def _start(self) -> float:
        return (self.width() - self._content_width()) / 2

    def _text_left(self) -> float:
        return self._start() + (self._theme.px(ICON) + SPACE if self._face.icon else 0)
