"""The head of a row: what it says in short, and that it unfolds."""

from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.icons import paint_icon
from ui.theme import SECONDARY, Theme
from ui.widgets.lines import break_lines, titled
from ui.widgets.painting import focus_ring, key_cap, key_cap_width, painter_on, rounded
from ui.widgets.sides import mirrored

HEIGHT = 40
WIDTH = 240
SIDE = 12
SIGN = 20
MARK = 16
SPACE = 8
RADIUS = 7
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Summary(Struct, frozen=True):
    """What a row says in short.

    `sign` is a number or the name of an icon, `marks` are icons with their inks, and `told` is
    what the marks say to the ear. One that `leads` goes to another page instead of unfolding;
    `key` is the one that does the same.
    """

    sign: str
    title: str
    state: str
    marks: tuple[tuple[str, str], ...] = ()
    told: str = ""
    is_open: bool = False
    leads: bool = False
    key: str = ""


class Heading(QAbstractButton):
    """A button as wide as the row."""

    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._face = Summary("", "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def draw(self, face: Summary) -> None:
        """Show `face`."""
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(f"{face.title}: {face.state}" if face.state else face.title)
        self.setAccessibleDescription(face.told)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        words = ceil(self._lines(width).boundingRect().height())
        return max(self._theme.px(HEIGHT), words + 2 * SPACE)

    def sizeHint(self) -> QSize:
        """A line of usual length."""
        width = self._theme.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Words may wrap."""
        return QSize(self._theme.px(WIDTH) // 2, self._theme.px(HEIGHT))

    def text_regions(self) -> list[tuple[str, QFont, QRectF]]:
        """The words, their font and their room, for tests of clipping."""
        lines = self._lines(self.width())
        room = lines.boundingRect().translated(self._words_left(), self._words_top(lines))
        return [(lines.text(), self._theme.font(), room)]

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
        painter = painter_on(self)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            rounded(painter, box, RADIUS, tokens.sunken)
        self._paint_sign(painter)
        lines = self._lines(self.width())
        lines.draw(painter, QPointF(self._words_left(), self._words_top(lines)))
        arrow = (self._arrow(), tokens.text_2)
        marks = (arrow, *self._face.marks) if self.isEnabled() else self._face.marks
        size = self._theme.px(MARK)
        for place, (icon, ink) in enumerate(marks):
            left = self.width() - SIDE - size - place * (size + SPACE)
            paint_icon(painter, icon, ink, self._place(left, size))
        self._paint_key(painter)
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

    def _paint_key(self, painter: QPainter) -> None:
        if self._face.key:
            width = self._key_width()
            room = QRectF(self.width() - self._end() + SPACE, 0, width, self.height())
            start = QPointF(mirrored(self, room).x(), room.center().y())
            key_cap(painter, self._theme, start, self._face.key, self._theme.tokens.text_2)

    def _key_width(self) -> float:
        return key_cap_width(self._theme, self._face.key) if self._face.key else 0.0

    def _arrow(self) -> str:
        if self._face.leads:
            return "chevron-left" if self.isRightToLeft() else "chevron-right"
        return "chevron-up" if self._face.is_open else "chevron-down"

    def _lines(self, width: int) -> QTextLayout:
        tokens, face = self._theme.tokens, self._face
        inks = (tokens.text if self.isEnabled() else tokens.text_2, tokens.text_2)
        lines = titled(self._theme, face.title, face.state, inks)
        taken = text_left(self._theme) + self._end()
        break_lines(lines, width - taken, self.layoutDirection())
        return lines

    def _words_left(self) -> float:
        return self._end() if self.isRightToLeft() else text_left(self._theme)

    def _words_top(self, lines: QTextLayout) -> float:
        return (self.height() - lines.boundingRect().height()) / 2

    def _end(self) -> int:
        """The room for key, marks and arrow."""
        signs = SIDE + (self._theme.px(MARK) + SPACE) * (len(self._face.marks) + 1)
        return signs + ceil(self._key_width() + SPACE if self._face.key else 0)

    def _place(self, left: float, size: float) -> QRectF:
        """A square in the middle of the row's height, `left` from where reading begins."""
        return mirrored(self, QRectF(left, (self.height() - size) / 2, size, size))


def text_left(theme: Theme) -> int:
    """Where the words of a row begin, and everything below them."""
    return SIDE + theme.px(SIGN) + SPACE
