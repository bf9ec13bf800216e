"""Paints what a search found: two lines, the found words on a ground of their own."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.history.search import Excerpt
from ui.desk.history.hit_model import FACE, HitFace
from ui.theme import BODY, SECONDARY, Theme
from ui.widgets.lines import leading
from ui.widgets.painting import focus_ring, rounded

RADIUS = 7
SIDE, AIR, BETWEEN = 12, 8, 2


class HitDelegate(QStyledItemDelegate):
    """Every row is as high as the other."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """Paint for `view`."""
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._strong = theme.font(BODY, QFont.Weight.DemiBold)
        self._quiet = theme.font(SECONDARY)
        self._high = QFontMetricsF(self._strong).height()
        self._low = QFontMetricsF(self._quiet).height()
        self.row = round(self._high + 2 * self._low) + 2 * AIR + 2 * BETWEEN

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the list."""
        del option, index
        return QSize(1, self.row)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One hit."""
        face, tokens = index.data(FACE), self._theme.tokens
        card = QRectF(option.rect).adjusted(0, 0, 0, -BETWEEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rounded(painter, card, RADIUS, tokens.sunken if is_lit else tokens.surface)
        self._paint_words(painter, face, card.adjusted(SIDE, AIR, -SIDE, -AIR))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, card, RADIUS, tokens.accent)
        painter.restore()

    def _paint_words(self, painter: QPainter, face: HitFace, room: QRectF) -> None:
        tokens = self._theme.tokens
        name = QRectF(room.x(), room.y(), room.width(), self._high)
        beside = QRectF(room.x(), name.bottom(), room.width(), self._low)
        line = QRectF(room.x(), beside.bottom() + BETWEEN, room.width(), self._low)
        self._marked(painter, face.name, name, self._strong, tokens.text)
        self._marked(painter, Excerpt(face.beside), beside, self._quiet, tokens.text_2)
        self._marked(painter, face.line, line, self._quiet, tokens.text)

    def _marked(
        self, painter: QPainter, said: Excerpt, room: QRectF, font: QFont, ink: str
    ) -> None:
        """One line of words, elided, with its marks."""
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(said.text, Qt.TextElideMode.ElideRight, room.width())
        layout = QTextLayout(words, font)
        option = QTextOption(leading(self._view.layoutDirection()))
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats(said, len(words))))
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(room.width())
        layout.endLayout()
        painter.setPen(QColor(ink))
        layout.draw(painter, QPointF(room.x(), room.y()))

    def _formats(self, said: Excerpt, length: int) -> Iterator[QTextLayout.FormatRange]:
        """The found words: lit, and heavier, so that nothing is told by colour alone."""
        tokens = self._theme.tokens
        for start, end in said.marks:
            if end <= length:
                span = QTextLayout.FormatRange()
                span.start, span.length = start, end - start
                span.format.setBackground(QColor(tokens.accent_soft))
                span.format.setForeground(QColor(tokens.text))
                span.format.setFontUnderline(True)
                yield span
