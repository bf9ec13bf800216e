"""The head of a row: what it says in short, and that it unfolds."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout

from ui.desk.sides import sides
from ui.icons import paint_icon
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.painting import focus_ring, rounded
from ui.widgets.text import Text

HEIGHT = 40
SIDE = 12
SIGN = 20
MARK = 16
SPACE = 8
RADIUS = 7
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Face:
    """What a row says in short.

    `sign` is a number or the name of an icon, `marks` are icons with their inks, and `told` is
    what the marks say to the ear.
    """

    sign: str
    title: str
    state: str
    marks: tuple[tuple[str, str], ...] = ()
    told: str = ""
    is_open: bool = False


class Heading(QAbstractButton):
    """A button as wide as the row."""

    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._face = Face("", "", "")
        self._words = Text(theme, BODY)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMinimumHeight(theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.addWidget(self._words)

    def draw(self, face: Face) -> None:
        """Show `face`."""
        if face == self._face:
            return
        self._face = face
        self._words.setText(
            f'<span style="font-weight:600">{escape(face.title)}</span>'
            f'&nbsp; <span style="color:{self._theme.tokens.text_2}">{escape(face.state)}</span>'
        )
        px, layout = self._theme.px, self.layout()
        right = SIDE + (px(MARK) + SPACE) * (len(face.marks) + 1)
        if layout is not None:
            layout.setContentsMargins(sides(text_left(self._theme), SPACE, right, SPACE))
        self.setAccessibleName(f"{face.title}: {face.state}" if face.state else face.title)
        self.setAccessibleDescription(face.told)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next row, Return presses like Space."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in PRESSES:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The light, the sign, the marks, the arrow, the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            rounded(painter, box, RADIUS, tokens.sunken)
        self._paint_sign(painter)
        arrow = ("chevron-up" if self._face.is_open else "chevron-down", tokens.text_2)
        marks = (arrow, *self._face.marks) if self.isEnabled() else self._face.marks
        size = self._theme.px(MARK)
        for place, (icon, ink) in enumerate(marks):
            left = self.width() - SIDE - size - place * (size + SPACE)
            paint_icon(painter, icon, ink, self._place(left, size))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _paint_sign(self, painter: QPainter) -> None:
        place = self._place(SIDE, self._theme.px(SIGN))
        ink = self._theme.tokens.text_2
        if self._face.sign.isdecimal():
            painter.setPen(QColor(ink))
            painter.setFont(self._theme.font(SECONDARY, QFont.Weight.Medium))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._face.sign)
        elif self._face.sign:
            paint_icon(painter, self._face.sign, ink, place.adjusted(1, 1, -1, -1))

    def _place(self, left: float, size: float) -> QRectF:
        """A square in the middle of the row's height, `left` from where reading begins."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - size
        return QRectF(left, (self.height() - size) / 2, size, size)


def text_left(theme: Theme) -> int:
    """Where the words of a row begin, and everything below them."""
    return SIDE + theme.px(SIGN) + SPACE
