"""Words side by side in a sunken frame, the one that is chosen raised."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.icons import paint_icon
from ui.theme import SECONDARY, Theme
from ui.widgets.choice import Choice
from ui.widgets.ground import Ground
from ui.widgets.painting import focus_ring, painter_on, rounded
from ui.widgets.sides import mirrored

FRAME = 3
BETWEEN = 2
RADIUS = 7
SPACE = 6
AIR, LEAST_AIR = 14, 6
ENDLESS = 10_000
Sign = tuple[str, str, int]
"""An icon, its ink and its size."""


class Segment(Choice):
    """A word and perhaps a count or a sign; a shortened word is whole in the tool tip."""

    def __init__(
        self, theme: Theme, words: str = "", *, height: int, shortest: int = ENDLESS
    ) -> None:
        """Out; `shortest` is how much of the word must be seen, in px like `height`."""
        super().__init__(theme, words)
        self._height, self._shortest = theme.px(height), theme.px(shortest)
        self._count = ""
        self._sign: Sign | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stand_beside(self, count: str = "", sign: Sign | None = None) -> None:
        """Show `count` beside the word, or else `sign`."""
        self._count, self._sign = count, sign
        self._tell_whole_word()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word, what is beside it and some air."""
        width = round(self.advance(self.text()) + self._room_beside()) + self._theme.px(AIR)
        return QSize(width, self._height)

    def minimumSizeHint(self) -> QSize:
        """Enough for what must not be cut."""
        shortest = min(self.advance(self.text()), self._shortest)
        return QSize(ceil(shortest + self._room_beside()) + LEAST_AIR, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for the whole word now, or no more."""
        super().resizeEvent(event)
        self._tell_whole_word()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The raised box of the one that is in, the word, what is beside it, the ring."""
        del event
        painter, tokens, box = painter_on(self), self._theme.tokens, QRectF(self.rect())
        if self.isChecked():
            rounded(painter, box, RADIUS, tokens.surface, (tokens.border, 1.0))
        lit = self.isChecked() or self.underMouse()
        painter.setPen(QColor(tokens.text if lit else tokens.text_2))
        painter.setFont(self.font())
        words = self._shown_words()
        width = self.advance(words)
        start = (box.width() - width - self._room_beside()) / 2
        place = mirrored(self, QRectF(start, 0, width + 1, box.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        room = QRectF(start + width + SPACE, 0, self._beside(), box.height())
        self._paint_beside(painter, mirrored(self, room))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _paint_beside(self, painter: QPainter, room: QRectF) -> None:
        if self._sign is not None:
            icon, ink, size = self._sign
            place = QRectF(room.x(), room.center().y() - size / 2, size, size)
            paint_icon(painter, icon, ink, place)
            return
        painter.setPen(QColor(self._theme.tokens.text_3))
        painter.setFont(self._count_font())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(room, align, self._count)

    def _beside(self) -> float:
        if self._sign is not None:
            return self._sign[2]
        return QFontMetricsF(self._count_font()).horizontalAdvance(self._count)

    def _count_font(self) -> QFont:
        return self._theme.font(SECONDARY, QFont.Weight.Medium)

    def _room_beside(self) -> float:
        return SPACE + self._beside() if self._beside() else 0.0

    def _tell_whole_word(self) -> None:
        self.setToolTip("" if self._shown_words() == self.text() else self.text())

    def _shown_words(self) -> str:
        """As much of the word as there is room for."""
        room = self.width() - LEAST_AIR - self._room_beside() + 1
        metrics = QFontMetricsF(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class SegmentRow(Ground):
    """The frame around segments."""

    def __init__(self, theme: Theme, segments: Iterable[Segment]) -> None:
        """Hold `segments` in their order."""
        super().__init__(theme, theme.tokens.sunken)
        row = QHBoxLayout(self)
        row.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        row.setSpacing(BETWEEN)
        for segment in segments:
            row.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
