"""Words side by side in a sunken frame, the one that is chosen raised."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ui.theme import Theme
from ui.widgets.choice import Choice
from ui.widgets.ground import Ground
from ui.widgets.painting import focus_ring, painter_on, rounded
from ui.widgets.sides import mirrored

FRAME = 3
BETWEEN = 2
RADIUS = 7
SPACE = 6
AIR, LEAST_AIR = 14, 6


class Segment(Choice):
    """A word, and what may stand beside it; a word that is shortened is whole in the tool tip."""

    high = 34

    def __init__(self, theme: Theme, words: str = "") -> None:
        """Out."""
        super().__init__(theme, words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The word, what is beside it and some air."""
        width = round(self.advance(self.text()) + self._room_beside()) + self._theme.px(AIR)
        return QSize(width, self._theme.px(self.high))

    def minimumSizeHint(self) -> QSize:
        """Enough for what must not be cut."""
        width = ceil(self.least_word() + self._room_beside()) + LEAST_AIR
        return QSize(width, self._theme.px(self.high))

    def least_word(self) -> float:
        """How much of the word must be seen: all of it, unless a kind of segment knows better."""
        return self.advance(self.text())

    def beside(self) -> float:
        """The width of what stands beside the word."""
        return 0.0

    def paint_beside(self, painter: QPainter, room: QRectF) -> None:
        """Paint what stands beside the word."""

    def refit(self) -> None:
        """Show what has changed."""
        self._tell_whole_word()
        self.updateGeometry()
        self.update()

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
        room = QRectF(start + width + SPACE, 0, self.beside(), box.height())
        self.paint_beside(painter, mirrored(self, room))
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, tokens.accent)

    def _room_beside(self) -> float:
        return SPACE + self.beside() if self.beside() else 0.0

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
