"""Names to choose from below a field while it is typed into: over the window, never beside it."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.lines import leading
from ui.widgets.painting import painter_on, rounded

RADIUS = 9
SIDE = 10
AIR = 7
EDGE = 4
BELOW = 3
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PRESSES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Suggestion(Struct, frozen=True):
    """What may be meant: its words, what tells it from others, and what it stands for."""

    words: str
    detail: str
    value: object


class Suggestions(QWidget):
    """Arrows go through them and Return picks one; the keyboard never leaves the field."""

    picked = Signal(object)

    def __init__(
        self, theme: Theme, field: QLineEdit, find: Callable[[str], Sequence[Suggestion]]
    ) -> None:
        """Offer what `find` finds of the words in `field`."""
        super().__init__(field.window())
        self._theme = theme
        self._field = field
        self._find = find
        self._found: tuple[Suggestion, ...] = ()
        self._at = -1
        self._strong = theme.font(BODY, QFont.Weight.Medium)
        self._quiet = theme.font(SECONDARY)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(field)
        self.setMouseTracking(True)
        self.hide()
        field.installEventFilter(self)
        field.textEdited.connect(self.offer)

    def offer(self, text: str) -> None:
        """Show what may be meant by `text`; nothing while it is hidden by dots, or says nothing."""
        is_clear = self._field.echoMode() is QLineEdit.EchoMode.Normal
        found = tuple(self._find(text)) if text.strip() and is_clear else ()
        self._found = found if self._field.hasFocus() else ()
        self._at = -1
        self._place()
        self.setVisible(bool(self._found))
        self.raise_()
        self._tell()
        self.update()

    def leave(self) -> None:
        """Offer nothing more until something is typed."""
        self._found = ()
        self._at = -1
        self.hide()
        self._tell()

    def text_regions(self) -> list[tuple[str, QFont, QRectF]]:
        """The words, their font and their room, for tests of clipping."""
        rooms = [self._row(place) for place in range(len(self._found))]
        return [
            (one.words, self._strong, room) for one, room in zip(self._found, rooms, strict=True)
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean the list do not mean the field or the window."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.leave()
        if not self.isVisible() or not isinstance(event, QKeyEvent) or not self._means_us(event):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._press(Qt.Key(event.key()))
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The one under the pointer is meant."""
        self._point(int((event.position().y() - EDGE) // self._high))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it."""
        self.mouseMoveEvent(event)
        self._pick()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a row for each."""
        del event
        painter, tokens = painter_on(self), self._theme.tokens
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        rounded(painter, box, RADIUS, tokens.surface, (tokens.border, 1.0))
        side = leading(self.layoutDirection()) | Qt.AlignmentFlag.AlignTop
        for place, one in enumerate(self._found):
            room = self._row(place)
            if place == self._at:
                rounded(painter, room, RADIUS - EDGE + 2, tokens.accent_soft)
            inside = room.adjusted(SIDE, AIR, -SIDE, -AIR)
            low = inside.translated(QPointF(0, self._line))
            for words, font, place_, ink in (
                (one.words, self._strong, inside, tokens.text),
                (one.detail, self._quiet, low, tokens.text_2),
            ):
                metrics = QFontMetricsF(font)
                shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
                painter.setFont(font)
                painter.setPen(QColor(ink))
                painter.drawText(place_, side, shown)

    @property
    def _line(self) -> float:
        return QFontMetricsF(self._strong).height()

    @property
    def _high(self) -> float:
        return self._line + QFontMetricsF(self._quiet).height() + 2 * AIR

    def _row(self, place: int) -> QRectF:
        return QRectF(EDGE, EDGE + place * self._high, self.width() - 2 * EDGE, self._high)

    def _place(self) -> None:
        """Below the field, with as many as there is room for."""
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + BELOW))
        most = max(int((window.height() - corner.y() - 2 * EDGE) // self._high), 1)
        self._found = self._found[:most]
        high = round(len(self._found) * self._high) + 2 * EDGE
        self.setGeometry(corner.x(), corner.y(), self._field.width(), high)

    def _means_us(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return key in STEPS or key == Qt.Key.Key_Escape or (key in PRESSES and self._at >= 0)

    def _press(self, key: Qt.Key) -> None:
        if key in STEPS:
            count = len(self._found) + 1
            self._point((self._at + 1 + STEPS[key]) % count - 1)
        elif key in PRESSES:
            self._pick()
        else:
            self.leave()

    def _point(self, place: int) -> None:
        self._at = place if place < len(self._found) else -1
        self._tell()
        self.update()

    def _pick(self) -> None:
        if 0 <= self._at < len(self._found):
            value = self._found[self._at].value
            self.leave()
            self.picked.emit(value)

    def _tell(self) -> None:
        """Say to the ear which one is meant."""
        one = self._found[self._at] if 0 <= self._at < len(self._found) else None
        self._field.setAccessibleDescription(f"{one.words}, {one.detail}" if one else "")
