"""One of a few pages or lists, side by side in a frame."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import BODY, Theme
from ui.widgets.painting import focus_ring, rounded
from ui.wording import translate

HEIGHT = 36
FRAME = 3
RADIUS = 7
SIGN = 16
SPACE = 6


class Segment(QAbstractButton):
    """A word; with a sign where something is wrong."""

    def __init__(self, theme: Theme, words: str) -> None:
        """Show `words`."""
        super().__init__()
        self._theme = theme
        self._warns = False
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.font(BODY, QFont.Weight.DemiBold))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, *, is_chosen: bool, warns: bool) -> None:
        """Raise the one that is chosen."""
        self._warns = warns
        self.setChecked(is_chosen)
        words = translate("Desk", "{0}: the file cannot be read")
        self.setAccessibleName(words.format(self.text()) if warns else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word and some air."""
        return QSize(round(self._content()) + self._theme.px(16), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never so small that a letter is cut."""
        return QSize(round(self._content()) + SPACE, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The raised box, the word, the sign, the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        if self.isChecked():
            rounded(painter, box, RADIUS, tokens.surface, (tokens.border, 1.0))
        lit = self.isChecked() or self.underMouse()
        painter.setPen(QColor(tokens.text if lit else tokens.text_2))
        painter.setFont(self.font())
        start = (self.width() - self._content()) / 2
        room = QRectF(start, 0, self._word() + 1, self.height())
        painter.drawText(self._mirrored(room), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._warns:
            size = self._theme.px(SIGN)
            place = QRectF(start + self._word() + SPACE, (self.height() - size) / 2, size, size)
            paint_icon(painter, "triangle-alert", tokens.must, self._mirrored(place))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        return box

    def _word(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self.text())

    def _content(self) -> float:
        return self._word() + (self._theme.px(SIGN) + SPACE if self._warns else 0)


class Segments(QWidget):
    """The words in their frame."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Mapping[str, str]) -> None:
        """One segment for each key of `words`."""
        super().__init__()
        self._theme = theme
        self._segments = {key: Segment(theme, text) for key, text in words.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        row.setSpacing(2)
        for key, segment in self._segments.items():
            segment.setObjectName(f"segment.{key}")
            segment.toggled.connect(partial(self._on_toggled, key))
            row.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, chosen: str, warned: frozenset[str]) -> None:
        """Raise the chosen one; put a sign on those that are warned of."""
        with QSignalBlocker(self):
            for key, segment in self._segments.items():
                segment.draw(is_chosen=key == chosen, warns=key in warned)

    def segment(self, key: str) -> Segment:
        """The segment of `key`."""
        return self._segments[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sunken frame."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        rounded(painter, QRectF(self.rect()), 10, tokens.sunken, (tokens.hairline, 1.0))

    def _on_toggled(self, key: str, on: bool) -> None:  # noqa: FBT001 - Qt's own signal
        if on:
            self.chosen.emit(key)
